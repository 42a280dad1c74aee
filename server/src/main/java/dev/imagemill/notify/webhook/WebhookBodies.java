package dev.imagemill.notify.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.imagemill.access.PublicUrl;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.fault.Fault;
import dev.imagemill.notify.BatchReport;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.BatchReport.Outcome;
import dev.imagemill.notify.WebhookEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of messages: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks advises. */
public final class WebhookBodies {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PublicUrl urls;

    public WebhookBodies(PublicUrl urls) {
        this.urls = urls;
    }

    /** Of a batch that was accepted, or has ended; then with the three fields that the CSV compressor documented, on top too. */
    public String of(BatchReport batch, Instant now) {
        BatchData data = new BatchData(
                batch.batch().toString(),
                batch.name(),
                status(batch.outcome()),
                message(batch),
                batch.counts(),
                urls.of("/batches/" + batch.batch()).toString(),
                urls.of("/api/v1/batches/" + batch.batch() + "/result.csv").toString());
        return batch.outcome() == null
                ? MAPPER.writeValueAsString(new Message(WebhookEvent.BATCH_CREATED.text(), now, data))
                : MAPPER.writeValueAsString(new EndMessage(
                        WebhookEvent.BATCH_COMPLETED.text(),
                        now,
                        data.requestId(),
                        data.status(),
                        data.message(),
                        data));
    }

    /** Of an image that is ready or has failed. */
    public String of(WebhookEvent event, Image image, Instant now) {
        ImageData data = new ImageData(
                image.id().toString(),
                image.name(),
                image.status().name().toLowerCase(Locale.ROOT),
                urls.of("/api/v1/images/" + image.id()).toString(),
                Cause.of(image.fault()),
                image.renditions().stream()
                        .map(rendition -> RenditionData.of(rendition, image, urls))
                        .toList());
        return MAPPER.writeValueAsString(new Message(event.text(), now, data));
    }

    private static String status(@Nullable Outcome outcome) {
        return outcome == null ? "PENDING" : outcome.name();
    }

    private static String message(BatchReport batch) {
        Counts counts = batch.counts();
        Outcome outcome = batch.outcome();
        if (outcome == null) {
            return "Accepted, " + counts.total() + " images to do";
        }
        return switch (outcome) {
            case COMPLETED ->
                counts.succeeded() == counts.total()
                        ? "Processed successfully"
                        : "Processed " + counts.succeeded() + " of " + counts.total() + " images; " + counts.failed()
                                + " failed";
            case FAILED -> "None of " + counts.total() + " images could be processed";
            case CANCELLED -> "Cancelled after " + counts.succeeded() + " of " + counts.total() + " images";
        };
    }

    private record Message(String type, Instant timestamp, Object data) {}

    private record EndMessage(
            String type,
            Instant timestamp,
            @JsonProperty("request_id") String requestId,
            String status,
            String message,
            BatchData data) {}

    private record BatchData(
            @JsonProperty("request_id") String requestId,
            String name,
            String status,
            String message,
            Counts counts,
            String url,
            @JsonProperty("result_url") String resultUrl) {}

    private record ImageData(
            String id,
            String name,
            String status,
            String url,
            @Nullable Cause error,
            List<RenditionData> renditions) {}

    private record Cause(String code, String detail) {

        static @Nullable Cause of(@Nullable Fault fault) {
            return fault == null ? null : new Cause(fault.code(), fault.detail());
        }
    }

    /** Sizes are null where it failed. */
    private record RenditionData(
            String preset,
            String status,
            @Nullable String url,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long bytes,
            @Nullable Cause error) {

        static RenditionData of(Rendition rendition, Image image, PublicUrl urls) {
            String preset = rendition.preset().name().value();
            RenditionFile file = rendition.status() == ProcessingStatus.READY ? rendition.file() : null;
            return new RenditionData(
                    preset,
                    rendition.status().name().toLowerCase(Locale.ROOT),
                    file == null
                            ? null
                            : urls.of("/api/v1/images/" + image.id() + "/renditions/" + preset)
                                    .toString(),
                    file == null ? null : file.size().width(),
                    file == null ? null : file.size().height(),
                    file == null ? null : file.bytes(),
                    Cause.of(rendition.fault()));
        }
    }
}
