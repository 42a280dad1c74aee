package dev.imagemill.batch;

import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.BatchLedger.Head;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/** What owners do with their batches. */
public final class BatchControl {

    private final BatchLedger batches;
    private final BatchCatalog catalog;
    private final BatchProgress progress;
    private final TransactionOperations transaction;

    BatchControl(BatchLedger batches, BatchCatalog catalog, BatchProgress progress, TransactionOperations transaction) {
        this.batches = batches;
        this.catalog = catalog;
        this.progress = progress;
        this.transaction = transaction;
    }

    /**
     * Stops what has not ended; what became an image stays one.
     *
     * @throws FaultException {@code batch-not-found}, also where it is another owner's; {@code batch-ended}
     */
    public Batch cancel(OwnerId owner, UUID id) {
        return changed(owner, id, head -> {
            if (head.status().isEnd()) {
                throw conflict("batch-ended", "The batch has ended already; there is nothing left to cancel.");
            }
            progress.cancel(head);
        });
    }

    /**
     * Has all tried again that failed or was cancelled.
     *
     * @throws FaultException {@code batch-not-found}, also where it is another owner's; {@code nothing-to-retry}
     */
    public Batch retry(OwnerId owner, UUID id) {
        return changed(owner, id, head -> {
            if (batches.reopen(id) == 0) {
                throw conflict(
                        "nothing-to-retry",
                        "No image with an address has failed or was cancelled; rows without one have to be mended in the list.");
            }
            progress.advance(head);
        });
    }

    private Batch changed(OwnerId owner, UUID id, Consumer<Head> change) {
        transaction.executeWithoutResult(_ -> change.accept(
                batches.lock(id).filter(head -> head.owner().equals(owner)).orElseThrow(BatchControl::notFound)));
        return catalog.find(id).orElseThrow(BatchControl::notFound);
    }

    /** The fault of a batch that is not there, or not the caller's. */
    public static FaultException notFound() {
        return Fault.permanent(
                        FaultCategory.NOT_FOUND,
                        "batch-not-found",
                        "There is no such batch, or it is not yours to change.")
                .toException();
    }

    private static FaultException conflict(String code, String detail) {
        return Fault.permanent(FaultCategory.CONFLICT, code, detail).toException();
    }
}
