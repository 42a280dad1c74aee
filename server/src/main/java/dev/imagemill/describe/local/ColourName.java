package dev.imagemill.describe.local;

/**
 * English names of colours by their place in CIE L*C*h° (from L*a*b*, CIE 15:2004, white point D65). The borders between names are ours,
 * set where the eleven basic colour terms of English change over.
 */
final class ColourName {

    private static final double GREY_CHROMA = 11;
    private static final double BLACK_BELOW = 18;
    private static final double WHITE_ABOVE = 88;
    private static final double DARK = 55;
    private static final double LIGHT = 65;

    private ColourName() {}

    /** @param rgb sRGB, as {@code 0xRRGGBB}; what is above that does not matter */
    static String of(int rgb) {
        double red = linear(rgb >> 16 & 0xff);
        double green = linear(rgb >> 8 & 0xff);
        double blue = linear(rgb & 0xff);
        // sRGB to XYZ relative to its white (IEC 61966-2-1).
        double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890);
        double lightness = 116 * y - 16;
        double a = 500 * (x - y);
        double b = 200 * (y - z);
        return name(lightness, Math.hypot(a, b), (Math.toDegrees(Math.atan2(b, a)) + 360) % 360);
    }

    private static String name(double lightness, double chroma, double hue) {
        if (lightness < BLACK_BELOW && chroma < 3 * GREY_CHROMA) {
            return "black";
        }
        if (chroma < GREY_CHROMA) {
            return lightness > WHITE_ABOVE ? "white" : "grey";
        }
        return hued(lightness, chroma, hue);
    }

    private static String hued(double lightness, double chroma, double hue) {
        if (hue < 15 || hue >= 345) {
            return lightness > LIGHT ? "pink" : "red";
        }
        if (hue < 47) {
            return lightness > LIGHT && chroma < 60 ? "pink" : lightness < 35 && chroma < 45 ? "brown" : "red";
        }
        if (hue < 78) {
            return lightness < DARK || chroma < 35 ? lightness > 75 ? "beige" : "brown" : "orange";
        }
        if (hue < 110) {
            return chroma < 35 ? lightness > LIGHT ? "beige" : "brown" : lightness < DARK ? "brown" : "yellow";
        }
        if (hue < 180) {
            return "green";
        }
        if (hue < 220) {
            return "turquoise";
        }
        if (hue < 312) {
            return "blue";
        }
        return lightness > LIGHT && hue > 325 ? "pink" : "purple";
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }
}
