package dev.imagemill.render.libvips;

import dev.imagemill.transform.Adjust;
import dev.imagemill.transform.AutoOrient;
import dev.imagemill.transform.Blur;
import dev.imagemill.transform.CropBox;
import dev.imagemill.transform.CropRatio;
import dev.imagemill.transform.CropSize;
import dev.imagemill.transform.Cutout;
import dev.imagemill.transform.Flip;
import dev.imagemill.transform.Flop;
import dev.imagemill.transform.Greyscale;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Operation;
import dev.imagemill.transform.PadRatio;
import dev.imagemill.transform.PadSides;
import dev.imagemill.transform.PadSize;
import dev.imagemill.transform.Resize;
import dev.imagemill.transform.Rotate;
import dev.imagemill.transform.Sharpen;
import dev.imagemill.transform.Trim;
import dev.imagemill.transform.Watermark;

/** Which step does which operation. Steps that only move pixels take them as they are, all others want plain colours. */
final class OperationSteps {

    private OperationSteps() {}

    static Picture apply(Picture picture, Operation operation, MetadataPolicy policy, MarkSource marks) {
        return switch (operation) {
            case AutoOrient _ -> picture; // has happened before the first step
            case Resize resize -> ResizeStep.apply(picture, resize, policy);
            case CropBox crop -> CropStep.apply(picture, crop);
            case CropRatio crop -> CropStep.apply(picture, crop);
            case CropSize crop -> CropStep.apply(picture, crop);
            case Flip _ -> MirrorStep.flip(picture);
            case Flop _ -> MirrorStep.flop(picture);
            case Rotate rotate -> RotateStep.apply(picture, rotate, policy);
            default -> onPlainColours(PlainColoursStep.apply(picture, policy), operation, marks);
        };
    }

    private static Picture onPlainColours(Picture picture, Operation operation, MarkSource marks) {
        return switch (operation) {
            case Trim trim -> TrimStep.apply(picture, trim);
            case PadSides pad -> PadStep.apply(picture, pad);
            case PadRatio pad -> PadStep.apply(picture, pad);
            case PadSize pad -> PadStep.apply(picture, pad);
            case Greyscale _ -> GreyscaleStep.apply(picture);
            case Blur blur -> BlurStep.apply(picture, blur);
            case Sharpen sharpen -> SharpenStep.apply(picture, sharpen);
            case Adjust adjust -> AdjustStep.apply(picture, adjust);
            case Watermark watermark -> WatermarkStep.apply(picture, watermark, marks);
            case AutoOrient _, Resize _, CropBox _, CropRatio _, CropSize _, Flip _, Flop _, Rotate _, Cutout _ ->
                throw new IllegalStateException(operation + " is done elsewhere");
        };
    }
}
