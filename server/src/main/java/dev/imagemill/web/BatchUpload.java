package dev.imagemill.web;

import dev.imagemill.batch.BatchInput;
import dev.imagemill.batch.BatchOrder;
import dev.imagemill.ingest.HeldFile;

/** A list of images that has arrived, with what is asked for; closing deletes it. */
record BatchUpload(BatchOrder order, BatchInput input, HeldFile file) implements AutoCloseable {

    @Override
    public void close() {
        file.close();
    }
}
