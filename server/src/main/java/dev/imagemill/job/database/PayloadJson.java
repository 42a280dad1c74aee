package dev.imagemill.job.database;

import dev.imagemill.job.JobPayload;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as a type with a version, and JSON. A payload that changes its shape gets a new version; the old one stays readable. */
final class PayloadJson {

    private static final String RENDER_IMAGE = "render-image.v1";
    static final String PURGE_IMAGE = "purge-image.v1";
    private static final String FETCH_ITEM = "fetch-item.v1";
    private static final String DELIVER_WEBHOOK = "deliver-webhook.v1";
    private static final String SEND_MAIL = "send-mail.v1";
    private static final String DESCRIBE_IMAGE = "describe-image.v1";
    private static final String DESCRIBE_ROUND = "describe-round.v1";
    private static final String WRITE_DESCRIPTION = "write-description.v1";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PayloadJson() {}

    static String type(JobPayload payload) {
        return switch (payload) {
            case JobPayload.RenderImage _ -> RENDER_IMAGE;
            case JobPayload.PurgeImage _ -> PURGE_IMAGE;
            case JobPayload.FetchItem _ -> FETCH_ITEM;
            case JobPayload.DeliverWebhook _ -> DELIVER_WEBHOOK;
            case JobPayload.SendMail _ -> SEND_MAIL;
            case JobPayload.DescribeImage _ -> DESCRIBE_IMAGE;
            case JobPayload.DescribeRound _ -> DESCRIBE_ROUND;
            case JobPayload.WriteDescription _ -> WRITE_DESCRIPTION;
        };
    }

    static String write(JobPayload payload) {
        return MAPPER.writeValueAsString(payload);
    }

    /** Empty for a type that this version of the program does not know. */
    static Optional<JobPayload> read(String type, String json) {
        return switch (type) {
            case RENDER_IMAGE -> Optional.of(MAPPER.readValue(json, JobPayload.RenderImage.class));
            case PURGE_IMAGE -> Optional.of(MAPPER.readValue(json, JobPayload.PurgeImage.class));
            case FETCH_ITEM -> Optional.of(MAPPER.readValue(json, JobPayload.FetchItem.class));
            case DELIVER_WEBHOOK -> Optional.of(MAPPER.readValue(json, JobPayload.DeliverWebhook.class));
            case SEND_MAIL -> Optional.of(MAPPER.readValue(json, JobPayload.SendMail.class));
            case DESCRIBE_IMAGE -> Optional.of(MAPPER.readValue(json, JobPayload.DescribeImage.class));
            case DESCRIBE_ROUND -> Optional.of(MAPPER.readValue(json, JobPayload.DescribeRound.class));
            case WRITE_DESCRIPTION -> Optional.of(MAPPER.readValue(json, JobPayload.WriteDescription.class));
            default -> Optional.empty();
        };
    }
}
