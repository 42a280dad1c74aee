package dev.imagemill.vips;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class after which libvips holds more objects, allocations, bytes or files than before it. Registered for all test
 * classes by the service file beside it. Work that ends in the background gets five seconds to do so.
 */
public final class VipsLeakCheck implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(VipsLeakCheck.class);
    private static final VipsUsage NOTHING = new VipsUsage(0, 0, 0, 0, 0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
        VipsUsage now = settled(vips.get(), before);
        if (!now.isWithin(before)) {
            throw new AssertionError("libvips leaks in " + context.getDisplayName() + ": " + before + " before, " + now
                    + " after; is a VipsScope never closed?");
        }
    }

    /**
     * What libvips holds once it is back at an earlier state, or after five seconds: its worker threads release their buffers a little
     * after a pass has ended.
     */
    static VipsUsage settled(Vips vips, VipsUsage before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        VipsUsage now = vips.usage();
        while (!now.isWithin(before) && System.nanoTime() < end) {
            Thread.onSpinWait();
            now = vips.usage();
        }
        return now;
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
