package dev.imagemill.cutout.grabcut;

/**
 * A grain of a level up or down. GrabCut describes colours by Gaussians, and a drawn picture's one flat colour has none; the same picture always gets
 * the same grain.
 */
final class Grain {

    private Grain() {}

    static byte[] on(byte[] rgb) {
        byte[] result = new byte[rgb.length];
        int state = 1;
        for (int i = 0; i < rgb.length; i++) {
            state = state * 1664525 + 1013904223; // Numerical Recipes' quick generator
            result[i] = (byte) Math.clamp((rgb[i] & 0xff) + (state >>> 30) - 1, 0, 255);
        }
        return result;
    }
}
