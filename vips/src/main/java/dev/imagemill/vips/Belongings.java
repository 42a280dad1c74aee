package dev.imagemill.vips;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** What ends with a scope: objects of libvips, handlers that it calls back, timers. Safe for many threads. */
final class Belongings {
    private final Vips.Calls calls;
    private final List<VipsObject> objects = new ArrayList<>();
    private final List<Long> handlers = new ArrayList<>();
    private final List<Future<?>> timers = new ArrayList<>();
    private volatile boolean released;

    Belongings(Vips.Calls calls) {
        this.calls = calls;
    }

    /** Takes over an object's reference; false where it is too late, and the reference stays the caller's. */
    synchronized boolean add(VipsObject object) {
        return !released && objects.add(object);
    }

    synchronized void add(Future<?> timer) {
        if (released) {
            timer.cancel(false);
        } else {
            timers.add(timer);
        }
    }

    /** Registers a handler; its number. */
    synchronized long addHandler(Object handler) {
        long number = calls.callbacks().add(handler);
        handlers.add(number);
        return number;
    }

    /** Marks the images, so that passes over their pixels stop. */
    synchronized void markImages() {
        if (released) {
            return;
        }
        for (VipsObject object : objects) {
            if (object instanceof VipsImage image) {
                calls.image().setKill.call(image.pointer(), 1);
            }
        }
    }

    boolean isReleased() {
        return released;
    }

    /** Lets go of everything, of objects in reverse order; false where that has happened before. */
    synchronized boolean release() {
        if (released) {
            return false;
        }
        timers.forEach(timer -> timer.cancel(false));
        for (VipsObject object : objects.reversed()) {
            calls.unref(object.pointer());
        }
        released = true;
        handlers.forEach(calls.callbacks()::remove);
        return true;
    }
}
