package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.RgbPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A picture as a form, RFC 7578.
 *
 * @param boundary that does not occur in what it parts
 */
record MultipartPicture(String boundary) {

    private static final String LINE = "\r\n";

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The form's bytes: the picture as PNG, without any metadata, and the other fields. */
    byte[] body(RgbPicture picture, String field, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> text(body, head(name) + LINE + LINE + value + LINE));
        text(body, head(field) + "; filename=\"picture.png\"" + LINE + "Content-Type: image/png" + LINE + LINE);
        body.writeBytes(png(picture));
        text(body, LINE + "--" + boundary + "--" + LINE);
        return body.toByteArray();
    }

    private String head(String name) {
        return "--" + boundary + LINE + "Content-Disposition: form-data; name=\"" + name + "\"";
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The picture as PNG. */
    static byte[] png(RgbPicture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            image.setRGB(
                    i % picture.width(),
                    i / picture.width(),
                    Byte.toUnsignedInt(rgb[i * 3]) << 16
                            | Byte.toUnsignedInt(rgb[i * 3 + 1]) << 8
                            | Byte.toUnsignedInt(rgb[i * 3 + 2]));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return png.toByteArray();
    }
}
