package dev.imagemill.benchmarks;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Benchmark input of exact sizes: scaled from a real photograph where one is given, else drawn as fractal noise. */
public final class Photographs {

    private static final float JPEG_QUALITY = 0.9f;

    private final @Nullable Path file;
    private final @Nullable BufferedImage real;

    private Photographs(@Nullable Path file, @Nullable BufferedImage real) {
        this.file = file;
        this.real = real;
    }

    /**
     * Where pictures come from.
     *
     * @param folder the largest JPEG in it is used; null for drawn pictures
     */
    public static Photographs from(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return new Photographs(null, null);
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> largest = files.filter(f -> f.toString().endsWith(".jpg"))
                    .max(Comparator.comparingLong(f -> f.toFile().length()));
            return largest.isPresent()
                    ? new Photographs(largest.get(), ImageIO.read(largest.get().toFile()))
                    : new Photographs(null, null);
        }
    }

    /** The real photograph as it is, or one drawn in the given size. */
    public Path original(Path target, int width, int height) throws IOException {
        return file == null ? write(target, width, height) : file;
    }

    /** Writes a JPEG of quality 90. */
    public Path write(Path file, int width, int height) throws IOException {
        BufferedImage image = real == null ? drawn(width, height) : scaled(real, width, height);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static BufferedImage scaled(BufferedImage source, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return image;
    }

    /** Octaves of bilinear value noise, halving in strength as they double in detail: about the spectrum of photographs. */
    private static BufferedImage drawn(int width, int height) {
        Random random = new Random(42);
        float[][] sum = new float[3][width * height];
        for (int octave = 2; octave <= 512; octave *= 2) {
            for (float[] channel : sum) {
                addNoise(channel, width, height, octave, random);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, level(sum[0][i]) << 16 | level(sum[1][i]) << 8 | level(sum[2][i]));
        }
        return image;
    }

    private static int level(float value) {
        return Math.clamp(Math.round(128 + 90 * value), 0, 255);
    }

    private static void addNoise(float[] channel, int width, int height, int cells, Random random) {
        float[][] grid = new float[cells + 2][cells + 2];
        for (float[] row : grid) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextFloat() * 2 - 1;
            }
        }
        float strength = 2f / cells;
        for (int y = 0; y < height; y++) {
            float gy = (float) y * cells / height;
            int y0 = (int) gy;
            for (int x = 0; x < width; x++) {
                float gx = (float) x * cells / width;
                int x0 = (int) gx;
                float top = grid[y0][x0] + (gx - x0) * (grid[y0][x0 + 1] - grid[y0][x0]);
                float bottom = grid[y0 + 1][x0] + (gx - x0) * (grid[y0 + 1][x0 + 1] - grid[y0 + 1][x0]);
                channel[y * width + x] += strength * 2 * (top + (gy - y0) * (bottom - top));
            }
        }
    }
}
