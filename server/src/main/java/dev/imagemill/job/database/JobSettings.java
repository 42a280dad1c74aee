package dev.imagemill.job.database;

import dev.imagemill.fault.SettingException;
import dev.imagemill.job.Lane;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are worked on.
 *
 * @param workers how many images are rendered (or purged) at a time in this process; 0 for twice as many as there are cores, so that some read and store
 *     while others render (which no more than there are cores do); -1 for none, and for no descriptions either
 * @param fetchWorkers how many pictures are fetched from elsewhere at a time in this process, 0 to 1024; 0 for none
 * @param sendWorkers how many messages are sent at a time in this process, 0 to 1024; 0 for none
 * @param maxAttempts how often a job is tried, 1 to 100; some kinds of jobs go by a number of their own
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
        @DefaultValue("32") int fetchWorkers,
        @DefaultValue("16") int sendWorkers,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("2s") Duration backOff,
        @DefaultValue("5m") Duration maxBackOff,
        @DefaultValue("8s") Duration heartbeat,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("7d") Duration keepEnded) {

    private static final int NONE = -1;
    private static final int MAX_WORKERS = 1024;
    private static final int MOST_ATTEMPTS = 100;

    public JobSettings {
        expect(workers >= NONE && workers <= MAX_WORKERS, "workers", workers, "-1 to " + MAX_WORKERS);
        expectWorkers("fetch-workers", fetchWorkers);
        expectWorkers("send-workers", sendWorkers);
        expect(maxAttempts >= 1 && maxAttempts <= MOST_ATTEMPTS, "max-attempts", maxAttempts, "1 to " + MOST_ATTEMPTS);
        expectPositive("back-off", backOff);
        expectPositive("max-back-off", maxBackOff);
        expectPositive("heartbeat", heartbeat);
        expectPositive("poll", poll);
        expectPositive("grace", grace);
        expectPositive("keep-ended", keepEnded);
    }

    /**
     * How many jobs of a lane run at a time; 0 for none.
     *
     * @param describers how many descriptions are written at a time, by a process that renders at all
     */
    int workers(Lane lane, int describers) {
        return switch (lane) {
            case RENDER -> workers == 0 ? 2 * Runtime.getRuntime().availableProcessors() : Math.max(workers, 0);
            case FETCH -> fetchWorkers;
            case SEND -> sendWorkers;
            case DESCRIBE -> workers == NONE ? 0 : describers;
        };
    }

    private static void expectWorkers(String key, int value) {
        expect(value >= 0 && value <= MAX_WORKERS, key, value, "0 to " + MAX_WORKERS);
    }

    private static void expectPositive(String key, Duration value) {
        expect(value.toMillis() > 0, key, value, "a time such as 10s");
    }

    private static void expect(boolean right, String key, Object found, String expected) {
        SettingException.require(right, "imagemill.job." + key, found, expected);
    }
}
