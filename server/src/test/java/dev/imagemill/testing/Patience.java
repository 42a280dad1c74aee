package dev.imagemill.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** How long a test waits for a condition, where it does not say so itself: long enough for a machine that does much else. */
public final class Patience implements LauncherSessionListener {

    /** Awaitility's own ten seconds pass while a first request loads classes and libvips. */
    public static final Duration TIME = Duration.ofSeconds(60);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(TIME);
    }
}
