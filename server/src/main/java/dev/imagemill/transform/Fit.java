package dev.imagemill.transform;

/** How a picture is brought to a wanted width and height. */
public enum Fit {
    /** The whole picture, as large as fits the box; its own ratio is kept. */
    INSIDE,
    /** Fills the box; what overhangs is cut off. */
    COVER,
    /** The whole picture inside the box, the rest of which is filled with the background. */
    CONTAIN,
    /** Stretched to the box. */
    FILL
}
