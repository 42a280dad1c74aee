package dev.imagemill.notify;

import static dev.imagemill.fault.SettingException.require;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of live events and notifications.
 *
 * @param maxStreams that watch at one time, 1 to 100,000; as many calls may wait for batches besides
 * @param maxStreamsPerOwner of these, 1 to 1000
 * @param maxPending things with a change that a watcher did not fetch yet, 1 to 100,000; one more and it is cut off
 * @param replayed the last events that are kept for those who come back, 0 to 100,000
 * @param keepFor how long notifications, mails and webhook deliveries with their logs stay on record, 2 days to 10 years
 */
@ConfigurationProperties("imagemill.notify")
public record NotifySettings(
        @DefaultValue("1000") int maxStreams,
        @DefaultValue("32") int maxStreamsPerOwner,
        @DefaultValue("2000") int maxPending,
        @DefaultValue("2000") int replayed,
        @DefaultValue("30d") Duration keepFor) {

    private static final int MOST = 100_000;

    public NotifySettings {
        within("max-streams", maxStreams, 1, MOST);
        within("max-streams-per-owner", maxStreamsPerOwner, 1, 1000);
        within("max-pending", maxPending, 1, MOST);
        within("replayed", replayed, 0, MOST);
        require(
                keepFor.compareTo(Duration.ofDays(2)) >= 0 && keepFor.compareTo(Duration.ofDays(3650)) <= 0,
                "imagemill.notify.keep-for",
                keepFor,
                "2d to 3650d");
    }

    private static void within(String key, int value, int least, int most) {
        require(value >= least && value <= most, "imagemill.notify." + key, value, least + " to " + most);
    }
}
