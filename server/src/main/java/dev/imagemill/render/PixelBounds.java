package dev.imagemill.render;

import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Fit;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;

/**
 * How many pixels a frame can have at most, whatever the picture shows. Behind a step whose result is only bounded, such as a trim, the
 * picture may have any shape inside of the bound; a resize is the only operation that can make more of a smaller picture than of the
 * larger one.
 *
 * @param result of what is written
 * @param largest of the largest picture that a step makes, the source left out; at least 1
 */
record PixelBounds(long result, long largest) {

    /** For a preset that {@link SizeCheck} has let pass; what would get larger than the limits is stopped by the renderer. */
    static PixelBounds of(PixelSize source, Preset preset, RenderLimits limits) {
        PixelSize size = source;
        long largest = 1;
        boolean anyShape = false;
        for (Operation operation : preset.operations()) {
            if (anyShape && operation instanceof Resize resize) {
                if (isUnbounded(resize)) {
                    return new PixelBounds(limits.maxPixels(), limits.maxPixels());
                }
                largest = cutsWhatItEnlarges(resize) ? limits.maxPixels() : largest;
                size = mostOf(resize, size);
            } else {
                largest = Math.max(largest, scaled(operation, size));
                size = operation.resultingSize(size);
            }
            anyShape |= operation.resultingSizeIsBound();
            largest = Math.max(largest, size.area());
        }
        return new PixelBounds(Math.min(size.area(), limits.maxPixels()), Math.min(largest, limits.maxPixels()));
    }

    private static long scaled(Operation operation, PixelSize size) {
        return operation instanceof Resize resize
                ? resize.geometry(size).scaled().area()
                : 0;
    }

    /** A strip that is enlarged to a width gets any height. */
    private static boolean isUnbounded(Resize resize) {
        return resize.enlarge() && (resize.width() == null || resize.height() == null);
    }

    private static boolean cutsWhatItEnlarges(Resize resize) {
        return resize.enlarge() && resize.fit() == Fit.COVER;
    }

    /** What no picture inside of a bound is made larger than. */
    private static PixelSize mostOf(Resize resize, PixelSize bound) {
        boolean wholeBox = resize.enlarge() || resize.fit() == Fit.CONTAIN;
        int width = resize.width() == null ? bound.width() : resize.width();
        int height = resize.height() == null ? bound.height() : resize.height();
        return wholeBox
                ? new PixelSize(width, height)
                : new PixelSize(Math.min(width, bound.width()), Math.min(height, bound.height()));
    }
}
