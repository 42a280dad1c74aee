package dev.imagemill.render.libvips;

import java.nio.ByteBuffer;

/**
 * The pixels of a PNG (RFC 2083, 4.1.1) or JPEG (ITU T.81, B.2.2) from its header, without a decoder: the SVG library would decode an
 * embedded picture before anybody could ask.
 */
final class EmbeddedPicture {

    private static final long PNG_MAGIC = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;

    private EmbeddedPicture() {}

    /**
     * Width × height.
     *
     * @throws IllegalArgumentException where the bytes are neither
     */
    static long pixels(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        try {
            if (bytes.getLong(0) == PNG_MAGIC && bytes.getInt(12) == IHDR) {
                return (bytes.getInt(16) & 0xFFFFFFFFL) * (bytes.getInt(20) & 0xFFFFFFFFL);
            }
            return jpegPixels(bytes);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the embedded picture is cut short", e);
        }
    }

    private static long jpegPixels(ByteBuffer bytes) {
        if ((bytes.getShort(0) & 0xFFFF) != 0xFFD8) {
            throw new IllegalArgumentException("the embedded picture is neither PNG nor JPEG");
        }
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (isFrame(marker)) {
                return (long) (bytes.getShort(at + 5) & 0xFFFF) * (bytes.getShort(at + 7) & 0xFFFF);
            }
            at += marker == 0xFF ? 1 : 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        throw new IllegalArgumentException("the embedded JPEG has no frame");
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
