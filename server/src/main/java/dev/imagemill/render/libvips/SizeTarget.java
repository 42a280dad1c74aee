package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsImage;
import dev.imagemill.vips.VipsScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best quality with which a picture is not longer than wanted: the asked one first, then by halving the range. Only the best
 * that fits is kept beside the try under way, and a try that gets longer is stopped there, so that the heap never holds more than
 * three times the wanted length. libvips holds a try's stream as long as its scope lasts: each has one of its own.
 */
final class SizeTarget {

    /** Halving 1 to 100 takes seven tries after the first. */
    static final int MAX_TRIES = 8;

    private final Encoder encoder;
    private final int maxBytes;
    private int tries;

    SizeTarget(Encoder encoder, int maxBytes) {
        this.encoder = encoder;
        this.maxBytes = maxBytes;
    }

    /**
     * Writes the file.
     *
     * @param image in memory, for it is encoded several times
     * @throws FaultException {@code size-target-unreachable}
     */
    void save(VipsImage image, int quality, Path target) throws IOException {
        Bounded asked = encode(image, quality);
        Bounded best = asked == null ? bestBelow(image, quality) : asked;
        if (best == null) {
            throw unreachable(image);
        }
        try (OutputStream file = Files.newOutputStream(target)) {
            best.writeTo(file);
        }
    }

    private @Nullable Bounded bestBelow(VipsImage image, int quality) {
        Bounded best = null;
        int low = 1;
        int high = quality - 1;
        while (low <= high && tries < MAX_TRIES) {
            int middle = (low + high) >>> 1;
            Bounded made = encode(image, middle);
            if (made == null) {
                high = middle - 1;
            } else {
                best = made;
                low = middle + 1;
            }
        }
        return best;
    }

    private @Nullable Bounded encode(VipsImage image, int quality) {
        tries++;
        Bounded bytes = new Bounded(maxBytes);
        try (VipsScope own = image.scope().nested()) {
            encoder.save(image.in(own), source -> source.save(encoder.saver(), own.target(bytes)), quality);
            return bytes;
        } catch (VipsException e) {
            if (bytes.full) {
                return null;
            }
            throw e;
        }
    }

    private FaultException unreachable(VipsImage image) {
        return Fault.permanent(
                        FaultCategory.INVALID_INPUT,
                        "size-target-unreachable",
                        "A " + encoder.format() + " of " + image.width() + "×" + image.height()
                                + " cannot be made as short as " + maxBytes
                                + " bytes by its quality alone; allow more bytes or make it smaller.")
                .toException();
    }

    /** Refuses what comes beyond the bound, and never takes more room than that. */
    private static final class Bounded extends OutputStream {

        private static final int FIRST = 64 * 1024;

        private final int max;
        private byte[] bytes;
        private int length;
        private boolean full;

        Bounded(int max) {
            this.max = max;
            this.bytes = new byte[Math.min(max, FIRST)];
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int count) throws IOException {
            if (count > max - length) {
                full = true;
                throw new IOException("longer than " + max + " bytes");
            }
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, length + count, max));
            }
            System.arraycopy(data, offset, bytes, length, count);
            length += count;
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes, 0, length);
        }
    }
}
