package dev.imagemill.testing.scenes;

import dev.imagemill.cutout.RgbPicture;

/**
 * A scene as a camera gives it, and the truth about it.
 *
 * @param alpha 0 to 1 a pixel: how much of it is subject
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
public record Rendering(Scene scene, RgbPicture picture, float[] alpha) {}
