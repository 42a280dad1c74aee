package dev.imagemill.vips;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Passes each percentage on once, and lets nothing that a listener throws through to native code. */
final class ProgressListener implements IntConsumer {
    private final VipsScope scope;
    private final IntConsumer listener;
    private final AtomicInteger last = new AtomicInteger(-1);

    ProgressListener(VipsScope scope, IntConsumer listener) {
        this.scope = scope;
        this.listener = listener;
    }

    @Override
    public void accept(int percent) {
        if (last.getAndSet(percent) == percent) {
            return;
        }
        try {
            listener.accept(percent);
        } catch (Throwable e) {
            scope.failures().callbackThrew(e);
            scope.kill();
        }
    }
}
