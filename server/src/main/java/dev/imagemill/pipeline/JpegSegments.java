package dev.imagemill.pipeline;

import java.io.ByteArrayOutputStream;

/**
 * Takes everything out of a JPEG that is not needed to see it: EXIF, XMP, IPTC, profiles, comments. Only the headers are copied over,
 * the pixels stay as they are. The markers are those of ITU-T T.81, annex B.
 */
final class JpegSegments {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    /** Of Adobe's segment: says how the colours are stored. */
    private static final int COLOUR_TRANSFORM = 0xEE;

    private JpegSegments() {}

    /** @throws IllegalArgumentException where it is no JPEG */
    static byte[] withoutMetadata(byte[] jpeg) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(jpeg.length);
        if (jpeg.length < 4 || at(jpeg, 0) != MARKER || at(jpeg, 1) != START_OF_IMAGE) {
            throw new IllegalArgumentException("not a JPEG");
        }
        bare.write(jpeg, 0, 2);
        int from = 2;
        while (marker(jpeg, from) != START_OF_SCAN) {
            int end = from + 2 + (at(jpeg, from + 2) << 8 | at(jpeg, from + 3));
            if (isNeeded(marker(jpeg, from))) {
                bare.write(jpeg, from, end - from);
            }
            from = end;
        }
        bare.write(jpeg, from, jpeg.length - from);
        return bare.toByteArray();
    }

    private static boolean isNeeded(int marker) {
        boolean application = marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != COLOUR_TRANSFORM;
        return !application && marker != COMMENT;
    }

    private static int marker(byte[] jpeg, int index) {
        if (at(jpeg, index) != MARKER) {
            throw new IllegalArgumentException("no marker at " + index + " of a JPEG");
        }
        return at(jpeg, index + 1);
    }

    private static int at(byte[] jpeg, int index) {
        if (index >= jpeg.length) {
            throw new IllegalArgumentException("a JPEG that ends within its headers");
        }
        return Byte.toUnsignedInt(jpeg[index]);
    }
}
