package dev.imagemill.render.libvips;

import dev.imagemill.transform.Sharpen;

/** Sharpens the lightness, edges twice as much as flat areas. */
final class SharpenStep {

    private static final double EDGES = 2;

    private SharpenStep() {}

    static Picture apply(Picture picture, Sharpen sharpen) {
        if (sharpen.amount() == 0) {
            return picture;
        }
        return picture.inAnyOrder()
                .map(frame -> frame.sharpen(sharpen.sigma(), sharpen.amount(), EDGES * sharpen.amount()));
    }
}
