package dev.imagemill.render.libvips;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.vips.VipsException;
import dev.imagemill.vips.VipsImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best quality with which a picture is not longer than wanted: the asked one first, then by halving the range. Only what
 * fits is kept, so that the heap never holds more than twice the wanted length; a try that gets longer is stopped there.
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
        byte[] asked = encode(image, quality);
        byte[] best = asked == null ? bestBelow(image, quality) : asked;
        if (best == null) {
            throw unreachable(image);
        }
        Files.write(target, best);
    }

    private byte @Nullable [] bestBelow(VipsImage image, int quality) {
        byte[] best = null;
        int low = 1;
        int high = quality - 1;
        while (low <= high && tries < MAX_TRIES) {
            int middle = (low + high) >>> 1;
            byte[] made = encode(image, middle);
            if (made == null) {
                high = middle - 1;
            } else {
                best = made;
                low = middle + 1;
            }
        }
        return best;
    }

    private byte @Nullable [] encode(VipsImage image, int quality) {
        tries++;
        Bounded bytes = new Bounded(maxBytes);
        try {
            encoder.save(
                    image, source -> source.save(encoder.saver(), source.scope().target(bytes)), quality);
            return bytes.toByteArray();
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

    /** Refuses what comes beyond the bound. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int max;
        private boolean full;

        Bounded(int max) {
            this.max = max;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            if (length > max - bytes.size()) {
                full = true;
                throw new IOException("longer than " + max + " bytes");
            }
            bytes.write(data, offset, length);
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
