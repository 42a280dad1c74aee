package dev.imagemill.render.libvips;

import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A picture on its way through the steps.
 *
 * @param frames at least one, all of the same size
 * @param nominal the size that the steps' lengths are meant for: the frames are smaller where the decoder has shrunk them or where
 *     they come from a level, until the first resize makes both equal
 * @param anyOrder whether pixels may be asked for in any order and more than once; else only from top to bottom, once
 * @param plainColours whether it is 8-bit sRGB or grey, as steps that deal with colours want it
 */
record Picture(List<VipsImage> frames, PixelSize nominal, boolean anyOrder, boolean plainColours) {

    Picture {
        frames = List.copyOf(frames);
    }

    VipsImage first() {
        return frames.getFirst();
    }

    VipsScope scope() {
        return first().scope();
    }

    /** The real size of a frame. */
    PixelSize actual() {
        return new PixelSize(first().width(), first().height());
    }

    /** The same in another scope, so that what is made of it ends with that. */
    Picture in(VipsScope scope) {
        return map(frame -> frame.in(scope));
    }

    Picture map(UnaryOperator<VipsImage> change) {
        return new Picture(frames.stream().map(change).toList(), nominal, anyOrder, plainColours);
    }

    Picture withNominal(PixelSize size) {
        return new Picture(frames, size, anyOrder, plainColours);
    }

    Picture withPlainColours() {
        return new Picture(frames, nominal, anyOrder, true);
    }

    /** Computed and held in memory, unless it can be read in any order already. */
    Picture inAnyOrder() {
        return anyOrder ? this : held();
    }

    /** Computed and held in memory. */
    Picture held() {
        return new Picture(frames.stream().map(VipsImage::copyMemory).toList(), nominal, true, plainColours);
    }
}
