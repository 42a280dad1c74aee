package dev.imagemill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class JpegSegmentsTest {

    private static final byte[] SCAN = {
        (byte) 0xFF, (byte) 0xDA, 0, 2, 1, (byte) 0xFF, (byte) 0xE1, 7, (byte) 0xFF, (byte) 0xD9
    };

    @Test
    void takesOutWhatIsNotPictureAndLeavesTheScanAlone() {
        byte[] jpeg = jpeg(0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE, 0xDB, 0xC0);
        assertThat(JpegSegments.withoutMetadata(jpeg)).isEqualTo(jpeg(0xE0, 0xEE, 0xDB, 0xC0));
    }

    @Test
    void refusesWhatIsNoJpeg() {
        assertThatThrownBy(() -> JpegSegments.withoutMetadata(new byte[] {1, 2, 3, 4, 5}))
                .hasMessage("not a JPEG");
        assertThatThrownBy(() -> JpegSegments.withoutMetadata(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 9, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] jpeg(int... markers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int marker : markers) {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, 4, 'x', 'y'});
        }
        out.writeBytes(SCAN);
        return out.toByteArray();
    }
}
