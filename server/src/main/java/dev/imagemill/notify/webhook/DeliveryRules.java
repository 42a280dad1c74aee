package dev.imagemill.notify.webhook;

import dev.imagemill.access.OwnerId;
import dev.imagemill.notify.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Decides what follows from an attempt. */
final class DeliveryRules {

    /** Owns the endpoint of the setting {@code default-url}, which is nobody's to see and never disabled. */
    static final OwnerId INSTALLATION = new OwnerId(new UUID(0, 0));

    /** Nobody may put us off for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private static final int GONE = 410;

    private final RetrySchedule schedule;
    private final Duration disableAfter;

    DeliveryRules(RetrySchedule schedule, Duration disableAfter) {
        this.schedule = schedule;
        this.disableAfter = disableAfter;
    }

    Verdict verdict(DueDelivery due, WebhookAnswer answer, Instant now) {
        if (answer.attempt().error() == null) {
            return new Verdict.Delivered();
        }
        boolean disables = !due.owner().equals(INSTALLATION);
        if (disables && Integer.valueOf(GONE).equals(answer.attempt().status())) {
            return new Verdict.Disable("It answered 410 Gone: it does not want to be told any more.");
        }
        Verdict verdict = answer.mayGetThrough() ? later(due, answer, now) : new Verdict.GivenUp();
        return disables && verdict instanceof Verdict.GivenUp && failsForLong(due, now)
                ? new Verdict.Disable("Nothing got through since " + shown(due) + "; the last time: "
                        + answer.attempt().error())
                : verdict;
    }

    private Verdict later(DueDelivery due, WebhookAnswer answer, Instant now) {
        Optional<Duration> wait = schedule.after(due.tries() + 1);
        if (wait.isEmpty()) {
            return new Verdict.GivenUp();
        }
        Duration asked = answer.retryAfter().orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return new Verdict.Again(now.plus(wait.get().compareTo(bounded) > 0 ? wait.get() : bounded));
    }

    /** Asked when a message has had all its attempts: one that comes after a quiet time is not held to blame for it. */
    private boolean failsForLong(DueDelivery due, Instant now) {
        Instant since = due.failingSince();
        return since != null && !since.plus(disableAfter).isAfter(now);
    }

    private static String shown(DueDelivery due) {
        Instant since = due.failingSince();
        return since == null ? "long" : since.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
