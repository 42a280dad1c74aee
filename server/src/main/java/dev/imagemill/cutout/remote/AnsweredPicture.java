package dev.imagemill.cutout.remote;

import dev.imagemill.cutout.Mask;
import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.SoftMask;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the transparency of what a service answered. */
final class AnsweredPicture {

    /** Services answer at most in the size they were sent, some in twice that. */
    private static final int MOST_SIDE = 8192;

    private static final long MOST_PIXELS = 25_000_000;
    private static final float MAX = 255;

    private AnsweredPicture() {}

    /**
     * The mask, of the size of the picture that was sent.
     *
     * @throws IOException where it is no PNG with transparency
     */
    static Mask mask(byte[] bytes, RgbPicture sent) throws IOException {
        BufferedImage image = decoded(bytes);
        Raster alpha = image.getAlphaRaster();
        if (alpha == null) {
            throw new IOException("a picture without transparency");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        float[] shades = new float[width * height];
        float depth = alpha.getSampleModel().getSampleSize(0) > 8 ? MAX * 257 : MAX;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            alpha.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                shades[y * width + x] = row[x] / depth;
            }
        }
        return SoftMask.of(shades, width, height, sent);
    }

    /** Only after its header was found to be of a size that can be held. */
    private static BufferedImage decoded(byte[] bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new IOException("a picture of " + width + "×" + height);
            }
            BufferedImage image = reader.read(0);
            if (!image.getColorModel().hasAlpha()) {
                throw new IOException("a picture without transparency");
            }
            return image.getAlphaRaster() == null ? separate(image) : image;
        } catch (RuntimeException e) {
            throw new IOException("a PNG that is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    /** Pictures with a palette keep their transparency in it. */
    private static BufferedImage separate(BufferedImage palette) {
        BufferedImage image = new BufferedImage(palette.getWidth(), palette.getHeight(), BufferedImage.TYPE_INT_ARGB);
        image.createGraphics().drawImage(palette, 0, 0, null);
        return image;
    }
}
