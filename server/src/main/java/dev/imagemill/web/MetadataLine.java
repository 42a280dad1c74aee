package dev.imagemill.web;

import dev.imagemill.catalog.Image;
import dev.imagemill.describe.DescriptionSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All that is known of an image, as one line of an export; {@code metadata.schema.json} tells its fields to BigQuery. */
record MetadataLine(
        String id,
        String name,
        @Nullable String title,
        @Nullable String description,
        @Nullable String altText,
        List<ImageView.LabelView> labels,
        @Nullable String language,
        @Nullable Source source,
        List<String> edited,
        String status,
        String describing,
        ImageView.UsageView describeUsage,
        String format,
        int width,
        int height,
        long bytes,
        String sha256,
        Instant createdAt,
        ImageView.@Nullable CauseView error,
        List<Made> renditions) {

    /** What a rendition is; the facts are there once it is ready. */
    record Made(
            String preset,
            String status,
            @Nullable String format,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long bytes,
            ImageView.@Nullable CauseView error) {

        static Made of(ImageView.RenditionView view) {
            return new Made(
                    view.preset(),
                    view.status(),
                    view.format(),
                    view.width(),
                    view.height(),
                    view.bytes(),
                    view.error());
        }
    }

    /** Which describer wrote last; its time to the microsecond, which is as fine as BigQuery takes. */
    record Source(String provider, String model, String promptVersion, Instant at) {

        static @Nullable Source of(@Nullable DescriptionSource source) {
            return source == null
                    ? null
                    : new Source(
                            source.provider(),
                            source.model(),
                            source.promptVersion(),
                            source.at().truncatedTo(ChronoUnit.MICROS));
        }
    }

    static MetadataLine of(Image image) {
        ImageView view = ImageView.unshared(image);
        return new MetadataLine(
                view.id(),
                view.name(),
                view.title(),
                view.description(),
                view.altText(),
                view.labels(),
                view.language(),
                Source.of(view.source()),
                view.edited(),
                view.status(),
                view.describing().status(),
                view.describing().usage(),
                view.format(),
                view.width(),
                view.height(),
                view.bytes(),
                view.sha256(),
                view.createdAt(),
                view.error(),
                view.renditions().stream().map(Made::of).toList());
    }

    /** One line, also for readers that take other characters of Unicode for its end. */
    String text(JsonMapper json) {
        return json.writeValueAsString(this).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n";
    }
}
