package dev.imagemill.web.alias;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchRow;
import dev.imagemill.batch.ItemStatus;
import java.util.List;

/** Where requests and products stand, in the words that callers of the CSV compressor know. */
enum AliasStatus {
    PENDING,
    PROCESSING,
    COMPLETED,
    FAILED,
    /** Its words know no such thing, but neither has it a way to get there. */
    CANCELLED;

    static AliasStatus of(Batch batch) {
        return switch (batch.status()) {
            case QUEUED -> PENDING;
            case PROCESSING -> PROCESSING;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Completed where all its images have ended and one at least well. */
    static AliasStatus of(BatchRow row) {
        List<ItemStatus> states = row.items().stream().map(BatchItem::status).toList();
        if (states.contains(ItemStatus.PROCESSING)) {
            return PROCESSING;
        }
        if (states.contains(ItemStatus.QUEUED)) {
            return states.stream().allMatch(state -> state == ItemStatus.QUEUED) ? PENDING : PROCESSING;
        }
        if (states.contains(ItemStatus.SUCCEEDED)) {
            return COMPLETED;
        }
        return states.contains(ItemStatus.FAILED) ? FAILED : CANCELLED;
    }
}
