package dev.imagemill.transform;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour in sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha 0 (transparent) to 255 (opaque)
 */
public record Colour(int red, int green, int blue, int alpha) {

    private static final WholeRange SAMPLE = new WholeRange(0, 255);

    public static final Colour WHITE = new Colour(255, 255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0, 255);
    public static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);

    private static final Pattern SHAPE = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");

    public Colour {
        SAMPLE.check("red", red);
        SAMPLE.check("green", green);
        SAMPLE.check("blue", blue);
        SAMPLE.check("alpha", alpha);
        if (alpha == 0) { // what cannot be seen has no colour, so that equal pictures have equal keys
            red = 0;
            green = 0;
            blue = 0;
        }
    }

    /**
     * Reads {@code #rgb}, {@code #rrggbb}, {@code #rrggbbaa}, {@code white}, {@code black} or {@code transparent}.
     *
     * @throws dev.imagemill.fault.FaultException {@code preset-invalid}
     */
    public static Colour parse(String text) {
        return parse("colour", text);
    }

    static Colour parse(String field, String text) {
        return switch (text) {
            case "white" -> WHITE;
            case "black" -> BLACK;
            case "transparent" -> TRANSPARENT;
            default -> {
                if (!SHAPE.matcher(text).matches()) {
                    throw PresetFault.expected(field, expected(), text);
                }
                yield text.length() == 4 ? ofShort(text) : ofLong(text);
            }
        };
    }

    static String expected() {
        return "a colour such as #fff, #ffffff, #ffffff80, white, black or transparent";
    }

    public boolean opaque() {
        return alpha == 255;
    }

    /** {@code #rrggbb}, with two digits more where it is not opaque; {@code transparent}. */
    @Override
    public String toString() {
        if (alpha == 0) {
            return "transparent";
        }
        String rgb = String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        return opaque() ? rgb : rgb + String.format(Locale.ROOT, "%02x", alpha);
    }

    private static Colour ofShort(String text) {
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour((value >> 8) * 17, (value >> 4 & 15) * 17, (value & 15) * 17, 255);
    }

    private static Colour ofLong(String text) {
        long value = Long.parseLong(text.length() == 7 ? text.substring(1) + "ff" : text.substring(1), 16);
        return new Colour(
                (int) (value >> 24), (int) (value >> 16 & 255), (int) (value >> 8 & 255), (int) (value & 255));
    }
}
