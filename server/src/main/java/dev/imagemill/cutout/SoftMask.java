package dev.imagemill.cutout;

/** Masks out of shades of grey of any size, for methods that say how much and not whether. */
public final class SoftMask {

    private static final double MAX = 255;

    /** Below, a shade says nothing about how sure a method is of its subject. */
    private static final double FAINT = 0.1;

    private SoftMask() {}

    /**
     * A mask of a picture's size from shades of another one. The confidence is how far what is not plainly background is from
     * half and half, on average: 1 for a mask of black and white, 0 where nothing was found.
     *
     * @param shades 0 to 1, row by row
     */
    public static Mask of(float[] shades, int width, int height, RgbPicture picture) {
        float[] scaled = stretched(shades, width, height, picture.width(), picture.height());
        byte[] alpha = new byte[scaled.length];
        double decided = 0;
        long seen = 0;
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) Math.round(Math.clamp(scaled[i], 0f, 1f) * MAX);
            if (scaled[i] > FAINT) {
                decided += Math.abs(2 * Math.clamp(scaled[i], 0f, 1f) - 1);
                seen++;
            }
        }
        return new Mask(picture.width(), picture.height(), alpha, seen == 0 ? 0 : Math.clamp(decided / seen, 0.0, 1.0));
    }

    /** Scaled by lines between the middles of neighbouring values. */
    public static float[] stretched(float[] from, int width, int height, int toWidth, int toHeight) {
        if (width == toWidth && height == toHeight) {
            return from;
        }
        float[] to = new float[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            double v = place(y, toHeight, height);
            int top = (int) v;
            int bottom = Math.min(height - 1, top + 1);
            for (int x = 0; x < toWidth; x++) {
                double u = place(x, toWidth, width);
                int left = (int) u;
                int right = Math.min(width - 1, left + 1);
                double upper = between(from[top * width + left], from[top * width + right], u - left);
                double lower = between(from[bottom * width + left], from[bottom * width + right], u - left);
                to[y * toWidth + x] = (float) between(upper, lower, v - top);
            }
        }
        return to;
    }

    private static double place(int at, int of, int source) {
        return Math.clamp((at + 0.5) * source / of - 0.5, 0, source - 1);
    }

    private static double between(double first, double second, double part) {
        return first + (second - first) * part;
    }
}
