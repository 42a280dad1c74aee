package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.PurgeImage;

/** Deletes the bytes and rows of a deleted image. */
record PurgeImageHandler(ImagePipeline pipeline) implements JobHandler<PurgeImage> {

    @Override
    public Class<PurgeImage> payloadType() {
        return PurgeImage.class;
    }

    @Override
    public void handle(PurgeImage payload, int attempt) {
        pipeline.purge(new ImageId(payload.image()));
    }

    /** Nobody waits for it: the failed job on record says what is left to do. */
    @Override
    public void gaveUp(PurgeImage payload, Fault fault) {}
}
