package dev.imagemill.vips;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What libvips calls back. Machine code for a callback is made once per kind, not once per stream: libvips hands back the number
 * that a handler was registered under as its user data. No exception crosses into native code: an exception in a Java frame under a
 * native one ends the process, so each handler keeps its own and answers with libvips' error value.
 */
final class Callbacks {
    private static final int PERCENT_OFFSET = 32;

    private final Map<Long, Object> handlers = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger counted = new AtomicInteger();
    private volatile Consumer<String> log = message -> {};

    private final MemorySegment read = stub("read", "L_PPLP");
    private final MemorySegment write = stub("write", "L_PPLP");
    private final MemorySegment seek = stub("seek", "L_PLIP");
    private final MemorySegment progress = stub("progress", "V_PPP");
    private final MemorySegment message = stub("message", "V_PIPP");
    private final MemorySegment count = stub("count", "P_PPP");

    /** A handler's number, given to libvips as user data until {@link #remove}. */
    long add(Object handler) {
        long number = numbers.incrementAndGet();
        handlers.put(number, handler);
        return number;
    }

    void remove(long number) {
        handlers.remove(number);
    }

    /** How many handlers are registered. */
    int count() {
        return handlers.size();
    }

    void onLog(Consumer<String> listener) {
        log = listener;
    }

    void installLog(GLib glib) {
        glib.logSetDefaultHandler.call(message, MemorySegment.NULL);
    }

    void connect(GLib glib, MemorySegment object, String signal, long handler) {
        MemorySegment callback = switch (signal) {
            case "read" -> read;
            case "write" -> write;
            case "seek" -> seek;
            case "eval" -> progress;
            default -> throw new IllegalArgumentException("no callback for the signal " + signal);
        };
        try (Arena arena = Arena.ofConfined()) {
            glib.signalConnectData.call(
                    object,
                    arena.allocateFrom(signal),
                    callback,
                    MemorySegment.ofAddress(handler),
                    MemorySegment.NULL,
                    0);
        }
    }

    synchronized int countObjects(LibVips vips) {
        counted.set(0);
        vips.objectMap.call(count, MemorySegment.NULL, MemorySegment.NULL);
        return counted.get();
    }

    long read(MemorySegment source, MemorySegment buffer, long length, MemorySegment number) {
        return handlers.get(number.address()) instanceof Stream stream ? stream.read(buffer.reinterpret(length)) : -1;
    }

    long write(MemorySegment target, MemorySegment data, long length, MemorySegment number) {
        return handlers.get(number.address()) instanceof Stream stream ? stream.write(data.reinterpret(length)) : -1;
    }

    long seek(MemorySegment connection, long offset, int whence, MemorySegment number) {
        return handlers.get(number.address()) instanceof Stream stream ? stream.seek(offset, whence) : -1;
    }

    void progress(MemorySegment image, MemorySegment state, MemorySegment number) {
        if (handlers.get(number.address()) instanceof IntConsumer listener) {
            listener.accept(Native.intAt(state, PERCENT_OFFSET));
        }
    }

    void message(MemorySegment domain, int level, MemorySegment text, MemorySegment unused) {
        try {
            log.accept(Native.string(domain) + ": " + Native.string(text));
        } catch (RuntimeException e) {
            // A listener that fails loses its message; there is nobody to tell on a thread of libvips.
            log = ignored -> {};
        }
    }

    MemorySegment count(MemorySegment object, MemorySegment a, MemorySegment b) {
        counted.incrementAndGet();
        return MemorySegment.NULL;
    }

    private MemorySegment stub(String method, String letters) {
        try {
            MethodHandle handle =
                    MethodHandles.lookup().findVirtual(Callbacks.class, method, Binder.methodType(letters));
            return Linker.nativeLinker().upcallStub(handle.bindTo(this), Binder.descriptor(letters), Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a callback of this class isn't found", e);
        }
    }
}
