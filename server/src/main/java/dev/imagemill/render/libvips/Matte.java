package dev.imagemill.render.libvips;

import dev.imagemill.cutout.AlphaModel;
import dev.imagemill.cutout.EdgeColours;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.image.PixelSize;
import dev.imagemill.vips.VipsBox;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.util.List;

/**
 * The subject in full size, from what was found out about it at a reduced one. Nothing but the alpha is held in memory.
 *
 * @param box the part of the picture that is wanted
 */
record Matte(VipsImage picture, VipsBox box) {

    private static final int OPAQUE = 255;
    private static final int LEVELS = 256;
    private static final int COLOURS = 3;

    /**
     * The alpha of the subject: 8 bits, held in memory.
     *
     * @param colours the picture with three 8-bit channels and nothing transparent, on which the model was made
     */
    VipsImage alpha(AlphaModel model, VipsImage colours) {
        VipsImage weights =
                full(scope().fromFloats(model.weights(), model.width(), model.height(), AlphaModel.BANDS, "multiband"));
        VipsImage explained = scope().op("multiply")
                .with("left", weights.extractBand(0, COLOURS))
                .with("right", colours.extractArea(box))
                .image();
        VipsImage sum = scope().op("sum")
                .with(
                        "in",
                        List.of(
                                explained.extractBand(0, 1),
                                explained.extractBand(1, 1),
                                explained.extractBand(2, 1),
                                weights.extractBand(COLOURS, 1)))
                .image();
        double stretch = OPAQUE / (AlphaModel.HIGH - AlphaModel.LOW);
        VipsImage levels = sum.linear(new double[] {stretch}, new double[] {-AlphaModel.LOW * stretch});
        return rounded(withOwn(levels), "b-w").copyMemory();
    }

    /** The subject's own colours, freed from the old background: {@link EdgeColours} with each of its parts read once. */
    VipsImage colours(EdgeColours edges, VipsImage alpha, VipsImage colours) {
        VipsImage sum = scope().op("sum")
                .with(
                        "in",
                        List.of(
                                weighted(full(picture(edges.foreground())), alpha, a -> 1 - a * a),
                                weighted(colours.extractArea(box), alpha, a -> a),
                                weighted(full(picture(edges.background())), alpha, a -> a * (a - 1))))
                .image();
        return rounded(sum, "srgb");
    }

    /** What was transparent before stays so. */
    private VipsImage withOwn(VipsImage levels) {
        if (!picture.hasAlpha()) {
            return levels;
        }
        VipsImage own = picture.extractBand(picture.bands() - 1, 1).extractArea(box);
        VipsImage within = levels.cast("uchar");
        return scope().op("multiply")
                .with("left", within)
                .with("right", own)
                .image()
                .linear(new double[] {1.0 / OPAQUE}, new double[] {0});
    }

    private interface Weight {
        double of(double alpha);
    }

    private VipsImage weighted(VipsImage colours, VipsImage alpha, Weight weight) {
        float[] table = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            table[i] = (float) weight.of((double) i / OPAQUE);
        }
        VipsImage factor = alpha.op("maplut")
                .with("lut", scope().fromFloats(table, LEVELS, 1, 1, "multiband"))
                .image();
        return scope().op("multiply")
                .with("left", colours)
                .with("right", factor)
                .image();
    }

    private VipsImage picture(RgbPicture pixels) {
        return scope().fromPixels(pixels.rgb(), pixels.width(), pixels.height(), COLOURS, "srgb");
    }

    /** The part that is wanted, of something at the reduced size. */
    VipsImage full(VipsImage reduced) {
        return ReducedPicture.stretched(reduced, new PixelSize(picture.width(), picture.height()))
                .extractArea(box);
    }

    private VipsScope scope() {
        return picture.scope();
    }

    private static VipsImage rounded(VipsImage computed, String interpretation) {
        return computed.op("round").with("round", "rint").image().cast("uchar").withInterpretation(interpretation);
    }
}
