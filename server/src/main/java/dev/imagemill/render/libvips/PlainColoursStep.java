package dev.imagemill.render.libvips;

import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.vips.VipsImage;

/**
 * Makes the picture 8-bit sRGB or grey. Placed behind the first scaling, where fewer pixels are left to convert, and only where the
 * colours are not sRGB already. With {@link MetadataPolicy#KEEP} an RGB or grey picture keeps its own colours and profile.
 */
final class PlainColoursStep {

    private static final String PROFILE = "icc-profile-data";

    private PlainColoursStep() {}

    static Picture apply(Picture picture, MetadataPolicy policy) {
        if (picture.plainColours()) {
            return picture;
        }
        boolean convert = needsProfile(picture.first(), policy);
        return picture.map(frame -> plain(frame, convert)).withPlainColours();
    }

    private static boolean needsProfile(VipsImage image, MetadataPolicy policy) {
        if (image.interpretation().equals("cmyk")) {
            return true;
        }
        return policy == MetadataPolicy.STRIP
                && image.iccProfile()
                        .filter(profile -> !IccProfile.isSrgb(profile))
                        .isPresent();
    }

    private static VipsImage plain(VipsImage image, boolean convert) {
        VipsImage converted = convert ? byProfile(image) : image;
        return switch (converted.interpretation()) {
            case "srgb", "b-w" -> eightBit(converted, converted.interpretation());
            case "rgb16", "rgb" -> eightBit(converted, "srgb");
            case "grey16" -> eightBit(converted, "b-w");
            default -> converted.bands() < 3 ? converted.colourspace("b-w") : converted.colourspace("srgb");
        };
    }

    private static VipsImage byProfile(VipsImage image) {
        boolean cmyk = image.interpretation().equals("cmyk");
        return image.op("icc_transform")
                .with("output_profile", "srgb")
                .with("input_profile", cmyk ? "cmyk" : "srgb")
                .with("embedded", true)
                .with("intent", "perceptual")
                .with("depth", 8)
                .image()
                .edit(fields -> fields.remove(PROFILE));
    }

    private static VipsImage eightBit(VipsImage image, String interpretation) {
        return switch (image.format()) {
            case "uchar" -> image;
            case "ushort" ->
                image.op("cast")
                        .with("format", "uchar")
                        .with("shift", true)
                        .image()
                        .withInterpretation(interpretation);
            default -> image.cast("uchar").withInterpretation(interpretation);
        };
    }
}
