package dev.imagemill.job.database;

import dev.imagemill.fault.SettingException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are worked on.
 *
 * @param workers how many jobs run at a time in this process; 0 for twice as many as there are cores, so that some read and store
 *     while others render (which no more than there are cores do); -1 for none
 * @param maxAttempts how often a job is tried, 1 to 100
 * @param backOff the longest wait before the second attempt; doubles with each one after (full jitter: the wait is a random part
 *     of it)
 * @param maxBackOff above which it does not grow
 * @param heartbeat how often a worker renews its lease. After four missed ones another process takes the job over, at the latest
 *     six after the last, plus the back-off
 * @param poll how often a worker looks for jobs that nobody woke it for
 * @param grace how long a stop waits for running jobs: the first half for them to end, the second, after an interrupt, for them
 *     to hand back
 * @param keepEnded how long ended jobs stay on record
 */
@ConfigurationProperties("imagemill.job")
public record JobSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("2s") Duration backOff,
        @DefaultValue("5m") Duration maxBackOff,
        @DefaultValue("8s") Duration heartbeat,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("7d") Duration keepEnded) {

    private static final int MAX_WORKERS = 1024;
    private static final int MOST_ATTEMPTS = 100;

    public JobSettings {
        expect(workers >= -1 && workers <= MAX_WORKERS, "workers", workers, "-1 to " + MAX_WORKERS);
        expect(maxAttempts >= 1 && maxAttempts <= MOST_ATTEMPTS, "max-attempts", maxAttempts, "1 to " + MOST_ATTEMPTS);
        expectPositive("back-off", backOff);
        expectPositive("max-back-off", maxBackOff);
        expectPositive("heartbeat", heartbeat);
        expectPositive("poll", poll);
        expectPositive("grace", grace);
        expectPositive("keep-ended", keepEnded);
    }

    /** How many jobs run at a time; 0 for none. */
    int threads() {
        return workers == 0 ? 2 * Runtime.getRuntime().availableProcessors() : Math.max(workers, 0);
    }

    private static void expectPositive(String key, Duration value) {
        expect(value.toMillis() > 0, key, value, "a time such as 10s");
    }

    private static void expect(boolean right, String key, Object found, String expected) {
        SettingException.require(right, "imagemill.job." + key, found, expected);
    }
}
