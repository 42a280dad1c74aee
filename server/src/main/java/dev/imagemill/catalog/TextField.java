package dev.imagemill.catalog;

/** The parts of an image's texts, each written by a describer or by a person. */
public enum TextField {
    TITLE,
    DESCRIPTION,
    ALT_TEXT,
    LABELS
}
