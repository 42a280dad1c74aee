package dev.imagemill.notify;

import static dev.imagemill.fault.SettingException.require;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of live events.
 *
 * @param maxStreams that watch at one time, 1 to 100,000
 * @param maxStreamsPerOwner of these, 1 to 1000
 * @param maxPending images with a change that a watcher did not fetch yet, 1 to 100,000; one more and it is cut off
 * @param replayed the last events that are kept for those who come back, 0 to 100,000
 */
@ConfigurationProperties("imagemill.notify")
public record NotifySettings(
        @DefaultValue("1000") int maxStreams,
        @DefaultValue("32") int maxStreamsPerOwner,
        @DefaultValue("2000") int maxPending,
        @DefaultValue("2000") int replayed) {

    private static final int MOST = 100_000;

    public NotifySettings {
        within("max-streams", maxStreams, 1, MOST);
        within("max-streams-per-owner", maxStreamsPerOwner, 1, 1000);
        within("max-pending", maxPending, 1, MOST);
        within("replayed", replayed, 0, MOST);
    }

    private static void within(String key, int value, int least, int most) {
        require(value >= least && value <= most, "imagemill.notify." + key, value, least + " to " + most);
    }
}
