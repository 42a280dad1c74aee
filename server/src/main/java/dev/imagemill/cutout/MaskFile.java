package dev.imagemill.cutout;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A mask as bytes: a mark, width, height, confidence, the alpha's CRC-32, the alpha deflated. */
final class MaskFile {

    private static final int MARK = 0x494D4B31; // IMK1
    private static final int HEAD = 4 * Integer.BYTES + Double.BYTES;

    private MaskFile() {}

    static byte[] write(Mask mask) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(mask.alpha());
            deflater.finish();
            // What deflate stores as it is gets five bytes more for each 16 kB (RFC 1951), zlib's frame takes six.
            byte[] packed = new byte[mask.alpha().length + mask.alpha().length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return ByteBuffer.allocate(HEAD + length)
                    .putInt(MARK)
                    .putInt(mask.width())
                    .putInt(mask.height())
                    .putDouble(mask.confidence())
                    .putInt(crc(mask.alpha()))
                    .put(packed, 0, length)
                    .array();
        } finally {
            deflater.end();
        }
    }

    /** Empty where the bytes are no mask of this size, or damaged. */
    static Optional<Mask> read(byte[] bytes, MaskKey key) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD
                || head.getInt() != MARK
                || head.getInt() != key.width()
                || head.getInt() != key.height()) {
            return Optional.empty();
        }
        double confidence = head.getDouble();
        int crc = head.getInt();
        byte[] alpha = new byte[key.width() * key.height()];
        return confidence >= 0 && confidence <= 1 && inflate(bytes, alpha) && crc(alpha) == crc
                ? Optional.of(new Mask(key.width(), key.height(), alpha, confidence))
                : Optional.empty();
    }

    private static boolean inflate(byte[] bytes, byte[] alpha) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Arrays.copyOfRange(bytes, HEAD, bytes.length));
            int length = 0;
            while (length < alpha.length) {
                int read = inflater.inflate(alpha, length, alpha.length - length);
                if (read == 0) {
                    return false;
                }
                length += read;
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static int crc(byte[] alpha) {
        CRC32 crc = new CRC32();
        crc.update(alpha);
        return (int) crc.getValue();
    }
}
