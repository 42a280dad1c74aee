package dev.imagemill.pipeline;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescribeWork;
import dev.imagemill.catalog.DescriptionLedger;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.describe.Spent;
import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says how descriptions went: to the catalog, with what it cost and what is to be kept of it, in one transaction; to those who watch
 * after it.
 */
final class DescribeReports {

    private final DescriptionLedger ledger;
    private final KeptAnswers answers;
    private final DescriptionOrders orders;
    private final TransactionOperations transaction;
    private final LiveEvents events;

    DescribeReports(
            DescriptionLedger ledger,
            KeptAnswers answers,
            DescriptionOrders orders,
            TransactionOperations transaction,
            LiveEvents events) {
        this.ledger = ledger;
        this.answers = answers;
        this.orders = orders;
        this.transaction = transaction;
        this.events = events;
    }

    /** An image that is to be described; empty where nobody wants that. */
    Optional<DescribeWork> wanted(ImageId image) {
        return ledger.wanted(image);
    }

    /** Marks an image as being described; false where that is not wanted any more, or wanted otherwise. */
    boolean begun(DescribeWork work) {
        Optional<DescribeWork> found = ledger.begin(work.image());
        found.ifPresent(_ -> tell(work, Change.CHANGED));
        return found.filter(now -> now.revision() == work.revision()).isPresent();
    }

    /** Takes an answer that was given before. */
    void known(DescribeWork work, KeptAnswers.Kept kept) {
        tell(work, transaction.execute(_ -> taken(work, kept)));
    }

    /** Takes an answer that was given just now; kept for others only while there is an image whose purge takes it along. */
    void answered(
            DescribeWork work, DescribeQuestion question, KeptAnswers.Kept kept, DescribeBudget.@Nullable Meter meter) {
        Change change = transaction.execute(_ -> {
            if (meter != null) {
                meter.settle(kept.answer().spent());
            }
            Change taken = taken(work, kept);
            if (meter != null && taken != Change.GONE) {
                ledger.spend(work.image(), kept.answer().spent());
                keep(work, question, kept);
            }
            return taken;
        });
        tell(work, change);
    }

    /** Writes down what an attempt cost of which nothing came. */
    void spentInVain(DescribeWork work, DescribeBudget.Meter meter, Spent spent) {
        transaction.executeWithoutResult(_ -> {
            meter.settle(spent);
            if (!spent.equals(Spent.NOTHING)) {
                ledger.spend(work.image(), spent);
            }
        });
    }

    /** @param until null where nobody knows */
    void waiting(DescribeWork work, Fault fault, @Nullable Instant until) {
        tell(work, ledger.wait(work, fault, until));
    }

    void failed(ImageId image, Fault fault) {
        Change change = ledger.fail(image, fault);
        ledger.find(image).ifPresent(found -> tell(found.owner(), image, change));
    }

    void reopened(ImageId image) {
        ledger.reopen(image);
    }

    private Change taken(DescribeWork work, KeptAnswers.Kept kept) {
        Change change = ledger.record(work, kept.answer(), kept.source());
        if (change != Change.GONE) {
            ledger.find(work.image()).ifPresent(orders::write);
        }
        return change;
    }

    private void keep(DescribeWork work, DescribeQuestion question, KeptAnswers.Kept kept) {
        if (!kept.answer().partial()) {
            answers.keep(question.digest(), work.sha256(), kept);
        }
    }

    private void tell(DescribeWork work, @Nullable Change change) {
        tell(work.owner(), work.image(), change);
    }

    private void tell(OwnerId owner, ImageId image, @Nullable Change change) {
        if (change == Change.CHANGED) {
            events.publish(new ImageChanged(owner, image, false));
        }
    }
}
