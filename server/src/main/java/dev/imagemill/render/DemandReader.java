package dev.imagemill.render;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.PixelSize;
import dev.imagemill.transform.Adjust;
import dev.imagemill.transform.AutoOrient;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.CropRatio;
import dev.imagemill.transform.CropSize;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Fit;
import dev.imagemill.transform.Flip;
import dev.imagemill.transform.Flop;
import dev.imagemill.transform.Greyscale;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.PadRatio;
import dev.imagemill.transform.PadSides;
import dev.imagemill.transform.PadSize;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.Rotate;
import dev.imagemill.transform.Watermark;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a preset how much of the source it needs. Only steps that give nearly the same before and after scaling (cuts,
 * mirrors, right-angled turns, changes of single pixels) may stand before the first resize; anything else, such as a blur whose
 * radius is in source pixels, needs the source at its full size.
 */
final class DemandReader {

    private final ImageInfo source;
    private final PixelSize full;
    private PixelSize size;
    private boolean cut;
    private boolean swapped;
    private boolean anyOrder;

    private DemandReader(ImageInfo source) {
        this.source = source;
        this.full = source.size();
        this.size = full;
    }

    static Demand read(int position, Preset preset, ImageInfo source, SizeCheck sizes) {
        ImageFormat format = preset.output().resolve(source.format());
        boolean cutOut = preset.operations().stream().anyMatch(Cutout.class::isInstance);
        // A cutout takes the first frame only.
        int frames = preset.output().animated() && format.animates() && !cutOut ? source.frames() : 1;
        PixelSize result = sizes.resultOf(source.size(), preset, format, frames);
        boolean exact = preset.operations().stream().noneMatch(Operation::resultingSizeIsBound);
        DemandReader reader = new DemandReader(source);
        Resize first = reader.firstResize(preset);
        PixelSize frame = first == null ? reader.full : reader.frameFor(first);
        boolean shared = first != null && !reader.cut && first.fit() != Fit.FILL && frames == 1;
        return new Demand(
                position,
                preset,
                format,
                frame,
                shared,
                reader.anyOrder,
                frames,
                result,
                exact,
                PixelBounds.of(source.size(), preset, sizes.limits()));
    }

    /** The first resize, where only harmless steps stand before it; null else. Notes what those steps do. */
    private @Nullable Resize firstResize(Preset preset) {
        for (Operation operation : preset.operations()) {
            if (operation instanceof Resize resize) {
                return resize;
            }
            if (!note(operation)) {
                return null;
            }
            size = operation.resultingSize(size);
        }
        return null;
    }

    private boolean note(Operation operation) {
        return switch (operation) {
            case AutoOrient _, Greyscale _, Adjust _, Flop _ -> true;
            case CropBox _ -> noteCut(false);
            case CropRatio crop -> noteCut(crop.gravity().looksAtPixels());
            case CropSize crop -> noteCut(crop.gravity().looksAtPixels());
            case Flip _ -> noteAnyOrder();
            case Rotate rotate -> {
                anyOrder |= rotate.angle() != 0;
                swapped ^= rotate.swapsAxes();
                yield rotate.isRightAngle();
            }
            case PadSides _, PadRatio _, PadSize _, Watermark _ -> false;
            default -> {
                anyOrder = true;
                yield false;
            }
        };
    }

    private boolean noteCut(boolean looksAtPixels) {
        cut = true;
        anyOrder |= looksAtPixels;
        return true;
    }

    private boolean noteAnyOrder() {
        anyOrder = true;
        return true;
    }

    /** The size of the whole frame at which the part that the resize works on has the size that it is scaled to. */
    private PixelSize frameFor(Resize resize) {
        PixelSize scaled = resize.geometry(size).scaled();
        PixelSize frame = cut ? wholeFrame(scaled) : swapped ? scaled.transposed() : scaled;
        boolean vector = source.format() == ImageFormat.SVG;
        return vector || (frame.width() <= full.width() && frame.height() <= full.height()) ? frame : full;
    }

    private PixelSize wholeFrame(PixelSize scaled) {
        PixelSize part = swapped ? size.transposed() : size;
        PixelSize target = swapped ? scaled.transposed() : scaled;
        return new PixelSize(
                ceilDiv((long) full.width() * target.width(), part.width()),
                ceilDiv((long) full.height() * target.height(), part.height()));
    }

    /** A small part that is enlarged can ask for a frame beyond any int; that is more than the full one, whatever it is. */
    private static int ceilDiv(long dividend, int divisor) {
        return Math.clamp(Math.ceilDiv(dividend, (long) divisor), 1, Integer.MAX_VALUE);
    }
}
