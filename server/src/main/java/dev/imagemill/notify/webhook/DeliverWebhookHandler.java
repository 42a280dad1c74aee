package dev.imagemill.notify.webhook;

import dev.imagemill.fault.Fault;
import dev.imagemill.job.Job;
import dev.imagemill.job.JobHandler;
import dev.imagemill.job.JobPayload.DeliverWebhook;
import dev.imagemill.job.JobQueue;
import dev.imagemill.job.Urgency;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tries a delivery once. When the next try is, the delivery's row says, and with it the job is submitted anew: the job's own attempts
 * only count those that a dying process took with it.
 */
final class DeliverWebhookHandler implements JobHandler<DeliverWebhook> {

    private static final int CRASHES = 50;
    private static final long LEAST_PUT_OFF = Duration.ofSeconds(5).toMillis();
    private static final long MOST_PUT_OFF = Duration.ofSeconds(20).toMillis();

    private final DeliveryLedger ledger;
    private final WebhookSender sender;
    private final DeliveryRules rules;
    private final EndpointTurns turns;
    private final JobQueue queue;
    private final Clock clock;
    private final RandomGenerator random;

    DeliverWebhookHandler(
            DeliveryLedger ledger,
            WebhookSender sender,
            DeliveryRules rules,
            EndpointTurns turns,
            JobQueue queue,
            Clock clock,
            RandomGenerator random) {
        this.ledger = ledger;
        this.sender = sender;
        this.rules = rules;
        this.turns = turns;
        this.queue = queue;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Class<DeliverWebhook> payloadType() {
        return DeliverWebhook.class;
    }

    @Override
    public void handle(DeliverWebhook payload, int attempt) throws InterruptedException {
        Optional<DueDelivery> due = ledger.begin(payload.delivery());
        if (due.isEmpty()) {
            return;
        }
        if (!turns.take(due.get().endpoint())) {
            long wait = random.nextLong(LEAST_PUT_OFF, MOST_PUT_OFF);
            queue.submit(
                    new Job(payload.delivery(), payload, Urgency.BULK),
                    clock.instant().plusMillis(wait));
            return;
        }
        try {
            deliver(due.get());
        } finally {
            turns.giveBack(due.get().endpoint());
        }
    }

    private void deliver(DueDelivery due) throws InterruptedException {
        WebhookAnswer answer = sender.send(due);
        if (answer.attempt().error() != null && Thread.interrupted()) {
            throw new InterruptedException("the process stops");
        }
        ledger.record(due, answer.attempt(), rules.verdict(due, answer, clock.instant()));
    }

    @Override
    public void gaveUp(DeliverWebhook payload, Fault fault) {
        ledger.giveUp(payload.delivery());
    }

    @Override
    public int maxAttempts(int usual) {
        return Math.max(usual, CRASHES);
    }
}
