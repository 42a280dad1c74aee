package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.fault.FaultException;
import dev.imagemill.notify.BatchReport.Outcome;
import dev.imagemill.notify.mail.BatchMail;
import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.mail.NewMail;
import dev.imagemill.notify.webhook.BatchEndpoints;
import dev.imagemill.notify.webhook.DeliveryLedger;
import dev.imagemill.notify.webhook.NewMessage;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import dev.imagemill.notify.webhook.WebhookBodies;
import dev.imagemill.notify.webhook.WebhookTargets;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what is to be told into the database, as rows with their jobs, in the caller's transaction; the jobs send it. */
final class QueuedAnnouncements implements Announcements {

    private final WebhookTargets targets;
    private final BatchEndpoints endpoints;
    private final DeliveryLedger deliveries;
    private final WebhookBodies bodies;
    private final MailLedger mails;
    private final BatchMail batchMail;
    private final MailStatus mailStatus;
    private final Notifications notifications;
    private final ImageCatalog images;
    private final @Nullable BatchAddress usual;
    private final TransactionOperations callers;
    private final Clock clock;

    /**
     * @param usual told of batches that name no webhook; null for none
     * @param callers joins the transaction of the caller, and refuses where there is none
     */
    QueuedAnnouncements(
            WebhookTargets targets,
            BatchEndpoints endpoints,
            DeliveryLedger deliveries,
            WebhookBodies bodies,
            MailLedger mails,
            BatchMail batchMail,
            MailStatus mailStatus,
            Notifications notifications,
            ImageCatalog images,
            @Nullable BatchAddress usual,
            TransactionOperations callers,
            Clock clock) {
        this.targets = targets;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.mails = mails;
        this.batchMail = batchMail;
        this.mailStatus = mailStatus;
        this.notifications = notifications;
        this.images = images;
        this.usual = usual;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void check(OwnerId owner, URI webhook) {
        targets.check(webhook);
        endpoints.check(new BatchAddress(owner, webhook));
    }

    @Override
    public void batchCreated(BatchReport batch) {
        callers.executeWithoutResult(_ -> {
            URI own = batch.webhook();
            if (own != null) {
                targets.check(own);
                endpoints.promise(batch.batch(), new BatchAddress(batch.owner(), own));
            }
            tell(batch, WebhookEvent.BATCH_CREATED, "batch-created:" + batch.batch());
        });
    }

    @Override
    public void batchEnded(BatchReport batch) {
        String source = "batch-ended:" + batch.batch() + ":" + batch.run();
        callers.executeWithoutResult(_ -> {
            URI own = batch.webhook();
            if (own != null) {
                endpoints.redeem(batch.batch(), new BatchAddress(batch.owner(), own));
            }
            tell(batch, WebhookEvent.BATCH_COMPLETED, source);
            if (batch.email() != null) {
                mail(batch, source, batch.email());
            }
            if (batch.outcome() != Outcome.CANCELLED) {
                notifications.add(batch.owner(), source, note(batch));
            }
        });
    }

    @Override
    public void imageEnded(OwnerId owner, ImageId image) {
        callers.executeWithoutResult(_ -> {
            if (deliveries.listensToImages(owner)) {
                images.find(owner, image).ifPresent(tellOf(owner));
            }
        });
    }

    private Consumer<Image> tellOf(OwnerId owner) {
        return image -> {
            boolean ended = image.status() == ProcessingStatus.READY || image.status() == ProcessingStatus.FAILED;
            if (ended) {
                WebhookEvent event =
                        image.status() == ProcessingStatus.READY ? WebhookEvent.IMAGE_READY : WebhookEvent.IMAGE_FAILED;
                deliveries.add(new NewMessage(
                        owner,
                        "image:" + UUID.randomUUID(),
                        event,
                        null,
                        null,
                        () -> bodies.of(event, image, clock.instant())));
            }
        };
    }

    private void tell(BatchReport batch, WebhookEvent event, String source) {
        URI own = batch.webhook();
        BatchAddress address = own == null ? usual : new BatchAddress(batch.owner(), own);
        if (own == null && usual != null) {
            endpoints.prepare(usual);
        }
        deliveries.add(new NewMessage(
                batch.owner(), source, event, batch.batch(), address, () -> bodies.of(batch, clock.instant())));
    }

    private void mail(BatchReport batch, String source, String recipient) {
        if (!mailStatus.enabled()) {
            mailFailed(batch, source, "Nobody was mailed. " + mailStatus.detail());
            return;
        }
        try {
            mails.add(new NewMail(batch.owner(), source, batch.batch(), MailAddress.of(recipient), batchMail.of(batch)))
                    .ifPresent(refusal -> mailFailed(batch, source, "Nobody was mailed. " + refusal.detail()));
        } catch (FaultException e) {
            mailFailed(batch, source, "Nobody was mailed. " + e.fault().detail());
        }
    }

    private void mailFailed(BatchReport batch, String source, String detail) {
        notifications.add(
                batch.owner(),
                "mail:" + source,
                new Notifications.Note(
                        Notification.Kind.MAIL_FAILED, "An e-mail could not be sent", detail, batch.batch()));
    }

    private static Notifications.Note note(BatchReport batch) {
        boolean failed = batch.outcome() == Outcome.FAILED;
        long done = batch.counts().succeeded();
        long bad = batch.counts().failed();
        return new Notifications.Note(
                failed ? Notification.Kind.BATCH_FAILED : Notification.Kind.BATCH_COMPLETED,
                batch.name() + (failed ? " failed" : " is done"),
                failed
                        ? "None of " + batch.counts().total() + " images could be processed."
                        : done + " of " + batch.counts().total() + " images were processed"
                                + (bad == 0 ? "." : ", " + bad + " failed."),
                batch.batch());
    }
}
