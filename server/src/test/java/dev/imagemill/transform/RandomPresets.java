package dev.imagemill.transform;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.image.PixelSize;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Valid presets from a seed, every operation and field among them. */
public final class RandomPresets {

    private static final List<ImageFormat> WRITABLE = List.of(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.AVIF, ImageFormat.GIF, ImageFormat.TIFF);

    private final Random random;

    public RandomPresets(long seed) {
        this.random = new Random(seed);
    }

    public PixelSize size(int max) {
        return new PixelSize(side(max), side(max));
    }

    public Preset preset(int maxSteps) {
        List<Operation> operations = new ArrayList<>();
        for (int i = random.nextInt(maxSteps + 1); i > 0; i--) {
            Operation operation = operation();
            boolean second = operation instanceof Cutout && operations.stream().anyMatch(Cutout.class::isInstance);
            operations.add(second ? new Flip() : operation);
        }
        return new Preset(new PresetName("p" + random.nextInt(1000)), operations, output());
    }

    public Operation operation() {
        return switch (random.nextInt(18)) {
            case 0 -> new AutoOrient();
            case 1, 2, 3 -> resize();
            case 4 -> new CropBox(random.nextInt(50), random.nextInt(50), side(3000), side(3000));
            case 5 -> new CropRatio(ratio(), pick(Gravity.values()));
            case 6 -> new CropSize(side(3000), side(3000), pick(Gravity.values()));
            case 7 -> new Trim(number(0, 255), random.nextBoolean() ? null : colour());
            case 8 -> new Rotate(random.nextBoolean() ? 90 * random.nextInt(-4, 5) : number(-360, 360), colour());
            case 9 -> random.nextBoolean() ? new Flip() : new Flop();
            case 10 -> new PadSides(random.nextInt(99), random.nextInt(99), random.nextInt(99), 3, colour());
            case 11 -> new PadRatio(ratio(), placed(), colour());
            case 12 -> new PadSize(side(3000), side(3000), placed(), colour());
            case 13 -> new Greyscale();
            case 14 -> random.nextBoolean() ? new Blur(number(0.3, 250)) : new Sharpen(number(0.3, 10), number(0, 10));
            case 15 -> new Adjust(number(0, 4), number(0, 4), number(0, 4));
            case 16 -> cutout();
            default -> watermark();
        };
    }

    public Output output() {
        OutputFormat format = pick(OutputFormat.values());
        boolean lossless = random.nextInt(4) == 0 && mayBe(format, ImageFormat.WEBP, ImageFormat.AVIF);
        boolean bounded = !lossless
                && random.nextInt(4) == 0
                && mayBe(format, ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.AVIF);
        MetadataPolicy metadata = pick(MetadataPolicy.values());
        return new Output(
                format,
                random.nextBoolean() ? null : (Integer) random.nextInt(1, 101),
                lossless,
                random.nextInt(4) == 0 && mayBe(format, ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF),
                random.nextBoolean() ? null : (Integer) random.nextInt(10),
                bounded ? (Integer) random.nextInt(256, 1_000_000) : null,
                opaque(),
                metadata,
                random.nextInt(4) == 0 && mayBe(format, ImageFormat.WEBP, ImageFormat.GIF),
                metadata == MetadataPolicy.STRIP && format != OutputFormat.GIF && random.nextInt(4) == 0);
    }

    private Resize resize() {
        Fit fit = pick(Fit.values());
        int which = fit == Fit.INSIDE ? random.nextInt(3) : 0;
        @Nullable Integer width = which == 1 ? null : (Integer) side(3000);
        @Nullable Integer height = which == 2 ? null : (Integer) side(3000);
        return new Resize(
                width,
                height,
                fit,
                random.nextInt(3) == 0,
                fit == Fit.COVER ? pick(Gravity.values()) : Gravity.CENTRE,
                fit == Fit.CONTAIN ? colour() : Colour.TRANSPARENT);
    }

    private Cutout cutout() {
        return new Cutout(
                random.nextBoolean() ? null : opaque(),
                null,
                random.nextBoolean(),
                number(0, 1),
                random.nextBoolean() ? 0 : number(0, 1));
    }

    private Watermark watermark() {
        WatermarkMark mark = switch (random.nextInt(3)) {
            case 0 -> new ImageMark("logo-" + random.nextInt(9) + ".png");
            case 1 ->
                new ImageMark(
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[random.nextInt(1, 60)]));
            default -> new TextMark("\"© Ünïcödé\" \\ {1}|;=, \n 😀 " + random.nextInt(9), "sans bold", colour());
        };
        return new Watermark(
                mark,
                placed(),
                random.nextInt(100),
                random.nextInt(100),
                number(0.01, 1),
                number(0, 1),
                number(-360, 360),
                random.nextBoolean());
    }

    /** Mostly everyday lengths, sometimes the smallest. */
    private int side(int max) {
        return random.nextInt(8) == 0 ? random.nextInt(1, 4) : random.nextInt(1, max + 1);
    }

    private double number(double min, double max) {
        return random.nextInt(3) == 0 ? Math.ceil(min) : random.nextDouble(min, max);
    }

    private Ratio ratio() {
        return new Ratio(random.nextInt(1, 40), random.nextInt(1, 40));
    }

    private Gravity placed() {
        Gravity gravity = pick(Gravity.values());
        return gravity.looksAtPixels() ? Gravity.CENTRE : gravity;
    }

    private Colour colour() {
        return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private Colour opaque() {
        return random.nextBoolean() ? Colour.WHITE : new Colour(random.nextInt(256), random.nextInt(256), 7, 255);
    }

    private static boolean mayBe(OutputFormat format, ImageFormat... able) {
        return format == OutputFormat.SOURCE
                || List.of(able).stream().anyMatch(one -> OutputFormat.of(one) == format && WRITABLE.contains(one));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
