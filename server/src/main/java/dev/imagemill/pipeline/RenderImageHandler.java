package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.RenderImage;

/** Makes what is wanted of an image. */
record RenderImageHandler(ImagePipeline pipeline) implements JobHandler<RenderImage> {

    @Override
    public Class<RenderImage> payloadType() {
        return RenderImage.class;
    }

    @Override
    public void handle(RenderImage payload, int attempt) throws InterruptedException {
        pipeline.render(new ImageId(payload.image()));
    }

    @Override
    public void gaveUp(RenderImage payload, Fault fault) {
        pipeline.fail(new ImageId(payload.image()), fault);
    }

    @Override
    public void reopen(RenderImage payload) {
        pipeline.reopen(new ImageId(payload.image()));
    }
}
