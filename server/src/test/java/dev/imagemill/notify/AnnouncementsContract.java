package dev.imagemill.notify;

import static dev.imagemill.notify.NotifyParts.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.RenderOrder;
import dev.imagemill.catalog.RenditionFile;
import dev.imagemill.catalog.RenditionResult;
import dev.imagemill.catalog.Samples;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import dev.imagemill.notify.BatchReport.Outcome;
import dev.imagemill.notify.Notification.Kind;
import dev.imagemill.notify.WebhookDeliveries.Query;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import dev.imagemill.transform.BuiltInPresets;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of which event, whatever keeps it until it is sent. */
public abstract class AnnouncementsContract extends NotifyContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MailStatus ON = new MailStatus(true, "E-mail is on.");
    private static final MailStatus OFF = new MailStatus(false, "E-mail is off.");
    private static final URI HOOK = URI.create("https://shop.example/hook");
    private static final UUID BATCH = UUID.fromString("11111111-2222-4333-8444-555555555555");

    @Test
    void tellsOfTheEndOfABatch() {
        Announcements announcements = parts.announcements(ON, null);
        in(() -> announcements.batchCreated(NotifyParts.report(BATCH, 1, null, HOOK, "ann@example.org")));
        in(() -> announcements.batchEnded(NotifyParts.ended(BATCH, 1, HOOK, "ann@example.org")));

        WebhookDelivery delivery = deliveries(ANN).getFirst();
        assertThat(deliveries(ANN)).hasSize(1);
        assertThat(delivery.url()).isEqualTo(HOOK);
        assertThat(JSON.readTree(delivery.body())).isEqualTo(JSON.readTree("""
                {"type":"batch.completed","timestamp":"2026-03-01T12:00:00Z",
                 "request_id":"%1$s","status":"COMPLETED","message":"Processed 2 of 3 images; 1 failed",
                 "data":{"request_id":"%1$s","name":"products.csv","status":"COMPLETED",
                   "message":"Processed 2 of 3 images; 1 failed",
                   "counts":{"total":3,"queued":0,"processing":0,"succeeded":2,"failed":1,"cancelled":0},
                   "url":"https://images.example.org/batches/%1$s",
                   "result_url":"https://images.example.org/api/v1/batches/%1$s/result.csv"}}
                """.formatted(BATCH)));
        assertThat(parts.notifications.list(ANN, null, 10)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Kind.BATCH_COMPLETED);
            assertThat(note.title()).isEqualTo("products.csv is done");
            assertThat(note.batch()).isEqualTo(BATCH);
        });
        assertThat(mails()).isEqualTo(1);
        assertThat(parts.waiting())
                .extracting(NotifyParts.Waiting::type)
                .containsExactlyInAnyOrder("deliver-webhook.v1", "send-mail.v1");
    }

    @Test
    void tellsOncePerRun() {
        Announcements announcements = parts.announcements(ON, null);
        in(() -> announcements.batchCreated(NotifyParts.report(BATCH, 1, null, HOOK, null)));
        for (int run : new int[] {1, 1, 2, 2}) {
            in(() -> announcements.batchEnded(NotifyParts.ended(BATCH, run, HOOK, "ann@example.org")));
        }

        assertThat(deliveries(ANN)).hasSize(2);
        assertThat(mails()).isEqualTo(2);
        assertThat(parts.notifications.list(ANN, null, 10)).hasSize(2);
    }

    @Test
    void saysHowItEnded() {
        Announcements announcements = parts.announcements(ON, null);
        parts.webhooks.add(ANN, HOOK, Set.of(WebhookEvent.BATCH_CREATED, WebhookEvent.BATCH_COMPLETED));
        in(() -> announcements.batchCreated(NotifyParts.report(BATCH, 1, null, null, null)));
        in(() -> announcements.batchEnded(NotifyParts.report(BATCH, 1, Outcome.FAILED, null, null)));
        in(() -> announcements.batchEnded(NotifyParts.report(BATCH, 2, Outcome.CANCELLED, null, null)));

        List<JsonNode> bodies = deliveries(ANN).reversed().stream()
                .map(delivery -> JSON.readTree(delivery.body()))
                .toList();
        assertThat(bodies)
                .extracting(
                        body -> body.at("/type").asString(),
                        body -> body.at("/data/status").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("batch.created", "PENDING"),
                        org.assertj.core.groups.Tuple.tuple("batch.completed", "FAILED"),
                        org.assertj.core.groups.Tuple.tuple("batch.completed", "CANCELLED"));
        assertThat(bodies.getFirst().has("request_id")).isFalse();
        assertThat(parts.notifications.list(ANN, null, 10))
                .as("who cancels knows")
                .singleElement()
                .extracting(Notification::kind)
                .isEqualTo(Kind.BATCH_FAILED);
    }

    @Test
    void saysThatNobodyWasMailed() {
        in(() -> parts.announcements(OFF, null).batchEnded(NotifyParts.ended(BATCH, 1, null, "ann@example.org")));
        in(() -> parts.announcements(ON, null)
                .batchEnded(NotifyParts.ended(BATCH, 2, null, "ann@example.org\r\nBcc: all@example.org")));

        assertThat(mails()).isZero();
        assertThat(parts.notifications.list(ANN, null, 10))
                .filteredOn(note -> note.kind() == Kind.MAIL_FAILED)
                .extracting(Notification::detail)
                .containsExactly(
                        "Nobody was mailed. This is not an e-mail address; expected one, such as ann@example.org.",
                        "Nobody was mailed. E-mail is off.");
    }

    /** Each retry of a batch would mail again. */
    @Test
    void mailsSoOftenOnlyAndSaysWhenItDoesNot() {
        Announcements announcements = parts.announcements(ON, null);
        for (int run : new int[] {1, 2, 3, 4, 4}) {
            in(() -> announcements.batchEnded(NotifyParts.ended(BATCH, run, null, "ann@example.org")));
        }

        assertThat(mails()).isEqualTo(3);
        assertThat(parts.notifications.list(ANN, null, 10))
                .filteredOn(note -> note.kind() == Kind.MAIL_FAILED)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.batch()).isEqualTo(BATCH);
                    assertThat(note.detail())
                            .startsWith(
                                    "Nobody was mailed. There were 3 e-mails for your batches within the last hour");
                });
    }

    @Test
    void tellsTheInstallationOfBatchesThatNameNobody() {
        OwnerId installation = new OwnerId(new UUID(0, 0));
        URI usual = URI.create("http://hooks.internal:9000/mill");
        Announcements announcements = parts.announcements(ON, new BatchAddress(installation, usual));
        in(() -> announcements.batchEnded(NotifyParts.ended(BATCH, 1, null, null)));
        in(() -> announcements.batchCreated(NotifyParts.report(new UUID(8, 2), 1, null, HOOK, null)));
        in(() -> announcements.batchEnded(NotifyParts.ended(new UUID(8, 2), 1, HOOK, null)));

        assertThat(deliveries(installation)).singleElement().satisfies(delivery -> {
            assertThat(delivery.url()).isEqualTo(usual);
            assertThat(delivery.batch()).isEqualTo(BATCH);
        });
        assertThat(deliveries(ANN))
                .as("where it is told is the operator's")
                .singleElement()
                .extracting(WebhookDelivery::url)
                .isEqualTo(HOOK);
        assertThat(parts.webhooks.all(ANN)).hasSize(1);
    }

    @Test
    void doesNotBringBackWhatAnOwnerDeleted() {
        Announcements announcements = parts.announcements(ON, null);
        in(() -> announcements.batchCreated(NotifyParts.report(BATCH, 1, null, HOOK, null)));
        parts.webhooks.delete(ANN, parts.webhooks.all(ANN).getFirst().id());
        in(() -> announcements.batchEnded(NotifyParts.ended(BATCH, 1, HOOK, null)));

        assertThat(parts.webhooks.all(ANN)).isEmpty();
        assertThat(deliveries(ANN)).isEmpty();
    }

    @Test
    void tellsOfImagesWhoAskedForIt() {
        Announcements announcements = parts.announcements(ON, null);
        ImageId image = rendered();
        in(() -> announcements.imageEnded(ANN, image));
        assertThat(deliveries(ANN)).isEmpty();

        parts.webhooks.add(ANN, HOOK, Set.of(WebhookEvent.IMAGE_READY));
        parts.webhooks.add(ANN, URI.create("https://shop.example/failed"), Set.of(WebhookEvent.IMAGE_FAILED));
        in(() -> announcements.imageEnded(ANN, image));

        JsonNode body = JSON.readTree(deliveries(ANN).getFirst().body());
        assertThat(deliveries(ANN)).hasSize(1);
        assertThat(body.at("/type").asString()).isEqualTo("image.ready");
        assertThat(body.at("/data/id").asString()).isEqualTo(image.toString());
        assertThat(body.at("/data/renditions/0/width").asInt()).isEqualTo(200);
        assertThat(body.at("/data/renditions/0/url").asString())
                .isEqualTo("https://images.example.org/api/v1/images/" + image + "/renditions/thumbnail");
    }

    @Test
    void refusesABatchWhoseWebhookCannotBe() {
        Announcements announcements = parts.announcements(ON, null);

        assertThatThrownBy(() -> in(() -> announcements.batchCreated(
                        NotifyParts.report(BATCH, 1, null, URI.create("ftp://shop.example/"), null))))
                .hasMessageContaining("webhook-url-invalid");
    }

    @Test
    void needsTheTransactionOfItsCaller() {
        assertThatThrownBy(() -> parts.announcements(ON, null).batchEnded(NotifyParts.ended(BATCH, 1, null, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
        in(() -> parts.announcements(ON, null).batchEnded(NotifyParts.ended(BATCH, 1, null, "a@example.org")), true);
        assertThat(mails()).isZero();
        assertThat(parts.notifications.list(ANN, null, 10)).isEmpty();
    }

    private ImageId rendered() {
        ImageId id = parts.catalog
                .add(Samples.image(ANN, "a.jpg", BuiltInPresets.all().getFirst()))
                .id();
        RenderOrder order = parts.renditions.begin(id).orElseThrow();
        parts.renditions.record(
                id,
                List.of(new RenditionResult.Made(
                        order.wanted().getFirst(),
                        new RenditionFile(ImageFormat.JPEG, new PixelSize(200, 100), 1234))));
        return id;
    }

    private void in(Runnable work) {
        in(work, false);
    }

    private void in(Runnable work, boolean rollBack) {
        parts.transaction.executeWithoutResult(status -> {
            work.run();
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private List<WebhookDelivery> deliveries(OwnerId owner) {
        return parts.deliveries.list(owner, new Query(null, null, null, (@Nullable UUID) null, 100));
    }

    private long mails() {
        return parts.jdbc.sql("select count(*) from mail").query(Long.class).single();
    }
}
