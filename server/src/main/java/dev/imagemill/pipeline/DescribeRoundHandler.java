package dev.imagemill.pipeline;

import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.DescribeRound;

/** Asks for the images of a round, step by step; each step says where the next begins, so a round that is cut off goes on there. */
record DescribeRoundHandler(DescriptionOrders orders) implements JobHandler<DescribeRound> {

    @Override
    public Class<DescribeRound> payloadType() {
        return DescribeRound.class;
    }

    @Override
    public void handle(DescribeRound payload, int attempt) throws InterruptedException {
        while (orders.step(payload.round())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Nobody waits for it: the failed job on record says what is left to do, and can be tried again. */
    @Override
    public void gaveUp(DescribeRound payload, Fault fault) {}
}
