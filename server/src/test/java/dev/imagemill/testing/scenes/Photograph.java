package dev.imagemill.testing.scenes;

import dev.imagemill.cutout.RgbPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Gives a rendered picture what photographs have: a sensor's noise, and JPEG. */
final class Photograph {

    private static final float JPEG_QUALITY = 0.88f;

    // Standard deviations in levels of 255: of light, and of each colour by itself.
    private static final double LIGHT_NOISE = 2;
    private static final double COLOUR_NOISE = 1;

    private Photograph() {}

    static RgbPicture of(BufferedImage rendered, long seed) throws IOException {
        BufferedImage decoded = throughJpeg(noisy(rendered, new Random(seed)));
        int width = decoded.getWidth();
        byte[] rgb = new byte[width * decoded.getHeight() * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (decoded.getRGB(i / 3 % width, i / 3 / width) >> (16 - 8 * (i % 3)));
        }
        return new RgbPicture(width, decoded.getHeight(), rgb);
    }

    private static BufferedImage noisy(BufferedImage picture, Random random) {
        BufferedImage result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                double light = random.nextGaussian() * LIGHT_NOISE;
                int noisy = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double level = (colour >> shift & 0xff) + light + random.nextGaussian() * COLOUR_NOISE;
                    noisy |= Math.clamp(Math.round(level), 0, 255) << shift;
                }
                result.setRGB(x, y, noisy);
            }
        }
        return result;
    }

    private static BufferedImage throughJpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
