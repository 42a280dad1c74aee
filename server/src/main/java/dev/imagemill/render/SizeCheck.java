package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Preset;

/** Holds what a preset makes of a source, at every step, within the limits. */
record SizeCheck(PixelSize source, RenderLimits limits) {

    /**
     * The final size of a frame.
     *
     * @throws FaultException {@code rendition-too-large}, {@code crop-outside-image}
     */
    PixelSize resultOf(Preset preset, ImageFormat format, int frames) {
        checkFrames(source, frames);
        PixelSize size = source;
        for (int i = 0; i < preset.operations().size(); i++) {
            size = preset.operations().get(i).resultingSize(size);
            if (size.area() > limits.maxPixels()) {
                throw tooLarge("operations[" + i + "] would make a picture of " + size + ", at most "
                        + limits.maxPixels() + " pixels are allowed");
            }
        }
        checkFrames(size, frames);
        if (Math.max(size.width(), size.height()) > format.maxSide()) {
            throw tooLarge("a picture of " + size + " is longer than the " + format.maxSide()
                    + " pixels that a side may have in " + format);
        }
        return size;
    }

    /** The largest picture that a step makes or takes, the source left out. */
    PixelSize largestOf(Preset preset) {
        PixelSize size = source;
        PixelSize largest = new PixelSize(1, 1);
        for (Operation operation : preset.operations()) {
            size = operation.resultingSize(size);
            largest = size.area() > largest.area() ? size : largest;
        }
        return largest;
    }

    private void checkFrames(PixelSize size, int frames) {
        if (frames > 1 && size.area() * frames > limits.maxTotalPixels()) {
            throw tooLarge(frames + " frames of " + size + " are more than the " + limits.maxTotalPixels()
                    + " pixels that all frames may have together");
        }
    }

    private static FaultException tooLarge(String what) {
        return Fault.permanent(
                        FaultCategory.LIMIT_EXCEEDED,
                        "rendition-too-large",
                        "The preset asks for too large a picture: " + what + "; choose a smaller size.")
                .toException();
    }
}
