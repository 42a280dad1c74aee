package dev.imagemill.web;

import dev.imagemill.catalog.DeletedImages;
import dev.imagemill.catalog.Describing;
import dev.imagemill.catalog.DescriptionJson;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.describe.DescriptionSource;
import dev.imagemill.describe.Label;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An image with its renditions, as its owner sees it. */
@Schema(name = "Image")
record ImageView(
        @Schema(format = "uuid") String id,
        String name,
        @Schema(ref = "#/components/schemas/Status") String status,
        @Schema(description = "Pixels, as seen") int width,
        @Schema(description = "Pixels, as seen") int height,
        @Schema(ref = "#/components/schemas/Format") String format,
        @Schema(description = "Of the original") long bytes,
        @Schema(description = "Of the original's bytes") String sha256,
        Instant createdAt,
        @Nullable String title,
        @Nullable String description,
        @Nullable String altText,
        List<LabelView> labels,

        @Nullable @Schema(description = "Of what the describer wrote, BCP 47", example = "en")
        String language,

        @Nullable @Schema(description = "Which describer wrote last; null where none has")
        DescriptionSource source,

        @ArraySchema(
                arraySchema = @Schema(description = "What a person wrote: no describer touches it"),
                schema = @Schema(allowableValues = {"title", "description", "altText", "labels"}))
        List<String> edited,

        DescribingView describing,
        @Nullable @Schema(description = "Why it failed") CauseView error,
        @Schema(description = "In the order asked for") List<RenditionView> renditions,

        @Nullable @Schema(description = "Of a deleted image: it can be had back until then")
        Instant restorableUntil,

        Links links) {

    /** Where an image and its bytes are. */
    @Schema(name = "ImageLinks")
    record Links(String self, String original, String description) {}

    /** What a picture shows, in a word or two. */
    @Schema(name = "Label")
    record LabelView(
            String name,

            @Nullable
            @Schema(
                    description = "How sure its source is; null where that does not say, and for a person's",
                    minimum = "0",
                    maximum = "1")
            Double confidence) {

        static LabelView of(Label label) {
            return new LabelView(label.name(), label.confidence());
        }
    }

    /** Where the describing of an image stands. */
    @Schema(name = "Describing")
    record DescribingView(
            @Schema(allowableValues = {"none", "queued", "processing", "waiting", "ready", "failed"})
            String status,

            @Nullable @Schema(description = "When it goes on, where it waits")
            Instant until,

            @Nullable @Schema(description = "Why it failed or waits")
            CauseView error,

            UsageView usage) {

        static DescribingView of(Describing describing) {
            return new DescribingView(
                    text(describing.status()),
                    describing.until(),
                    CauseView.of(describing.fault()),
                    UsageView.of(describing.spent()));
        }
    }

    /** What providers were asked for an image. */
    @Schema(
            name = "DescribeUsage",
            description = "Of all descriptions of an image together, those that came to nothing too")
    record UsageView(
            long calls,
            @Schema(description = "As providers count them") long inputTokens,
            @Schema(description = "As providers count them") long outputTokens) {

        static UsageView of(Spent spent) {
            return new UsageView(spent.calls(), spent.inputTokens(), spent.outputTokens());
        }
    }

    /** Why something failed, or was not made as asked. */
    @Schema(name = "Cause")
    record CauseView(String code, String detail) {

        static @Nullable CauseView of(@Nullable Fault fault) {
            return fault == null ? null : new CauseView(fault.code(), fault.detail());
        }

        static @Nullable CauseView of(@Nullable Notice notice) {
            return notice == null ? null : new CauseView(notice.code(), notice.detail());
        }
    }

    /** What a preset made of an image; the facts are there once it is ready. */
    @Schema(name = "Rendition")
    record RenditionView(
            String preset,
            @Schema(ref = "#/components/schemas/Status") String status,
            @Nullable Integer width,
            @Nullable Integer height,

            @Nullable @Schema(ref = "#/components/schemas/Format")
            String format,

            @Nullable Long bytes,
            @Nullable String url,

            @Nullable
            @Schema(description = "The address for others, who need no session for it; null while the image is deleted")
            String shareUrl,

            @Nullable CauseView error,

            @Nullable @Schema(description = "What to know of it: it was made, but not as asked")
            CauseView notice,

            @Nullable @Schema(description = "That its cutout is the subject and all of it, 0 to 1")
            Double confidence) {

        static RenditionView of(Rendition rendition, Addresses addresses) {
            RenditionFile file = rendition.status() == ProcessingStatus.READY ? rendition.file() : null;
            String preset = rendition.preset().name().value();
            return new RenditionView(
                    preset,
                    text(rendition.status()),
                    file == null ? null : file.size().width(),
                    file == null ? null : file.size().height(),
                    file == null ? null : text(file.format()),
                    file == null ? null : file.bytes(),
                    file == null ? null : addresses.url(preset),
                    file == null ? null : addresses.shareUrl(preset),
                    CauseView.of(rendition.fault()),
                    file == null ? null : CauseView.of(file.notice()),
                    file == null ? null : file.confidence());
        }
    }

    /** Where renditions of one image are, each by the name of its preset. */
    record Addresses(ImageId image, String suffix, @Nullable AbsoluteLinks links) {

        String url(String preset) {
            return self(image) + "/renditions/" + preset + suffix;
        }

        @Nullable
        String shareUrl(String preset) {
            return links == null ? null : links.share(image, preset);
        }
    }

    static ImageView of(Image image, AbsoluteLinks links) {
        return of(image, new Addresses(image.id(), "", links), null);
    }

    /** Without addresses for others. */
    static ImageView unshared(Image image) {
        return of(image, new Addresses(image.id(), "", null), null);
    }

    static ImageView of(DeletedImages.Deleted deleted) {
        Image image = deleted.image();
        return of(image, new Addresses(image.id(), "?deleted=true", null), deleted.restorableUntil());
    }

    private static ImageView of(Image image, Addresses addresses, @Nullable Instant restorableUntil) {
        return new ImageView(
                image.id().toString(),
                image.name(),
                text(image.status()),
                image.info().size().width(),
                image.info().size().height(),
                text(image.info().format()),
                image.bytes(),
                image.sha256(),
                image.createdAt(),
                image.title(),
                image.description(),
                image.altText(),
                image.labels().stream().map(LabelView::of).toList(),
                image.texts().language(),
                image.texts().source(),
                image.texts().edited().stream().map(DescriptionJson::name).toList(),
                DescribingView.of(image.describing()),
                CauseView.of(image.fault()),
                image.renditions().stream()
                        .map(rendition -> RenditionView.of(rendition, addresses))
                        .toList(),
                restorableUntil,
                new Links(self(image.id()), self(image.id()) + "/original", self(image.id()) + "/description.json"));
    }

    static String self(ImageId id) {
        return "/api/v1/images/" + id;
    }

    /** An enum's value as it stands in JSON. */
    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
