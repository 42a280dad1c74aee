package dev.imagemill.pipeline;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ImageListener;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.RenditionLedger.Change;
import dev.imagemill.catalog.RenditionLedger.Said;
import dev.imagemill.catalog.RenditionResult;
import dev.imagemill.catalog.RepeatableTransaction;
import dev.imagemill.fault.Fault;
import dev.imagemill.notify.ImageChanged;
import dev.imagemill.notify.LiveEvents;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how images have ended: to the ledger and to those who wait for it in one transaction, to those who watch after it. */
final class ImageReports {

    private final RenditionLedger ledger;
    private final List<ImageListener> listeners;
    private final KeptAnswers answers;
    private final LiveEvents events;
    private final TransactionTemplate repeatable;
    private final TransactionTemplate durable;

    ImageReports(
            RenditionLedger ledger,
            List<ImageListener> listeners,
            KeptAnswers answers,
            LiveEvents events,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.listeners = List.copyOf(listeners);
        this.answers = answers;
        this.events = events;
        this.repeatable = new TransactionTemplate(transactions);
        this.repeatable.setName(RepeatableTransaction.NAME);
        this.durable = new TransactionTemplate(transactions);
    }

    /** Says that work on an image has begun. */
    void begun(OwnerId owner, ImageId image) {
        events.publish(new ImageChanged(owner, image, false));
    }

    /** Says how renditions ended. */
    Change made(OwnerId owner, ImageId image, List<RenditionResult> results) {
        return said(owner, image, () -> ledger.record(image, results));
    }

    /** Says that an image cannot be made anything of; nothing where it does not exist. */
    void failed(ImageId image, Fault fault) {
        ledger.owner(image).ifPresent(owner -> said(owner, image, () -> ledger.fail(image, fault)));
    }

    /** Gives up a deleted image for good: its bytes may go. False where it has been restored. */
    boolean purging(ImageId image) {
        return durable.execute(_ -> {
            var owner = ledger.owner(image);
            boolean begun = ledger.beginPurge(image);
            if (begun) {
                answers.forget(image);
                owner.ifPresent(known -> listeners.forEach(listener -> listener.gone(known, image)));
            }
            return begun;
        });
    }

    private Change said(OwnerId owner, ImageId image, Supplier<Said> saying) {
        Change change = repeatable.execute(_ -> {
            Said said = saying.get();
            if (said.ended()) {
                listeners.forEach(listener -> listener.ended(owner, image));
            }
            return said.change();
        });
        if (change == Change.CHANGED) {
            events.publish(new ImageChanged(owner, image, false));
        }
        return change;
    }
}
