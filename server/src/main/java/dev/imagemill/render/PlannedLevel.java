package dev.imagemill.render;

import dev.imagemill.image.PixelSize;

/**
 * The whole source scaled down and held in memory, orientation applied.
 *
 * @param index its place in {@link RenderPlan#bases}
 * @param parent the base it is made from, at a smaller index
 * @param size width × height
 */
public record PlannedLevel(int index, int parent, PixelSize size) implements PlannedBase {}
