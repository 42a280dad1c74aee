package dev.imagemill.render.libvips;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.transform.Output;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsOperation;
import java.util.function.Function;

/**
 * How a picture is written in a format.
 *
 * @param format what is written; one that can be
 * @param output what the preset says
 */
record Encoder(ImageFormat format, Output output) {

    /** From this effort on a JPEG gets trellis quantisation, which takes about twice the time for some 5 % of the bytes. */
    private static final int TRELLIS_EFFORT = 7;

    private static final double MAX_EFFORT = 9;
    private static final int WEBP_EFFORTS = 6;

    /** The libvips saver, without the ending that says where to. */
    String saver() {
        return switch (format) {
            case JPEG -> "jpegsave";
            case PNG -> "pngsave";
            case WEBP -> "webpsave";
            case AVIF -> "heifsave";
            case GIF -> "gifsave";
            case TIFF -> "tiffsave";
            case SVG, HEIC -> throw new IllegalArgumentException(format + " is not written");
        };
    }

    /**
     * Saves.
     *
     * @param to opens the saver: to a file or a target
     * @param quality 1 to 100, where the format has one
     */
    void save(VipsImage image, Function<VipsImage, VipsOperation> to, int quality) {
        VipsOperation save = to.apply(image);
        switch (format) {
            case JPEG -> jpeg(save, quality);
            case PNG -> save.with("compression", output.effortFor(format)).with("interlace", output.progressive());
            case WEBP -> webp(save, quality);
            case AVIF -> avif(save, quality);
            case GIF -> save.with("effort", output.effortFor(format) + 1).with("interlace", output.progressive());
            case TIFF -> tiff(save, quality, image.hasAlpha());
            case SVG, HEIC -> throw new IllegalArgumentException(format + " is not written");
        }
        save.keep(MetadataStep.kinds(image, output)).run();
    }

    private void jpeg(VipsOperation save, int quality) {
        int effort = output.effortFor(format);
        boolean trellis = effort >= TRELLIS_EFFORT;
        save.with("Q", quality)
                .with("optimize_coding", effort > 0)
                .with("interlace", output.progressive())
                .with("trellis_quant", trellis)
                .with("overshoot_deringing", trellis)
                .with("optimize_scans", trellis && output.progressive());
    }

    private void webp(VipsOperation save, int quality) {
        save.with("Q", quality).with("lossless", output.lossless()).with("effort", (int)
                Math.round(output.effortFor(format) * WEBP_EFFORTS / MAX_EFFORT));
    }

    private void avif(VipsOperation save, int quality) {
        save.with("Q", quality)
                .with("compression", "av1")
                .with("lossless", output.lossless())
                .with("bitdepth", 8)
                .with("effort", output.effortFor(format));
    }

    /** Without loss unless a quality is asked for; JPEG inside of TIFF has no transparency. */
    private void tiff(VipsOperation save, int quality, boolean alpha) {
        if (output.quality() != null && !alpha) {
            save.with("compression", "jpeg").with("Q", quality);
        } else {
            save.with("compression", "deflate").with("predictor", "horizontal");
        }
    }
}
