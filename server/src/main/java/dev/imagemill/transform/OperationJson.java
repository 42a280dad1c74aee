package dev.imagemill.transform;

/** Reads one step; which fields there are and which defaults they have is said here and in {@code docs/presets.md}. */
final class OperationJson {

    private static final String OPS =
            "one of resize, crop, trim, rotate, flip, flop, pad, greyscale, blur, sharpen, adjust, watermark, cutout";

    private OperationJson() {}

    static Operation read(FieldReader in) {
        String op = in.text("op", OPS);
        return switch (op) {
            case Resize.OP -> resize(in);
            case CropBox.OP -> crop(in);
            case Trim.OP ->
                new Trim(
                        in.number("threshold", Trim.THRESHOLD, Trim.DEFAULT_THRESHOLD),
                        in.has("background") ? in.colour("background", Colour.WHITE) : null);
            case Rotate.OP -> rotate(in);
            case Flip.OP -> new Flip();
            case Flop.OP -> new Flop();
            case PadSides.OP -> pad(in);
            case Greyscale.OP -> new Greyscale();
            case Blur.OP -> new Blur(in.number("sigma", Blur.SIGMA));
            case Sharpen.OP ->
                new Sharpen(
                        in.number("sigma", Sharpen.SIGMA, Sharpen.DEFAULT_SIGMA),
                        in.number("amount", Sharpen.AMOUNT, Sharpen.DEFAULT_AMOUNT));
            case Adjust.OP ->
                new Adjust(
                        in.number("brightness", Adjust.FACTOR, 1),
                        in.number("contrast", Adjust.FACTOR, 1),
                        in.number("saturation", Adjust.FACTOR, 1));
            case Watermark.OP -> watermark(in);
            case Cutout.OP -> cutout(in);
            default -> throw PresetFault.expected("op", OPS, op);
        };
    }

    private static Operation resize(FieldReader in) {
        return new Resize(
                in.wholeOrNull("width", WholeRange.SIDE),
                in.wholeOrNull("height", WholeRange.SIDE),
                in.choice("fit", Fit.INSIDE),
                in.flag("enlarge"),
                in.choice("gravity", Gravity.CENTRE),
                in.colour("background", Colour.TRANSPARENT));
    }

    private static Operation crop(FieldReader in) {
        if (in.has("ratio")) {
            Ratio ratio = Ratio.parse("ratio", in.text("ratio", Ratio.expected()));
            return new CropRatio(ratio, in.choice("gravity", Gravity.CENTRE));
        }
        if (in.has("x") || in.has("y")) {
            return new CropBox(
                    in.whole("x", CropBox.OFFSET),
                    in.whole("y", CropBox.OFFSET),
                    in.whole("width", WholeRange.SIDE),
                    in.whole("height", WholeRange.SIDE));
        }
        return new CropSize(
                in.whole("width", WholeRange.SIDE),
                in.whole("height", WholeRange.SIDE),
                in.choice("gravity", Gravity.CENTRE));
    }

    private static Operation rotate(FieldReader in) {
        if (in.is("angle", AutoOrient.AUTO)) {
            return new AutoOrient();
        }
        return new Rotate(in.number("angle", Rotate.ANGLE), in.colour("background", Colour.WHITE));
    }

    private static Operation pad(FieldReader in) {
        Colour background = in.colour("background", Colour.WHITE);
        if (in.has("ratio")) {
            Ratio ratio = Ratio.parse("ratio", in.text("ratio", Ratio.expected()));
            return new PadRatio(ratio, in.choice("gravity", Gravity.CENTRE), background);
        }
        if (in.has("width") || in.has("height")) {
            return new PadSize(
                    in.whole("width", WholeRange.SIDE),
                    in.whole("height", WholeRange.SIDE),
                    in.choice("gravity", Gravity.CENTRE),
                    background);
        }
        return new PadSides(
                in.whole("top", PadSides.BORDER, 0),
                in.whole("right", PadSides.BORDER, 0),
                in.whole("bottom", PadSides.BORDER, 0),
                in.whole("left", PadSides.BORDER, 0),
                background);
    }

    private static Operation watermark(FieldReader in) {
        return new Watermark(
                mark(in),
                in.choice("gravity", Gravity.SOUTH_EAST),
                in.whole("offsetX", Watermark.OFFSET, 0),
                in.whole("offsetY", Watermark.OFFSET, 0),
                in.number("size", Watermark.SIZE, Watermark.DEFAULT_SIZE),
                in.number("opacity", Watermark.OPACITY, 1),
                in.number("rotation", Rotate.ANGLE, 0),
                in.flag("tile"));
    }

    private static Operation cutout(FieldReader in) {
        return new Cutout(
                in.has("background") ? in.colour("background", Colour.TRANSPARENT) : null,
                in.has("backgroundImage") ? in.text("backgroundImage", Cutout.expectedImage()) : null,
                in.flag("trim"),
                in.number("padding", Cutout.PADDING, Cutout.DEFAULT_PADDING),
                in.number("shadow", Cutout.SHADOW, 0));
    }

    private static WatermarkMark mark(FieldReader in) {
        if (in.has("image") == in.has("text")) {
            throw PresetFault.of("image: expected an image or a text, found " + (in.has("text") ? "both" : "neither"));
        }
        if (in.has("image")) {
            return new ImageMark(in.text("image", ImageMark.expected()));
        }
        return new TextMark(
                in.text("text", "a text"),
                in.has("font") ? in.text("font", "a font's name") : TextMark.DEFAULT_FONT,
                in.colour("colour", Colour.WHITE));
    }
}
