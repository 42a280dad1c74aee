package dev.imagemill.render;

/** A picture that renditions are made from. */
public sealed interface PlannedBase permits PlannedDecoding, PlannedLevel {

    /** Its place in {@link RenderPlan#bases}. */
    int index();
}
