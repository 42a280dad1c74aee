package dev.imagemill.pipeline;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.DescribeImage;

/** Describes an image. */
record DescribeImageHandler(ImageDescribing describing) implements JobHandler<DescribeImage> {

    @Override
    public Class<DescribeImage> payloadType() {
        return DescribeImage.class;
    }

    @Override
    public void handle(DescribeImage payload, int attempt) throws InterruptedException {
        describing.describe(new ImageId(payload.image()));
    }

    @Override
    public void gaveUp(DescribeImage payload, Fault fault) {
        describing.fail(new ImageId(payload.image()), fault);
    }

    @Override
    public void reopen(DescribeImage payload) {
        describing.reopen(new ImageId(payload.image()));
    }
}
