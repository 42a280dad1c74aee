package dev.imagemill.render.libvips;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells whether an ICC profile (ICC.1:2022) describes sRGB: the colourants of IEC 61966-2-1 adapted to D50, and its tone curve, as a
 * formula or a table. Small variants and camera makers' copies are found by this, too. A profile with look-up tables may do
 * anything and counts as different.
 */
final class IccProfile {

    private static final int HEADER = 128;
    private static final int COLOUR_SPACE = 16;
    private static final int TAG_ENTRY = 12;
    private static final int MAX_TAGS = 100;

    /** Colourants of the sRGB profile, Bradford-adapted to D50 (X, Y, Z of red, green and blue). */
    private static final double[][] SRGB = {{0.4360, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7139}
    };

    private static final double COLOURANT_TOLERANCE = 0.002;

    /** Of linear light; a plain 2.2 gamma is further off than this in the shadows. */
    private static final double CURVE_TOLERANCE = 0.0015;

    private final ByteBuffer bytes;

    private IccProfile(byte[] profile) {
        this.bytes = ByteBuffer.wrap(profile);
    }

    static boolean isSrgb(byte[] profile) {
        try {
            return new IccProfile(profile).isSrgb();
        } catch (IndexOutOfBoundsException e) {
            return false; // shorter than it says: the colour engine shall decide
        }
    }

    /**
     * Whether the profile is for this many colour channels; what is neither grey, RGB nor CMYK, or too short to say, is for none.
     *
     * @param colours without alpha
     */
    static boolean fits(byte[] profile, int colours) {
        if (profile.length < HEADER) {
            return false;
        }
        return switch (new IccProfile(profile).text(COLOUR_SPACE)) {
            case "GRAY" -> colours == 1;
            case "RGB " -> colours == 3;
            case "CMYK" -> colours == 4;
            default -> false;
        };
    }

    private boolean isSrgb() {
        String space = text(COLOUR_SPACE);
        if (has("A2B0")) {
            return false;
        }
        if (space.equals("GRAY")) {
            return isSrgbCurve("kTRC");
        }
        return space.equals("RGB ")
                && isColourant("rXYZ", SRGB[0])
                && isColourant("gXYZ", SRGB[1])
                && isColourant("bXYZ", SRGB[2])
                && isSrgbCurve("rTRC")
                && isSrgbCurve("gTRC")
                && isSrgbCurve("bTRC");
    }

    private boolean isColourant(String tag, double... expected) {
        int at = offset(tag);
        if (at < 0) {
            return false;
        }
        double[] found = {fixed(at + 8), fixed(at + 12), fixed(at + 16)};
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i] - expected[i]) > COLOURANT_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private boolean isSrgbCurve(String tag) {
        int at = offset(tag);
        if (at < 0) {
            return false;
        }
        return switch (text(at)) {
            case "curv" -> isSrgbTable(at);
            case "para" -> isSrgbFormula(at);
            default -> false;
        };
    }

    private boolean isSrgbTable(int at) {
        int count = bytes.getInt(at + 8);
        if (count < 16 || count > 65_536) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double linear = (bytes.getShort(at + 12 + 2 * i) & 0xFFFF) / 65_535.0;
            if (Math.abs(linear - srgbToLinear(i / (count - 1.0))) > CURVE_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** Only the form {@code (a·x + b)^g, below d: c·x} (type 3, and 4 without offsets) can be the sRGB curve. */
    private boolean isSrgbFormula(int at) {
        int type = bytes.getShort(at + 8);
        if (type != 3 && type != 4) {
            return false;
        }
        double[] p = new double[5];
        Arrays.setAll(p, i -> fixed(at + 12 + 4 * i));
        boolean noOffsets = type == 3 || (fixed(at + 32) == 0 && fixed(at + 36) == 0);
        for (double x = 0; x <= 1; x += 1 / 64.0) {
            double linear = x >= p[4] ? Math.pow(p[1] * x + p[2], p[0]) : p[3] * x;
            if (Math.abs(linear - srgbToLinear(x)) > CURVE_TOLERANCE) {
                return false;
            }
        }
        return noOffsets;
    }

    /** IEC 61966-2-1. */
    private static double srgbToLinear(double x) {
        return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
    }

    private boolean has(String tag) {
        return offset(tag) >= 0;
    }

    /** Where the tag's data start; −1 where there is no such tag. */
    private int offset(String tag) {
        int count = Math.min(MAX_TAGS, bytes.getInt(HEADER));
        for (int i = 0; i < count; i++) {
            int entry = HEADER + 4 + i * TAG_ENTRY;
            if (text(entry).equals(tag)) {
                return bytes.getInt(entry + 4);
            }
        }
        return -1;
    }

    /** s15Fixed16Number. */
    private double fixed(int at) {
        return bytes.getInt(at) / 65_536.0;
    }

    private String text(int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}
