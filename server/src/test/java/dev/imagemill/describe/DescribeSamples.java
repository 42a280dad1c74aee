package dev.imagemill.describe;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.ImageInfo;
import dev.imagemill.image.Orientation;
import dev.imagemill.image.PixelSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures, facts and settings for tests. */
public final class DescribeSamples {

    /** A name that must not leave the machine unasked. */
    public static final String SECRET_NAME = "Jane Doe passport.jpg";

    private DescribeSamples() {}

    /** A red square on white, as a JPEG. */
    public static Path preview(Path folder) {
        Path file = folder.resolve("preview.jpg");
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = image.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, 96, 64);
        draw.setColor(new Color(200, 20, 30));
        draw.fillRect(20, 8, 48, 48);
        draw.dispose();
        try {
            ImageIO.write(image, "jpeg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static ImageInfo info(int width, int height) {
        return new ImageInfo(ImageFormat.JPEG, new PixelSize(width, height), Orientation.NORMAL, 1, false, 8, 3, false);
    }

    /** Facts of which only the name is known. */
    public static PictureFacts facts(String name) {
        return new PictureFacts(name, info(4000, 3000), null, null, null, null, List.of(), null, null, null);
    }

    public static DescribeRequest request(Path preview) {
        return new DescribeRequest(preview, facts(SECRET_NAME), "en");
    }

    public static DescribeRequest request(Path preview, String language) {
        return new DescribeRequest(preview, facts(SECRET_NAME), language);
    }

    /** Settings that choose these providers, with what each of the fakes wants; null for those that are not to be there. */
    public static DescribeSettings settings(
            String providers, @Nullable GeminiSettings gemini, @Nullable OpenAiSettings openai) {
        return new DescribeSettings(
                List.of(providers.split(",", -1)),
                false,
                "en",
                768,
                null,
                2,
                60,
                Duration.ofSeconds(20),
                false,
                new DescribeSettings.Budget(0, 0, 0, 0),
                0,
                gemini == null ? gemini(null, "https://generativelanguage.googleapis.com/v1beta") : gemini,
                openai == null ? openai(null, null, "https://api.openai.com/v1") : openai,
                new VisionSettings(null, URI.create("https://vision.googleapis.com")));
    }

    public static GeminiSettings gemini(@Nullable String key, String address) {
        return new GeminiSettings(key, "gemini-2.5-flash", URI.create(address));
    }

    public static OpenAiSettings openai(@Nullable String key, @Nullable String model, String address) {
        return new OpenAiSettings(URI.create(address), key, model);
    }
}
