package dev.imagemill.web;

import dev.imagemill.batch.BatchControl;
import java.util.UUID;

/** Reads ids of batches as they come: what is no id is the id of no batch. */
public final class BatchIds {

    private BatchIds() {}

    /**
     * Reads one.
     *
     * @throws dev.imagemill.fault.FaultException {@code batch-not-found}
     */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw BatchControl.notFound();
        }
    }
}
