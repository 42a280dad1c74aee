package dev.imagemill.vips;

/** What changes an image's pixels where they are. Each gives a new image in the same scope, computed late. */
public sealed interface VipsColour permits VipsImage {

    /** An operation on this image, as its argument {@code in}, {@code input}, {@code main}, {@code base} or {@code left}. */
    VipsOperation op(String name);

    /** Converts to an interpretation such as {@code srgb}, {@code b-w}, {@code scrgb} or {@code lab}. */
    default VipsImage colourspace(String space) {
        return op("colourspace").with("space", space).image();
    }

    /**
     * Converts by ICC profiles: from the embedded one if it is there and fits, else from {@code fallback}.
     *
     * @param output a built-in profile, {@code srgb}, {@code p3} or {@code cmyk}, or a file
     * @param fallback likewise
     */
    default VipsImage iccTransform(String output, String fallback) {
        return op("icc_transform")
                .with("output_profile", output)
                .with("input_profile", fallback)
                .with("embedded", true)
                .image();
    }

    /** From the embedded profile, or {@code fallback}, to device-independent colours in {@code pcs} ({@code lab} or {@code xyz}). */
    default VipsImage iccImport(String fallback, String pcs) {
        return op("icc_import")
                .with("input_profile", fallback)
                .with("embedded", true)
                .with("pcs", pcs)
                .image();
    }

    /** From device-independent colours to a profile, 8 or 16 bits deep. */
    default VipsImage iccExport(String output, int depth) {
        return op("icc_export")
                .with("output_profile", output)
                .with("depth", depth)
                .image();
    }

    /** Puts it on a background, one value per colour band, and drops the alpha band. */
    default VipsImage flatten(double[] background) {
        return op("flatten").with("background", background).image();
    }

    /** Multiplies colours by alpha, before resampling; the result is of floats. */
    default VipsImage premultiply() {
        return op("premultiply").image();
    }

    /** Takes {@link #premultiply} back. */
    default VipsImage unpremultiply() {
        return op("unpremultiply").image();
    }

    /** Converts the numbers to {@code uchar}, {@code ushort}, {@code float} …, cut to the range. */
    default VipsImage cast(String format) {
        return op("cast").with("format", format).image();
    }

    /** {@code in * a + b}, one value per band or one for all; the result is of floats. */
    default VipsImage linear(double[] a, double[] b) {
        return op("linear").with("a", a).with("b", b).image();
    }

    /** Blurs by a Gaussian of this standard deviation in pixels. */
    default VipsImage gaussblur(double sigma) {
        return op("gaussblur").with("sigma", sigma).image();
    }

    /**
     * Sharpens the lightness only.
     *
     * @param sigma of the unsharp mask's Gaussian in pixels
     * @param flat strength in flat areas ({@code m1}), usually 0
     * @param jagged strength in jagged areas ({@code m2}), usually 3
     */
    default VipsImage sharpen(double sigma, double flat, double jagged) {
        return op("sharpen")
                .with("sigma", sigma)
                .with("m1", flat)
                .with("m2", jagged)
                .image();
    }

    /** Some of the bands, counted from 0. */
    default VipsImage extractBand(int first, int count) {
        return op("extract_band").with("band", first).with("n", count).image();
    }

    /** Adds one opaque alpha band. */
    default VipsImage addAlpha() {
        return op("addalpha").image();
    }

    /** The same pixels with another interpretation noted, such as {@code srgb}. */
    default VipsImage withInterpretation(String interpretation) {
        return op("copy").with("interpretation", interpretation).image();
    }
}
