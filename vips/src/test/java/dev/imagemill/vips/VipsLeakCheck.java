package dev.imagemill.vips;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class after which libvips holds more objects, allocations, bytes or files than before it. Registered for all test
 * classes by the service file beside it. Work that ends in the background gets half a minute to do so.
 */
public final class VipsLeakCheck implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(VipsLeakCheck.class);
    private static final VipsUsage NOTHING = new VipsUsage(0, 0, 0, 0, 0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(1).toNanos();

    /** Another patience, in milliseconds, for one who waits for a leak on purpose: a configuration parameter of JUnit's. */
    static final String PATIENCE_MILLIS = "imagemill.leak-check.patience-millis";

    @Override
    public void beforeAll(ExtensionContext context) {
        store(context).put("before", Vips.opened().map(Vips::usage).orElse(NOTHING));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional<Vips> vips = Vips.opened();
        VipsUsage before = store(context).get("before", VipsUsage.class);
        if (vips.isEmpty() || before == null) {
            return;
        }
        Duration patience = context.getConfigurationParameter(PATIENCE_MILLIS, Long::parseLong)
                .map(Duration::ofMillis)
                .orElse(PATIENCE);
        VipsUsage now = settled(vips.get(), before, patience);
        if (!now.isWithin(before)) {
            throw new AssertionError("libvips leaks in " + context.getDisplayName() + ": " + before + " before, " + now
                    + " after; is a VipsScope never closed?");
        }
    }

    /**
     * What libvips holds once it is back at an earlier state, or after half a minute: its worker threads release their buffers a little
     * after a pass has ended.
     */
    public static VipsUsage settled(Vips vips, VipsUsage before) {
        return settled(vips, before, PATIENCE);
    }

    private static VipsUsage settled(Vips vips, VipsUsage before, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        VipsUsage now = vips.usage();
        while (!now.isWithin(before) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            now = vips.usage();
        }
        return now;
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
