package dev.imagemill.render;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;

/**
 * Holds pictures within the limits, at every step. The planner asks with the sizes that a header tells; the renderer asks again with the
 * real ones, since a trim makes a picture of another shape, which a later step may enlarge far beyond what was planned.
 *
 * @param limits in pixels of a frame, and of all frames together
 */
public record SizeCheck(RenderLimits limits) {

    /**
     * The final size of a frame, as far as it is known without pixels.
     *
     * @throws FaultException {@code rendition-too-large}, {@code crop-outside-image}
     */
    PixelSize resultOf(PixelSize source, Preset preset, ImageFormat format, int frames) {
        requireFrames(source, frames);
        PixelSize size = source;
        for (int i = 0; i < preset.operations().size(); i++) {
            size = after(i, preset.operations().get(i), size, frames);
        }
        requireWritable(size, format);
        return size;
    }

    /**
     * The size of a frame behind one step. A resize may make a larger picture than its result, of which it cuts that out.
     *
     * @param position of the step in its preset, from 0, for the message
     * @param size of a frame before it
     * @throws FaultException {@code rendition-too-large}, {@code crop-outside-image}
     */
    public PixelSize after(int position, Operation operation, PixelSize size, int frames) {
        if (operation instanceof Resize resize) {
            requireArea(position, resize.geometry(size).scaled());
        }
        PixelSize made = operation.resultingSize(size);
        requireArea(position, made);
        requireFrames(made, frames);
        return made;
    }

    private void requireArea(int position, PixelSize size) {
        if (size.area() > limits.maxPixels()) {
            throw tooLarge("operations[" + position + "] would make a picture of " + size + ", at most "
                    + limits.maxPixels() + " pixels are allowed");
        }
    }

    /**
     * Holds the sides within what a format can write.
     *
     * @throws FaultException {@code rendition-too-large}
     */
    public void requireWritable(PixelSize size, ImageFormat format) {
        if (Math.max(size.width(), size.height()) > format.maxSide()) {
            throw tooLarge("a picture of " + size + " is longer than the " + format.maxSide()
                    + " pixels that a side may have in " + format);
        }
    }

    private void requireFrames(PixelSize size, int frames) {
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
