package dev.imagemill.cutout.grabcut;

import dev.imagemill.cutout.RgbPicture;

/**
 * A picture in CIE L*a*b* (D65), in which distances are about as large as they look.
 *
 * @param width, height: in pixels
 * @param light L*, 0 to 100, row by row, like the others
 * @param a green to red, about -90 to 100
 * @param b blue to yellow, about -110 to 95
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, compared by nobody
record LabPicture(int width, int height, float[] light, float[] a, float[] b) {

    // IEC 61966-2-1 (sRGB) and CIE 15 (L*a*b*, D65 white).
    private static final float[] LINEAR = linear();
    private static final float[] CUBE_ROOT = cubeRoots();
    private static final int STEPS = 4096;

    static LabPicture of(RgbPicture picture) {
        int pixels = picture.width() * picture.height();
        LabPicture lab = new LabPicture(
                picture.width(), picture.height(), new float[pixels], new float[pixels], new float[pixels]);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < pixels; i++) {
            float red = LINEAR[rgb[3 * i] & 0xff];
            float green = LINEAR[rgb[3 * i + 1] & 0xff];
            float blue = LINEAR[rgb[3 * i + 2] & 0xff];
            float x = root((0.4124564f * red + 0.3575761f * green + 0.1804375f * blue) / 0.95047f);
            float y = root(0.2126729f * red + 0.7151522f * green + 0.0721750f * blue);
            float z = root((0.0193339f * red + 0.1191920f * green + 0.9503041f * blue) / 1.08883f);
            lab.light[i] = 116 * y - 16;
            lab.a[i] = 500 * (x - y);
            lab.b[i] = 200 * (y - z);
        }
        return lab;
    }

    /** With each channel softened, so that noise and compression count for less. */
    LabPicture blurred(float sigma) {
        return new LabPicture(
                width,
                height,
                Planes.blur(light, width, height, sigma),
                Planes.blur(a, width, height, sigma),
                Planes.blur(b, width, height, sigma));
    }

    int pixels() {
        return light.length;
    }

    private static float root(float value) {
        float at = Math.clamp(value, 0, 1) * STEPS;
        int low = Math.min((int) at, STEPS - 1);
        return CUBE_ROOT[low] + (at - low) * (CUBE_ROOT[low + 1] - CUBE_ROOT[low]);
    }

    private static float[] linear() {
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            double s = i / 255.0;
            table[i] = (float) (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
        }
        return table;
    }

    private static float[] cubeRoots() {
        float[] table = new float[4096 + 1];
        for (int i = 0; i < table.length; i++) {
            double t = i / 4096.0;
            table[i] = (float) (t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116);
        }
        return table;
    }
}
