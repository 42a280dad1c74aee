package dev.imagemill.web;

import dev.imagemill.ingest.Accepted;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of calls on images that are not one image. */
final class ImageAnswers {

    private ImageAnswers() {}

    /** What became of the files of an upload, in their order. */
    record AcceptedImages(List<AcceptedImage> images) {

        static AcceptedImages of(List<Accepted> accepted) {
            return new AcceptedImages(accepted.stream().map(AcceptedImage::of).toList());
        }
    }

    /** What became of one file. */
    record AcceptedImage(
            @Schema(format = "uuid") String id,
            String name,
            @Schema(ref = "#/components/schemas/Status") String status,

            @Schema(description = "You had an image with these bytes already; it is that one")
            boolean duplicate,

            Self links) {

        static AcceptedImage of(Accepted accepted) {
            return new AcceptedImage(
                    accepted.image().id().toString(),
                    accepted.image().name(),
                    ImageView.text(accepted.image().status()),
                    accepted.duplicate(),
                    new Self(ImageView.self(accepted.image().id())));
        }
    }

    /** Where an image is. */
    record Self(String self) {}

    /** A page of images. */
    @Schema(name = "ImagePage")
    record ImagePage(
            List<ImageView> images,

            @Nullable @Schema(description = "For the next page; null on the last")
            String nextCursor) {}

    /** Labels with how often they are used. */
    @Schema(name = "Labels")
    record Labels(List<LabelCount> labels) {}

    /** A label, spelt as the newest image with it spells it. */
    @Schema(name = "LabelCount")
    record LabelCount(
            String name,
            @Schema(description = "How many images have it") int images) {}

    /** A deleted image, which can be had back for a while. */
    record DeletedImage(@Schema(format = "uuid") String id, Instant restorableUntil, Restore links) {}

    /** How to have it back: POST there. */
    record Restore(String restore) {}
}
