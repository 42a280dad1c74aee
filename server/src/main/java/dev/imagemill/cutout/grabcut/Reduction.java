package dev.imagemill.cutout.grabcut;

import dev.imagemill.cutout.RgbPicture;

/**
 * A picture by a whole factor smaller, each pixel the mean of those it stands for. Pixels at the right and lower edge that don't fill one are left out.
 *
 * @param factor ≥ 1
 */
record Reduction(RgbPicture picture, int factor) {

    /** The least reduction that brings the longest side down to so many pixels. */
    static Reduction to(int longestSide, RgbPicture picture) {
        int longest = Math.max(picture.width(), picture.height());
        int shortest = Math.min(picture.width(), picture.height());
        int factor = Math.min((longest + longestSide - 1) / longestSide, shortest);
        return new Reduction(factor == 1 ? picture : reduce(picture, factor), factor);
    }

    private static RgbPicture reduce(RgbPicture picture, int factor) {
        int width = picture.width() / factor;
        int height = picture.height() / factor;
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width * factor;
            int y = i / 3 / width * factor;
            rgb[i] = mean(picture, (y * picture.width() + x) * 3 + i % 3, factor);
        }
        return new RgbPicture(width, height, rgb);
    }

    private static byte mean(RgbPicture picture, int at, int factor) {
        int sum = 0;
        for (int y = 0; y < factor; y++) {
            for (int x = 0; x < factor; x++) {
                sum += picture.rgb()[at + (y * picture.width() + x) * 3] & 0xff;
            }
        }
        return (byte) ((sum + factor * factor / 2) / (factor * factor));
    }

    /** Where in the reduced picture a place of the large one is. */
    int reduced(int x, int y) {
        int column = Math.min(x / factor, picture.width() - 1);
        int row = Math.min(y / factor, picture.height() - 1);
        return row * picture.width() + column;
    }
}
