package dev.imagemill.notify;

import dev.imagemill.access.OwnerId;
import dev.imagemill.access.PublicUrl;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageIds;
import dev.imagemill.catalog.RenditionLedger;
import dev.imagemill.catalog.sql.Database;
import dev.imagemill.catalog.sql.DatabaseSettings;
import dev.imagemill.catalog.sql.SqlImageCatalog;
import dev.imagemill.catalog.sql.SqlRenditionLedger;
import dev.imagemill.job.JobPayload;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.database.DatabaseJobs;
import dev.imagemill.job.database.JobSettings;
import dev.imagemill.notify.BatchReport.Counts;
import dev.imagemill.notify.BatchReport.Failure;
import dev.imagemill.notify.BatchReport.Outcome;
import dev.imagemill.notify.mail.BatchMail;
import dev.imagemill.notify.mail.MailLedger;
import dev.imagemill.notify.mail.MailSettings.PerHour;
import dev.imagemill.notify.sql.SqlBatchEndpoints;
import dev.imagemill.notify.sql.SqlDeliveryLedger;
import dev.imagemill.notify.sql.SqlMailLedger;
import dev.imagemill.notify.sql.SqlNotifications;
import dev.imagemill.notify.sql.SqlWebhookDeliveries;
import dev.imagemill.notify.sql.SqlWebhooks;
import dev.imagemill.notify.webhook.BatchEndpoints;
import dev.imagemill.notify.webhook.DeliveryLedger;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import dev.imagemill.notify.webhook.Verdict;
import dev.imagemill.notify.webhook.WebhookAddress;
import dev.imagemill.notify.webhook.WebhookBodies;
import dev.imagemill.notify.webhook.WebhookTargets;
import dev.imagemill.testing.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that tells people, over one database, with a clock that stands still and jobs that only run when a test runs them. */
public final class NotifyParts implements AutoCloseable {

    public static final OwnerId ANN = new OwnerId(new UUID(0, 1));
    public static final OwnerId BEN = new OwnerId(new UUID(0, 2));
    public static final int MOST_ENDPOINTS = 5;
    public static final PerHour MAILS_PER_HOUR = new PerHour(3, 4, 6);
    public static final Duration OVERLAP = Duration.ofHours(24);

    public final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    public final Database database;
    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    public final JobQueue queue;
    public final LiveEvents events;
    public final ImageCatalog catalog;
    public final RenditionLedger renditions;
    public final Notifications notifications;
    public final Webhooks webhooks;
    public final WebhookDeliveries deliveries;
    public final DeliveryLedger deliveryLedger;
    public final BatchEndpoints batchEndpoints;
    public final MailLedger mailLedger;

    private final JdbcTransactionManager transactions;
    private final PublicUrl urls = new PublicUrl(URI.create("https://images.example.org"), () -> 8080);
    private final WebhookTargets targets = url -> WebhookAddress.parse(url.toString());

    public NotifyParts(DatabaseSettings settings, Path folder) {
        database = Database.open(settings, folder.resolve("test.db"));
        transactions = new JdbcTransactionManager(database.dataSource());
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(database.dataSource());
        ImageIds imageIds = new ImageIds(clock, new Random(1));
        Supplier<UUID> ids = () -> imageIds.next().value();
        events = new InMemoryLiveEvents(new NotifySettings(10, 10, 100, 100, Duration.ofDays(30)));
        catalog = new SqlImageCatalog(database, transactions, clock);
        renditions = new SqlRenditionLedger(database, transactions, clock);
        queue = new DatabaseJobs(database.dataSource(), transactions, jobs(), 2, clock).queue();
        notifications = new SqlNotifications(database.dataSource(), transactions, ids, events, clock);
        webhooks = new SqlWebhooks(
                database.dataSource(), transactions, ids, new Random(2), targets, MOST_ENDPOINTS, OVERLAP, clock);
        deliveries = new SqlWebhookDeliveries(database.dataSource(), transactions, queue, clock);
        deliveryLedger = new SqlDeliveryLedger(database.dataSource(), transactions, ids, queue, notifications, clock);
        batchEndpoints =
                new SqlBatchEndpoints(database.dataSource(), transactions, ids, new Random(3), MOST_ENDPOINTS, clock);
        mailLedger = new SqlMailLedger(
                database.dataSource(), transactions, ids, MAILS_PER_HOUR, queue, notifications, clock);
    }

    /** Announces as the program does. */
    public Announcements announcements(MailStatus mail, @Nullable BatchAddress usual) {
        TransactionTemplate callers = new TransactionTemplate(transactions);
        callers.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
        return new QueuedAnnouncements(
                targets,
                batchEndpoints,
                deliveryLedger,
                new WebhookBodies(urls),
                mailLedger,
                new BatchMail(urls),
                mail,
                notifications,
                catalog,
                usual,
                callers,
                clock);
    }

    public PublicUrl urls() {
        return urls;
    }

    /** What is to be delivered is, and whatever else is due is done. */
    public void deliverAll() {
        for (JobPayload job = take(); job != null; job = take()) {
            if (job instanceof JobPayload.DeliverWebhook(UUID id)) {
                deliveryLedger
                        .begin(id)
                        .ifPresent(due -> deliveryLedger.record(
                                due,
                                new WebhookDelivery.Attempt(clock.instant(), Map.of(), 200, Map.of(), "", 1, null),
                                new Verdict.Delivered()));
            }
        }
    }

    /** A batch of Ann's that ended well, but for one image. */
    public static BatchReport ended(UUID batch, int run, @Nullable URI webhook, @Nullable String email) {
        return report(batch, run, Outcome.COMPLETED, webhook, email);
    }

    public static BatchReport report(
            UUID batch, int run, @Nullable Outcome outcome, @Nullable URI webhook, @Nullable String email) {
        Instant created = Instant.parse("2026-03-01T11:00:00Z");
        return new BatchReport(
                batch,
                ANN,
                run,
                "products.csv",
                outcome,
                outcome == null ? new Counts(3, 3, 0, 0, 0, 0) : new Counts(3, 0, 0, 2, 1, 0),
                created,
                outcome == null ? null : created.plusSeconds(60),
                webhook,
                email,
                outcome == null
                        ? List.of()
                        : List.of(
                                new Failure(2, "https://shop.example/b.jpg", "http-404", "The server answered 404.")));
    }

    /** A job that waits. */
    public record Waiting(UUID id, String type, Instant notBefore) {

        public boolean isDue(Instant now) {
            return !notBefore.isAfter(now);
        }
    }

    public List<Waiting> waiting() {
        return jdbc.sql("select id, type, not_before from job where state = 'queued' order by not_before, id")
                .query((r, n) -> new Waiting(
                        UUID.fromString(r.getString("id")),
                        r.getString("type"),
                        Instant.ofEpochMilli(r.getLong("not_before"))))
                .list();
    }

    /** Takes a due job off the queue; null where there is none. */
    public @Nullable JobPayload take() {
        for (Waiting job : waiting()) {
            if (job.isDue(clock.instant())) {
                queue.cancel(job.id());
                return job.type().startsWith("send-mail")
                        ? new JobPayload.SendMail(job.id())
                        : new JobPayload.DeliverWebhook(job.id());
            }
        }
        return null;
    }

    private static JobSettings jobs() {
        return new JobSettings(
                0,
                1,
                1,
                5,
                Duration.ofMillis(2),
                Duration.ofMillis(10),
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofMillis(600),
                Duration.ofDays(1));
    }

    @Override
    public void close() {
        database.close();
    }
}
