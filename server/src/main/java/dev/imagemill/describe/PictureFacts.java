package dev.imagemill.describe;

import dev.imagemill.image.ImageInfo;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a picture without looking at it. Where it was taken is told in words alone, as its metadata names it: no
 * coordinates.
 *
 * @param name what its owner calls it
 * @param info what its header says
 * @param takenAt by the camera's clock
 * @param camera maker and model
 * @param title, caption, keywords, creator, copyright: as written into its IPTC, XMP or EXIF
 * @param place city, region and country
 */
public record PictureFacts(
        String name,
        ImageInfo info,
        @Nullable LocalDateTime takenAt,
        @Nullable String camera,
        @Nullable String title,
        @Nullable String caption,
        List<String> keywords,
        @Nullable String creator,
        @Nullable String copyright,
        @Nullable String place) {

    public PictureFacts {
        keywords = List.copyOf(keywords);
    }
}
