package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width to height, in lowest terms: 32:18 is 16:9.
 *
 * @param width 1 to 10000
 * @param height 1 to 10000
 */
public record Ratio(int width, int height) {

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,5}):(\\d{1,5})");
    private static final WholeRange PART = new WholeRange(1, 10_000);

    public Ratio {
        if (!PART.has(width) || !PART.has(height)) {
            throw PresetFault.expected("ratio", expected(), width + ":" + height);
        }
        int divisor = divisor(width, height);
        width /= divisor;
        height /= divisor;
    }

    static Ratio parse(String field, String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw PresetFault.expected(field, expected(), text);
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (!PART.has(width) || !PART.has(height)) {
            throw PresetFault.expected(field, expected(), text);
        }
        return new Ratio(width, height);
    }

    static String expected() {
        return "a ratio such as 16:9 with parts from 1 to 10000";
    }

    /** The largest size of this ratio inside the given one, rounded to whole pixels, at least 1×1. */
    public PixelSize largestInside(PixelSize outer) {
        return Rounding.largestInside(new PixelSize(width, height), outer);
    }

    /** The smallest size of this ratio around the given one, rounded to whole pixels. */
    public PixelSize smallestAround(PixelSize inner) {
        return Rounding.smallestAround(new PixelSize(width, height), inner);
    }

    @Override
    public String toString() {
        return width + ":" + height;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
