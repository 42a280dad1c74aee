package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * One step on pixels, as a value. Each is valid once it exists: constructors throw a
 * {@link dev.imagemill.fault.FaultException} {@code preset-invalid} whose detail names the field. Fields that would have no
 * effect are refused or dropped, so that equal values are equal texts.
 */
public sealed interface Operation
        permits AutoOrient,
                Resize,
                CropBox,
                CropRatio,
                CropSize,
                Trim,
                Rotate,
                Flip,
                Flop,
                PadSides,
                PadRatio,
                PadSize,
                Greyscale,
                Blur,
                Sharpen,
                Adjust,
                Watermark,
                Cutout {

    /**
     * Width × height that this step makes of a picture of the given size; only an upper bound where
     * {@link #resultingSizeIsBound} says so.
     *
     * @throws dev.imagemill.fault.FaultException {@code crop-outside-image} where a box lies beside the picture,
     *     {@code rendition-too-large} where the result does not fit what a picture may measure
     */
    PixelSize resultingSize(PixelSize source);

    /** Whether {@link #resultingSize} is only an upper bound, since the result depends on what the picture shows. */
    default boolean resultingSizeIsBound() {
        return false;
    }

    /**
     * The fields as they are written in JSON and in the canonical text: {@code op} first, always in the same order, defaults
     * included, so that a later change of a default does not change what an old text means.
     */
    SequencedMap<String, Object> fields();

    /** A stable, unambiguous text: two operations are equal exactly where these are. It is JSON that can be read back. */
    default String canonical() {
        return PresetJson.text(fields());
    }
}
