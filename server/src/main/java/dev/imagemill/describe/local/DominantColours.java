package dev.imagemill.describe.local;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The colours that a preview mostly has, by name. */
final class DominantColours {

    /** Pixels looked at along a side, about: enough for shares, whatever the size. */
    private static final int SAMPLES = 96;

    private static final double LEAST_SHARE = 0.12;
    private static final int MOST = 3;

    private DominantColours() {}

    /** At most three names, the most frequent first; empty where the preview cannot be read: colours are not worth an error. */
    static List<String> of(Path jpeg) {
        try (InputStream in = Files.newInputStream(jpeg);
                ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            return readers.hasNext() ? names(sampled(readers.next(), stream)) : List.of();
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static BufferedImage sampled(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            ImageReadParam every = reader.getDefaultReadParam();
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, longest / SAMPLES);
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    private static List<String> names(BufferedImage image) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(ColourName.of(image.getRGB(x, y)), 1, Integer::sum);
            }
        }
        double least = LEAST_SHARE * image.getWidth() * image.getHeight();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
