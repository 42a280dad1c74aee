package dev.imagemill.notify.webhook;

import static dev.imagemill.notify.NotifyParts.ANN;
import static dev.imagemill.notify.NotifyParts.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagemill.job.JobPayload;
import dev.imagemill.notify.Notification;
import dev.imagemill.notify.NotifyContract;
import dev.imagemill.notify.RetrySchedule;
import dev.imagemill.notify.WebhookDeliveries.Query;
import dev.imagemill.notify.WebhookDelivery;
import dev.imagemill.notify.WebhookDelivery.Status;
import dev.imagemill.notify.WebhookEdit;
import dev.imagemill.notify.WebhookEndpoint;
import dev.imagemill.notify.WebhookEvent;
import dev.imagemill.notify.webhook.NewMessage.BatchAddress;
import dev.imagemill.outbound.ApacheOutboundHttp;
import dev.imagemill.outbound.OutboundSettings;
import dev.imagemill.testing.HookReceiver;
import dev.imagemill.testing.HookReceiver.Answer;
import dev.imagemill.testing.HookReceiver.Request;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deliveries, from the announcement to a real server and back into the log, with whatever keeps them. */
@Timeout(120)
public abstract class DeliveryLedgerContract extends NotifyContract {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(10));
    private static final Duration DISABLE_AFTER = Duration.ofDays(5);
    private static final UUID BATCH = new UUID(8, 1);

    private HookReceiver receiver;
    private ApacheOutboundHttp http;
    private DeliverWebhookHandler handler;

    @BeforeEach
    void startReceiver() throws IOException {
        receiver = HookReceiver.start();
        http = ApacheOutboundHttp.open(
                new OutboundSettings(List.of("127.0.0.0/8"), Duration.ofSeconds(30), Duration.ofSeconds(60), 16, 16));
        handler = handler(http, TIMEOUT);
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
        http.close();
    }

    private DeliverWebhookHandler handler(ApacheOutboundHttp client, Duration timeout) {
        return new DeliverWebhookHandler(
                parts.deliveryLedger,
                new WebhookSender(client, timeout, null, parts.clock),
                new DeliveryRules(new RetrySchedule(WAITS, new Random(1)), DISABLE_AFTER),
                new EndpointTurns(2, Duration.ofSeconds(1)),
                parts.queue,
                parts.clock,
                new Random(2));
    }

    @Test
    void deliversSignedAndWritesItDown() throws Exception {
        WebhookEndpoint endpoint = endpoint("/hook");
        receiver.answer(Answer.of(202, Map.of("X-Trace", "17"), "<b>thanks</b>"));
        announce("one", BATCH, "{\"n\":1}");

        runDue();

        Request request = next();
        WebhookDelivery delivery = only();
        assertThat(request.path()).isEqualTo("/hook");
        assertThat(request.body()).isEqualTo("{\"n\":1}");
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.header("webhook-id")).isEqualTo(delivery.messageId()).startsWith("msg_");
        assertThat(request.header("webhook-signature"))
                .isEqualTo(WebhookSignature.sign(
                        endpoint.secret(),
                        delivery.messageId(),
                        parts.clock.instant().getEpochSecond(),
                        "{\"n\":1}"));
        assertThat(delivery.status()).isEqualTo(Status.DELIVERED);
        assertThat(delivery.attempts()).isEqualTo(1);
        assertThat(delivery.nextAttemptAt()).isNull();
        assertThat(delivery.batch()).isEqualTo(BATCH);
        WebhookDelivery.Attempt attempt = Objects.requireNonNull(delivery.last());
        assertThat(attempt.status()).isEqualTo(202);
        assertThat(attempt.error()).isNull();
        assertThat(attempt.body()).isEqualTo("<b>thanks</b>");
        assertThat(attempt.headers()).containsEntry("x-trace", "17");
        assertThat(attempt.sent()).containsEntry("webhook-id", delivery.messageId());
        assertThat(parts.deliveries.log(ANN, delivery.id())).containsExactly(attempt);
        assertThat(parts.waiting()).isEmpty();
    }

    @Test
    void triesAgainBySchedule() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.of(500), Answer.of(503), Answer.of(200));
        announce("one", BATCH, "{}");
        Instant start = parts.clock.instant();

        runDue();
        Instant second = Objects.requireNonNull(only().nextAttemptAt());
        assertThat(second).isBetween(start.plusSeconds(5), start.plusSeconds(6));
        assertThat(only().status()).isEqualTo(Status.PENDING);
        assertThat(Objects.requireNonNull(only().last()).error()).isEqualTo("It answered 500, expected 200 to 299.");
        assertThat(parts.waiting())
                .singleElement()
                .extracting(job -> job.notBefore())
                .isEqualTo(second);

        advanceToNext();
        runDue();
        Instant third = Objects.requireNonNull(only().nextAttemptAt());
        assertThat(third).isBetween(second.plusSeconds(300), second.plusSeconds(360));
        advanceToNext();
        runDue();

        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(only().attempts()).isEqualTo(3);
        Request first = next();
        Request again = next();
        assertThat(again.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(again.header("webhook-timestamp")).isNotEqualTo(first.header("webhook-timestamp"));
        assertThat(again.header("webhook-signature")).isNotEqualTo(first.header("webhook-signature"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws Exception {
        endpoint("/hook");
        receiver.answer(
                Answer.of(429, Map.of("Retry-After", "600"), ""),
                Answer.of(503, Map.of("Retry-After", "99999999"), ""),
                Answer.of(429, Map.of("Retry-After", "1"), ""));
        announce("one", BATCH, "{}");
        Instant start = parts.clock.instant();

        runDue();
        assertThat(only().nextAttemptAt()).isEqualTo(start.plusSeconds(600));
        advanceToNext();
        runDue();
        assertThat(only().nextAttemptAt())
                .as("a day at most")
                .isEqualTo(start.plusSeconds(600).plus(Duration.ofDays(1)));
        advanceToNext();
        runDue();
        assertThat(only().nextAttemptAt())
                .as("not sooner than by schedule")
                .isAfterOrEqualTo(parts.clock.instant().plus(WAITS.getLast()));
    }

    @Test
    void givesUpAtTheEndOfTheSchedule() throws Exception {
        endpoint("/hook");
        receiver.answer(
                Answer.of(500), Answer.of(302, Map.of("Location", "/elsewhere"), ""), Answer.of(404), Answer.of(400));
        announce("one", BATCH, "{}");

        for (int attempt = 1; attempt <= 4; attempt++) {
            runDue();
            assertThat(only().attempts()).isEqualTo(attempt);
            advanceToNext();
        }

        assertThat(only().status()).isEqualTo(Status.FAILED);
        assertThat(parts.waiting()).isEmpty();
        assertThat(parts.deliveries.log(ANN, only().id()))
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(500, 302, 404, 400);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(next().path()).isEqualTo("/hook");
        }
        assertThat(parts.webhooks.all(ANN).getFirst().enabled()).isTrue();
    }

    @Test
    void boundsWhatItIsAnsweredAndHowLongItWaits() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.huge(500, 50_000_000), Answer.of(200, Map.of(), "a\0b"), Answer.never());
        announce("one", null, "{}");
        announce("two", null, "{}");
        runDue();
        announce("three", null, "{}");
        handler = handler(http, Duration.ofSeconds(1));
        runDue();

        List<WebhookDelivery> all = list(null, null);
        assertThat(Objects.requireNonNull(all.get(2).last()).body()).hasSize(4096);
        assertThat(all.get(2).status()).isEqualTo(Status.PENDING);
        assertThat(Objects.requireNonNull(all.get(1).last()).body()).isEqualTo("a\uFFFDb");
        WebhookDelivery.Attempt silent = Objects.requireNonNull(all.get(0).last());
        assertThat(silent.status()).isNull();
        assertThat(silent.error()).startsWith("fetch-timeout: ");
    }

    @Test
    void goesOnlyWhereItMay() throws Exception {
        endpoint("/hook");
        announce("one", BATCH, "{}");
        try (ApacheOutboundHttp guarded = ApacheOutboundHttp.open(
                new OutboundSettings(List.of(), Duration.ofSeconds(30), Duration.ofSeconds(60), 16, 16))) {
            handler = handler(guarded, TIMEOUT);
            runDue();
        }

        assertThat(receiver.came()).isNull();
        assertThat(only().status()).isEqualTo(Status.FAILED);
        assertThat(Objects.requireNonNull(only().last()).error()).startsWith("address-not-allowed: ");
    }

    @Test
    void keepsTheOrderOfABatch() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.of(500));
        announce("created", BATCH, "{\"n\":1}");
        announce("ended", BATCH, "{\"n\":2}");
        announce("other", new UUID(8, 2), "{\"n\":3}");

        runDue();
        assertThat(next().body()).isEqualTo("{\"n\":1}");
        assertThat(next().body()).isEqualTo("{\"n\":3}");
        assertThat(receiver.came()).isNull();

        advanceToNext();
        runDue();
        assertThat(next().body()).isEqualTo("{\"n\":1}");
        assertThat(next().body()).isEqualTo("{\"n\":2}");
        assertThat(list(null, Status.DELIVERED)).hasSize(3);
    }

    @Test
    void goesOnWithTheNextOneWhenOneIsGivenUp() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.of(500));
        announce("created", BATCH, "{\"n\":1}");
        announce("ended", BATCH, "{\"n\":2}");
        runDue();
        UUID first = list(null, Status.PENDING).getLast().id();

        parts.queue.cancel(first);
        handler.gaveUp(
                new JobPayload.DeliverWebhook(first),
                dev.imagemill.fault.Fault.permanent(
                        dev.imagemill.fault.FaultCategory.INTERNAL, "attempts-used-up", "It crashed."));
        runDue();

        assertThat(next().body()).isEqualTo("{\"n\":1}");
        assertThat(next().body()).isEqualTo("{\"n\":2}");
        assertThat(list(null, Status.FAILED))
                .singleElement()
                .extracting(WebhookDelivery::id)
                .isEqualTo(first);
    }

    @Test
    void signsWithBothSecretsDuringARotation() throws Exception {
        WebhookEndpoint endpoint = endpoint("/hook");
        WebhookEndpoint rotated = parts.webhooks.rotate(ANN, endpoint.id()).orElseThrow();
        announce("one", BATCH, "{}");
        runDue();
        Request during = next();
        parts.clock.advance(Duration.ofDays(1));
        announce("two", BATCH, "{}");
        runDue();
        Request after = next();

        assertThat(during.header("webhook-signature").split(" "))
                .containsExactly(signature(rotated, during), signature(endpoint, during));
        assertThat(after.header("webhook-signature")).isEqualTo(signature(rotated, after));
    }

    @Test
    void disablesWhoIsGoneAndSaysSo() throws Exception {
        WebhookEndpoint endpoint = endpoint("/hook");
        receiver.answer(Answer.of(410));
        announce("created", BATCH, "{}");
        announce("ended", BATCH, "{}");

        runDue();

        WebhookEndpoint disabled = parts.webhooks.find(ANN, endpoint.id()).orElseThrow();
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.disabledReason()).contains("410");
        assertThat(list(null, Status.FAILED)).as("nothing more is sent").hasSize(2);
        next();
        assertThat(receiver.came()).isNull();
        assertThat(parts.notifications.list(ANN, null, 10)).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(Notification.Kind.WEBHOOK_DISABLED);
            assertThat(note.detail()).contains("/hook").contains("410");
        });
        announce("later", BATCH, "{}");
        assertThat(list(null, null)).hasSize(2);
    }

    @Test
    void disablesAfterDaysOfNothingButFailures() throws Exception {
        WebhookEndpoint endpoint = endpoint("/hook");
        receiver.answer(Answer.of(500));
        announce("one", null, "{}");
        runDue();
        parts.clock.advance(Duration.ofDays(3));
        receiver.answer(Answer.of(200));
        runDue();
        assertThat(list(null, Status.DELIVERED)).hasSize(1);

        receiver.answer(Answer.of(500), Answer.of(500), Answer.of(500), Answer.of(500));
        announce("two", null, "{}");
        runToTheEnd();
        assertThat(list(null, Status.FAILED)).hasSize(1);
        assertThat(parts.webhooks.find(ANN, endpoint.id()).orElseThrow().enabled())
                .isTrue();
        parts.clock.advance(DISABLE_AFTER);
        receiver.answer(Answer.of(500), Answer.of(500), Answer.of(500), Answer.of(500));
        announce("three", null, "{}");
        runDue();
        assertThat(parts.webhooks.find(ANN, endpoint.id()).orElseThrow().enabled())
                .as("it has all its attempts")
                .isTrue();
        runToTheEnd();

        WebhookEndpoint disabled = parts.webhooks.find(ANN, endpoint.id()).orElseThrow();
        assertThat(disabled.enabled()).isFalse();
        assertThat(disabled.disabledReason()).startsWith("Nothing got through since 2026-03-04T12:00");
        assertThat(parts.notifications.unread(ANN)).isEqualTo(1);
    }

    @Test
    void replaysWithTheSameId() throws Exception {
        endpoint("/hook");
        announce("one", BATCH, "{}");
        runDue();
        WebhookDelivery delivered = only();

        WebhookDelivery replayed = parts.deliveries.replay(ANN, delivered.id()).orElseThrow();
        assertThat(replayed.status()).isEqualTo(Status.PENDING);
        runDue();

        assertThat(next().header("webhook-id")).isEqualTo(next().header("webhook-id"));
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(parts.deliveries.log(ANN, delivered.id())).hasSize(2);
    }

    @Test
    void replaysAtOnceWhatWaits() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.of(500), Answer.of(500));
        announce("one", BATCH, "{}");
        runDue();
        advanceToNext();
        runDue();

        parts.deliveries.replay(ANN, only().id());
        runDue();

        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(parts.waiting()).isEmpty();
    }

    @Test
    void replaysNothingToWhoIsDisabled() throws Exception {
        WebhookEndpoint endpoint = endpoint("/hook");
        announce("one", BATCH, "{}");
        runDue();
        parts.webhooks.change(ANN, endpoint.id(), new WebhookEdit(null, null, false));

        assertThatThrownBy(() -> parts.deliveries.replay(ANN, only().id())).hasMessageContaining("webhook-disabled");
        assertThat(only().status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void keepsOwnersApart() throws Exception {
        endpoint("/hook");
        announce("one", BATCH, "{}");
        runDue();
        UUID id = only().id();

        assertThat(parts.deliveries.list(BEN, new Query(null, null, null, null, 10)))
                .isEmpty();
        assertThat(parts.deliveries.find(BEN, id)).isEmpty();
        assertThat(parts.deliveries.log(BEN, id)).isEmpty();
        assertThat(parts.deliveries.replay(BEN, id)).isEmpty();
    }

    @Test
    void listsByWhatIsAskedFor() {
        WebhookEndpoint one = endpoint("/one");
        endpoint("/two");
        announce("a", BATCH, "{}");
        announce("b", new UUID(8, 2), "{}");

        assertThat(list(null, null)).hasSize(4);
        assertThat(list(BATCH, null)).hasSize(2).allMatch(delivery -> BATCH.equals(delivery.batch()));
        assertThat(list(null, Status.DELIVERED)).isEmpty();
        assertThat(parts.deliveries.list(ANN, new Query(null, one.id(), Status.PENDING, null, 10)))
                .hasSize(2)
                .allMatch(delivery -> delivery.endpoint().equals(one.id()));
        List<WebhookDelivery> page = parts.deliveries.list(ANN, new Query(null, null, null, null, 3));
        assertThat(parts.deliveries.list(
                        ANN, new Query(null, null, null, page.getLast().id(), 3)))
                .singleElement()
                .isEqualTo(list(null, null).getLast());
    }

    @Test
    void tellsWhoListensAndNobodyTwice() {
        parts.webhooks.add(ANN, receiver.uri("/images"), Set.of(WebhookEvent.IMAGE_READY));
        endpoint("/ends");
        parts.webhooks.add(BEN, receiver.uri("/theirs"), Set.of(WebhookEvent.BATCH_COMPLETED));
        parts.batchEndpoints.prepare(new BatchAddress(ANN, receiver.uri("/ends")));
        parts.batchEndpoints.prepare(new BatchAddress(ANN, receiver.uri("/named")));
        parts.batchEndpoints.prepare(new BatchAddress(ANN, receiver.uri("/not-named")));

        announce("one", BATCH, "{}", receiver.uri("/ends"));
        announce("one", BATCH, "{}", receiver.uri("/ends"));
        announce("two", BATCH, "{}", receiver.uri("/named"));

        assertThat(list(null, null).reversed())
                .extracting(delivery -> delivery.url().getPath())
                .containsExactly("/ends", "/ends", "/named");
        assertThat(parts.deliveryLedger.listensToImages(ANN)).isTrue();
        assertThat(parts.deliveryLedger.listensToImages(BEN)).isFalse();
    }

    @Test
    void takesBackWhatWasAnnouncedInATransactionThatFailed() {
        endpoint("/hook");
        parts.transaction.executeWithoutResult(status -> {
            announce("one", BATCH, "{}");
            status.setRollbackOnly();
        });

        assertThat(list(null, null)).isEmpty();
        assertThat(parts.waiting()).isEmpty();
    }

    @Test
    void enablesABatchsEndpointThatIsNamedAgain() {
        BatchAddress address = new BatchAddress(ANN, receiver.uri("/named"));
        parts.batchEndpoints.prepare(address);
        WebhookEndpoint made = parts.webhooks.all(ANN).getFirst();
        parts.webhooks.change(ANN, made.id(), new WebhookEdit(null, null, false));

        parts.batchEndpoints.prepare(address);

        WebhookEndpoint again = parts.webhooks.all(ANN).getFirst();
        assertThat(again.enabled()).isTrue();
        assertThat(again.secret()).isEqualTo(made.secret());
    }

    @Test
    void forgetsWhatEndedLongAgo() throws Exception {
        endpoint("/hook");
        receiver.answer(Answer.of(200), Answer.of(500));
        announce("ended", null, "{}");
        announce("pending", null, "{}");
        runDue();
        parts.clock.advance(Duration.ofDays(2));
        announce("new", null, "{}");

        boolean more = parts.deliveryLedger.forgetBefore(parts.clock.instant().minus(Duration.ofDays(1)), 10);

        assertThat(more).isFalse();
        assertThat(list(null, null)).hasSize(2).noneMatch(delivery -> delivery.status() == Status.DELIVERED);
        assertThat(parts.jdbc
                        .sql("select count(*) from webhook_attempt")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesNoAttemptThatCameTooLate() {
        endpoint("/hook");
        announce("one", BATCH, "{}");
        DueDelivery due = parts.deliveryLedger.begin(only().id()).orElseThrow();
        WebhookDelivery.Attempt attempt =
                new WebhookDelivery.Attempt(parts.clock.instant(), Map.of(), 200, Map.of(), "", 1, null);

        parts.deliveryLedger.record(due, attempt, new Verdict.Delivered());
        parts.deliveryLedger.record(due, attempt, new Verdict.GivenUp());

        assertThat(only().status()).isEqualTo(Status.DELIVERED);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(parts.deliveryLedger.begin(only().id())).isEmpty();
        assertThat(parts.deliveryLedger.begin(UUID.randomUUID())).isEmpty();
    }

    private WebhookEndpoint endpoint(String path) {
        return parts.webhooks.add(ANN, receiver.uri(path), Set.of(WebhookEvent.BATCH_COMPLETED));
    }

    private void announce(String source, @Nullable UUID batch, String body) {
        announce(source, batch, body, null);
    }

    private void announce(String source, @Nullable UUID batch, String body, @Nullable URI url) {
        parts.deliveryLedger.add(new NewMessage(
                ANN,
                source,
                WebhookEvent.BATCH_COMPLETED,
                batch,
                url == null ? null : new BatchAddress(ANN, url),
                () -> body));
    }

    private void runDue() throws InterruptedException {
        for (JobPayload job = parts.take(); job != null; job = parts.take()) {
            handler.handle((JobPayload.DeliverWebhook) job, 1);
        }
    }

    private void runToTheEnd() throws InterruptedException {
        while (!parts.waiting().isEmpty()) {
            advanceToNext();
            runDue();
        }
    }

    /** Until the next job is due. */
    private void advanceToNext() {
        parts.waiting().stream()
                .map(job -> job.notBefore())
                .min(Instant::compareTo)
                .ifPresent(next -> parts.clock.advance(Duration.between(parts.clock.instant(), next)));
    }

    private Request next() throws InterruptedException {
        return Objects.requireNonNull(receiver.next(), "a request");
    }

    private WebhookDelivery only() {
        List<WebhookDelivery> all = list(null, null);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<WebhookDelivery> list(@Nullable UUID batch, @Nullable Status status) {
        return parts.deliveries.list(ANN, new Query(batch, null, status, null, 100));
    }

    private static String signature(WebhookEndpoint endpoint, Request request) {
        return WebhookSignature.sign(
                endpoint.secret(),
                request.header("webhook-id"),
                Long.parseLong(request.header("webhook-timestamp")),
                request.body());
    }
}
