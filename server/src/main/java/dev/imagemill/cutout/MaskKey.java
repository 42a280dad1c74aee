package dev.imagemill.cutout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a mask depends on, and nothing else: the remover, the size and the pixels that it saw.
 *
 * @param sha256 of these, 64 hexadecimal digits
 */
record MaskKey(String sha256, int width, int height) {

    static MaskKey of(String version, RgbPicture picture) {
        MessageDigest digest = digest();
        byte[] name = version.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(name.length)
                .putInt(picture.width())
                .putInt(picture.height())
                .flip());
        digest.update(name);
        digest.update(picture.rgb());
        return new MaskKey(HexFormat.of().formatHex(digest.digest()), picture.width(), picture.height());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
