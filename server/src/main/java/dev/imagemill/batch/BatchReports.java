package dev.imagemill.batch;

import dev.imagemill.fault.Fault;
import dev.imagemill.notify.BatchReport;
import dev.imagemill.notify.BatchReport.Failure;
import dev.imagemill.notify.BatchReport.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batches as people are told of them. */
record BatchReports(BatchCatalog catalog) {

    private static final int FAILURES = 100;
    private static final int MOST_SOURCE = 2000;

    /** As it is in the transaction of the caller. */
    BatchReport of(UUID id) {
        Batch batch = catalog.find(id).orElseThrow();
        List<Failure> failures = catalog.items(new ItemQuery(id, ItemStatus.FAILED, null, FAILURES)).stream()
                .map(BatchReports::failure)
                .toList();
        return new BatchReport(
                id,
                batch.owner(),
                batch.run(),
                batch.name(),
                outcome(batch.status()),
                batch.counts(),
                batch.createdAt(),
                batch.endedAt(),
                batch.webhook(),
                batch.email(),
                failures);
    }

    private static @Nullable Outcome outcome(BatchStatus status) {
        return switch (status) {
            case QUEUED, PROCESSING -> null;
            case COMPLETED -> Outcome.COMPLETED;
            case FAILED -> Outcome.FAILED;
            case CANCELLED -> Outcome.CANCELLED;
        };
    }

    private static Failure failure(BatchItem item) {
        Fault fault = item.fault();
        String given = item.given();
        return new Failure(
                item.row(),
                given.substring(0, Math.min(given.length(), MOST_SOURCE)),
                fault == null ? "" : fault.code(),
                fault == null ? "" : fault.detail());
    }
}
