package dev.imagemill.render.libvips;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.render.PictureTexts;
import dev.imagemill.transform.MetadataPolicy;
import dev.imagemill.transform.Output;
import dev.imagemill.vips.VipsImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Readies facts about the picture for the saver, which writes the kinds that {@link #kinds} gives. Where nobody is credited that is
 * none, and there is nothing to do; else all but artist and copyright are taken off; or those are put right that are kept. Texts are
 * added where the preset wants them in the file.
 */
final class MetadataStep {

    private static final String PROFILE = "icc-profile-data";
    private static final List<String> NEVER_KEPT = List.of(
            "jpeg-thumbnail-data", // shows the picture as it was
            "page-height",
            "n-pages");
    private static final List<String> WHOLE_BLOCKS =
            List.of("exif-data", "xmp-data", "iptc-data", PROFILE, "photoshop-data");

    /** What would have a saver write something where nothing shall be. */
    private static final List<String> MISLEADING = List.of("page-height", "n-pages", Credits.ARTIST, Credits.COPYRIGHT);

    private MetadataStep() {}

    static Picture apply(Picture picture, Output output, ImageFormat format, PictureTexts texts) {
        if (output.metadata() == MetadataPolicy.KEEP) {
            return picture.map(MetadataStep::kept);
        }
        return output.embed()
                ? picture.map(frame -> embedded(frame, format, texts))
                : picture.map(MetadataStep::stripped);
    }

    /** Which kinds a saver shall write. */
    static String[] kinds(VipsImage image, Output output) {
        if (output.metadata() == MetadataPolicy.KEEP) {
            return new String[] {"exif", "xmp", "iptc", "icc"};
        }
        boolean credited =
                image.metadata().has(Credits.ARTIST) || image.metadata().has(Credits.COPYRIGHT);
        List<String> kinds = new ArrayList<>(credited ? List.of("exif") : List.of());
        if (output.embed()) {
            kinds.addAll(List.of("xmp", "iptc"));
        }
        return kinds.toArray(String[]::new);
    }

    private static VipsImage embedded(VipsImage image, ImageFormat format, PictureTexts texts) {
        TextBlocks blocks = new TextBlocks(texts, Credits.copyright(image).orElse(null));
        return stripped(image).edit(fields -> blocks.into(fields, format));
    }

    private static VipsImage kept(VipsImage image) {
        boolean wrongProfile = image.iccProfile()
                .filter(profile -> !IccProfile.fits(profile, image.hasAlpha() ? image.bands() - 1 : image.bands()))
                .isPresent();
        return image.edit(fields -> {
            NEVER_KEPT.forEach(fields::remove);
            if (wrongProfile) {
                fields.remove(PROFILE);
            }
            if (image.metadata().has("orientation")) {
                fields.set("orientation", 1);
            }
        });
    }

    private static VipsImage stripped(VipsImage image) {
        Map<String, String> credits = Credits.of(image);
        boolean turned = image.orientation() != 1;
        if (credits.isEmpty() && !turned && MISLEADING.stream().noneMatch(image.metadata()::has)) {
            return image;
        }
        List<String> removed =
                image.metadata().fields().stream().filter(MetadataStep::goes).toList();
        return image.edit(fields -> {
            removed.forEach(fields::remove);
            credits.forEach(fields::set);
        });
    }

    private static boolean goes(String field) {
        return field.equals("orientation")
                || field.startsWith("exif-")
                || NEVER_KEPT.contains(field)
                || WHOLE_BLOCKS.contains(field);
    }
}
