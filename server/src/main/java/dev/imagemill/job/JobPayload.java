package dev.imagemill.job;

import java.util.UUID;

/** What a job is about; stored as JSON with a {@code type} such as {@code render-image.v1}. */
public sealed interface JobPayload {

    /** The id of what it is about. */
    UUID image();

    /** Make the renditions of this image that are still wanted. */
    record RenderImage(UUID image) implements JobPayload {}

    /** Delete the bytes and rows of this deleted image. */
    record PurgeImage(UUID image) implements JobPayload {}
}
