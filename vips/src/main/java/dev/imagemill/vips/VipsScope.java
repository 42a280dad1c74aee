package dev.imagemill.vips;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channel;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lifetime of what is made in it: on close, all of it is released, in reverse order, whatever happened. One thread at a time works
 * in a scope; {@link #kill()} may come from any other. A scope costs next to nothing.
 *
 * <p>libvips computes late: most operations only note what to do, and the pixels flow when a saver, a copy to memory or a
 * statistic asks for them. An error in a file may therefore come out of the save.
 */
public final class VipsScope implements AutoCloseable {
    private final Vips.Calls calls;
    private final @Nullable VipsScope parent;
    private final Object lock = new Object();
    private final Belongings belongings;
    private final List<VipsScope> children = new ArrayList<>();
    private final Failures failures;
    private volatile @Nullable VipsErrorCategory stoppedFor;

    VipsScope(Vips.Calls calls) {
        this(calls, null);
    }

    private VipsScope(Vips.Calls calls, @Nullable VipsScope parent) {
        this.calls = calls;
        this.parent = parent;
        this.belongings = new Belongings(calls);
        this.failures = parent == null ? new Failures(calls.errors()) : parent.failures;
    }

    /** A scope that ends earlier than this one, and is killed with it. Bring images in by {@link VipsImage#in}. */
    public VipsScope nested() {
        checkOpen();
        VipsScope child = new VipsScope(calls, this);
        synchronized (lock) {
            children.add(child);
            child.stoppedFor = stoppedFor;
        }
        return child;
    }

    /** An operation that has no image as its input: {@code black}, {@code text}, {@code composite} … */
    public VipsOperation op(String name) {
        return new VipsOperation(this, name);
    }

    /**
     * Loads a file, by {@code image()} on what is returned. Only the header is read before pixels are asked for.
     *
     * @param loader a libvips loader without ending, such as {@code jpegload}
     */
    public VipsOperation load(String loader, Path file) {
        return op(loader).with("filename", file.toString());
    }

    /** Loads from a source, with the loader's name as for files: {@code jpegload}. */
    public VipsOperation load(String loader, VipsSource source) {
        return op(loader + "_source").with("source", source);
    }

    /** The loader that takes this file, by its first bytes; empty if none that isn't blocked does, or if it can't be read. */
    public Optional<String> findLoader(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            return loaderNamed(calls.vips().foreignFindLoad.call(arena.allocateFrom(file.toString())));
        }
    }

    /** The loader that takes this source, in the form that {@link #load(String, VipsSource)} wants. */
    public Optional<String> findLoader(VipsSource source) {
        return loaderNamed(calls.vips().foreignFindLoadSource.call(source.pointer()));
    }

    /** Reads by a channel, which libvips seeks in if it is a {@link SeekableByteChannel} (faster and lighter). */
    public VipsSource source(ReadableByteChannel channel) {
        MemorySegment pointer = calls.vips().sourceCustomNew.call();
        VipsSource source = own(pointer, p -> new VipsSource(this, p));
        connect(pointer, channel, "read");
        return source;
    }

    /** Reads a stream once, from where it is. */
    public VipsSource source(InputStream stream) {
        return source(Channels.newChannel(stream));
    }

    /** Writes by a channel. A TIFF needs a {@link SeekableByteChannel} that can be read too, or a file. */
    public VipsTarget target(WritableByteChannel channel) {
        MemorySegment pointer = calls.vips().targetCustomNew.call();
        VipsTarget target = own(pointer, p -> new VipsTarget(this, p, channel instanceof SeekableByteChannel));
        connect(pointer, channel, "write");
        return target;
    }

    /** Writes to a stream. */
    public VipsTarget target(OutputStream stream) {
        return target(Channels.newChannel(stream));
    }

    /**
     * An interpolator for {@code rotate}, {@code similarity} and {@code affine}.
     *
     * @param name {@code nearest}, {@code bilinear}, {@code bicubic}, {@code lbb}, {@code nohalo} or {@code vsqbs}
     */
    public VipsInterpolate interpolate(String name) {
        long mark = calls.errors().mark();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = calls.vips().interpolateNew.call(arena.allocateFrom(name));
            if (Native.isNull(pointer)) {
                throw failure("interpolate", mark);
            }
            return own(pointer, p -> new VipsInterpolate(this, p));
        }
    }

    /**
     * An image of pixels given as bytes, copied: rows from the top, bands interleaved, 8 bits each.
     *
     * @param interpretation a libvips interpretation such as {@code srgb} or {@code b-w}
     */
    public VipsImage fromPixels(byte[] pixels, int width, int height, int bands, String interpretation) {
        return PixelArray.of(pixels).image(this, width, height, bands, interpretation);
    }

    /**
     * An image of fractional numbers, copied: rows from the top, bands interleaved, 32 bits each.
     *
     * @param interpretation a libvips interpretation such as {@code multiband} or {@code b-w}
     */
    public VipsImage fromFloats(float[] numbers, int width, int height, int bands, String interpretation) {
        return PixelArray.of(numbers).image(this, width, height, bands, interpretation);
    }

    /**
     * For work of one's own between calls, which libvips cannot stop: returns at once while the scope may go on.
     *
     * @throws VipsException where it was killed or its deadline has passed
     */
    public void checkpoint() {
        checkRunning("checkpoint");
    }

    /**
     * Stops the work under way, from any thread; what runs, and all that is started in this scope later, fails with
     * {@link VipsErrorCategory#KILLED}. Work stops at the next tile or row of pixels; a codec that works on a whole image at once
     * (AVIF) finishes it first.
     *
     * <p>libvips looks at a mark on each image, which it takes off when it has seen it and when a new pass over an image starts.
     * So the marks are set again until the scope is closed.
     */
    public void kill() {
        stop(VipsErrorCategory.KILLED);
    }

    /** Kills this scope when the time is over and it isn't closed by then; the category is {@link VipsErrorCategory#TIMEOUT}. */
    public void deadline(Duration time) {
        belongings.add(calls.deadlines().after(time, () -> stop(VipsErrorCategory.TIMEOUT)));
    }

    private void stop(VipsErrorCategory reason) {
        synchronized (lock) {
            if (belongings.isReleased() || stoppedFor != null) {
                return;
            }
            stoppedFor = reason;
            List.copyOf(children).forEach(child -> child.stop(reason));
        }
        belongings.markImages();
        belongings.add(calls.deadlines().again(belongings::markImages));
    }

    @Override
    public void close() {
        List<VipsScope> open;
        synchronized (lock) {
            open = List.copyOf(children);
        }
        open.forEach(VipsScope::close);
        if (!belongings.release()) {
            return;
        }
        if (parent == null) {
            // Gives back the pixel buffers that libvips keeps for this thread.
            calls.vips().threadShutdown.call();
        } else {
            parent.forget(this);
        }
    }

    private void forget(VipsScope child) {
        synchronized (lock) {
            children.remove(child);
        }
    }

    Vips.Calls calls() {
        return calls;
    }

    void checkOpen() {
        if (belongings.isReleased()) {
            throw new IllegalStateException("The scope of this libvips object is closed.");
        }
    }

    /** Fails if no more work may start here. */
    void checkRunning(String operation) {
        checkOpen();
        VipsErrorCategory reason = stoppedFor;
        if (reason != null) {
            throw failures.stopped(operation, reason);
        }
    }

    /** Takes over one reference. */
    <T extends VipsObject> T own(MemorySegment pointer, Function<MemorySegment, T> wrapper) {
        T object = wrapper.apply(pointer);
        if (!belongings.add(object)) {
            calls.unref(pointer);
            throw new IllegalStateException("The scope of this libvips object is closed.");
        }
        return object;
    }

    /** Registers something for libvips to call back, for as long as the scope lasts. */
    void connect(MemorySegment object, String signal, Object handler) {
        calls.callbacks().connect(calls.glib(), object, signal, belongings.addHandler(handler));
    }

    Failures failures() {
        return failures;
    }

    /** What to throw for a call that has just failed. */
    VipsException failure(String operation, long mark) {
        return failures.of(operation, mark, stoppedFor);
    }

    private void connect(MemorySegment pointer, Channel channel, String transfer) {
        Stream stream = new Stream(channel, failures::callbackThrew);
        connect(pointer, transfer, (Object) stream);
        if (stream.isSeekable()) {
            connect(pointer, "seek", (Object) stream);
            if (transfer.equals("write")) {
                connect(pointer, "read", (Object) stream);
            }
        }
    }

    private Optional<String> loaderNamed(MemorySegment className) {
        if (Native.isNull(className)) {
            return Optional.empty();
        }
        String nickname =
                Native.string(calls.vips().nicknameFind.call(calls.arguments().named(Native.string(className))));
        return Optional.of(nickname.replaceFirst("_source$", ""));
    }
}
