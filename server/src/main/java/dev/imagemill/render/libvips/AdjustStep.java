package dev.imagemill.render.libvips;

import dev.imagemill.transform.Adjust;
import dev.imagemill.vips.VipsImage;
import java.util.List;
import java.util.function.UnaryOperator;

/** Brightness, contrast, saturation; the formula is that of {@link Adjust}. */
final class AdjustStep {

    /** Rec. 709. */
    private static final double[] BRIGHTNESS_OF = {0.2126, 0.7152, 0.0722};

    private static final double MIDDLE = 127.5;

    private AdjustStep() {}

    static Picture apply(Picture picture, Adjust adjust) {
        if (adjust.brightness() == 1 && adjust.contrast() == 1 && adjust.saturation() == 1) {
            return picture;
        }
        return picture.map(frame -> onColours(frame, colours -> adjusted(colours, adjust)));
    }

    private static VipsImage adjusted(VipsImage colours, Adjust adjust) {
        VipsImage saturated =
                colours.bands() == 3 && adjust.saturation() != 1 ? saturated(colours, adjust.saturation()) : colours;
        double factor = adjust.brightness() * adjust.contrast();
        double offset = MIDDLE * (1 - adjust.contrast());
        return WholeNumbers.like(colours, saturated.linear(new double[] {factor}, new double[] {offset}));
    }

    /** {@code grey · (1 − saturation) + colour · saturation}; mixing and a straight line on all channels can change places. */
    private static VipsImage saturated(VipsImage colours, double saturation) {
        List<VipsImage> weighted = List.of(
                weighted(colours, 0, saturation), weighted(colours, 1, saturation), weighted(colours, 2, saturation));
        VipsImage grey = colours.scope().op("sum").with("in", weighted).image();
        VipsImage own = colours.linear(new double[] {saturation}, new double[] {0});
        return colours.scope().op("add").with("left", own).with("right", grey).image();
    }

    private static VipsImage weighted(VipsImage colours, int band, double saturation) {
        return colours.extractBand(band, 1)
                .linear(new double[] {BRIGHTNESS_OF[band] * (1 - saturation)}, new double[] {0});
    }

    private static VipsImage onColours(VipsImage image, UnaryOperator<VipsImage> change) {
        if (!image.hasAlpha()) {
            return change.apply(image);
        }
        int colours = image.bands() - 1;
        return change.apply(image.extractBand(0, colours))
                .bandjoin(image.extractBand(colours, 1))
                .withInterpretation(image.interpretation());
    }
}
