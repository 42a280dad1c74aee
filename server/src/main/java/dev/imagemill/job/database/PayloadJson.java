package dev.imagemill.job.database;

import dev.imagemill.job.JobPayload;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as a type with a version, and JSON. A payload that changes its shape gets a new version; the old one stays readable. */
final class PayloadJson {

    private static final String RENDER_IMAGE = "render-image.v1";
    static final String PURGE_IMAGE = "purge-image.v1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PayloadJson() {}

    static String type(JobPayload payload) {
        return switch (payload) {
            case JobPayload.RenderImage _ -> RENDER_IMAGE;
            case JobPayload.PurgeImage _ -> PURGE_IMAGE;
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
            default -> Optional.empty();
        };
    }
}
