package dev.imagemill.vips;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.Consumer;

/**
 * A Java channel behind a libvips source or target.
 *
 * @param failed told what the channel threw, from whichever thread libvips reads or writes on
 */
record Stream(Channel channel, Consumer<Throwable> failed) {
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;

    long read(MemorySegment buffer) {
        return guarded(() -> {
            int count = ((ReadableByteChannel) channel).read(buffer.asByteBuffer());
            return Math.max(count, 0);
        });
    }

    long write(MemorySegment data) {
        return guarded(() -> {
            ByteBuffer bytes = data.asByteBuffer();
            while (bytes.hasRemaining()) {
                ((WritableByteChannel) channel).write(bytes);
            }
            return data.byteSize();
        });
    }

    long seek(long offset, int whence) {
        return guarded(() -> {
            SeekableByteChannel seekable = (SeekableByteChannel) channel;
            long base = switch (whence) {
                case SEEK_CUR -> seekable.position();
                case SEEK_END -> seekable.size();
                default -> 0;
            };
            return seekable.position(base + offset).position();
        });
    }

    boolean isSeekable() {
        return channel instanceof SeekableByteChannel;
    }

    private interface Action {
        long run() throws IOException;
    }

    /** An {@code Error} too: nothing may pass through the native frames below. */
    private long guarded(Action action) {
        try {
            return action.run();
        } catch (Throwable e) {
            failed.accept(e);
            return -1;
        }
    }
}
