package dev.imagemill.render.libvips;

import dev.imagemill.transform.Colour;
import dev.imagemill.vips.VipsImage;

/** Gets pictures and colours to the same channels: 1 or 3, with or without alpha. */
final class Canvas {

    private static final int COLOURS = 3;
    private static final int OPAQUE = 255;

    private Canvas() {}

    /** The picture with the channels that it needs for showing this colour beside its own. */
    static VipsImage ready(VipsImage image, Colour colour) {
        boolean grey = colour.red() == colour.green() && colour.green() == colour.blue();
        VipsImage wide = grey ? image : coloured(image);
        return colour.opaque() || wide.hasAlpha() ? wide : wide.addAlpha();
    }

    /** The picture with three colour channels. */
    static VipsImage coloured(VipsImage image) {
        return image.bands() >= COLOURS ? image : image.colourspace("srgb");
    }

    /** The colour in the channels of a picture, alpha included where it has it. */
    static double[] vector(Colour colour, VipsImage image) {
        boolean alpha = image.hasAlpha();
        boolean grey = image.bands() < COLOURS;
        if (grey) {
            return alpha ? new double[] {colour.red(), colour.alpha()} : new double[] {colour.red()};
        }
        return alpha
                ? new double[] {colour.red(), colour.green(), colour.blue(), colour.alpha()}
                : new double[] {colour.red(), colour.green(), colour.blue()};
    }

    /** The same for a picture whose colours are multiplied by alpha. */
    static double[] multipliedVector(Colour colour, VipsImage image) {
        double[] vector = vector(colour, image);
        if (image.hasAlpha()) {
            for (int i = 0; i < vector.length - 1; i++) {
                vector[i] = vector[i] * colour.alpha() / OPAQUE;
            }
        }
        return vector;
    }
}
