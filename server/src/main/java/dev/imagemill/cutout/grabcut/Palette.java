package dev.imagemill.cutout.grabcut;

/** Which colours the background is made of, wherever they are. */
final class Palette {

    /** Cells of L*a*b* of this side: what is in one cell looks nearly the same. */
    private static final float CELL = 5;

    private static final int LIGHT_CELLS = 24;
    private static final int TINT_CELLS = 48;

    /** A colour belongs to the background when it makes up at least this share of it. */
    private static final double LEAST_SHARE = 0.001;

    private final int[] counts = new int[LIGHT_CELLS * TINT_CELLS * TINT_CELLS];
    private final LabPicture lab;
    private final int least;

    /** The colours of what is reached from the border. */
    Palette(LabPicture lab, Evidence evidence) {
        this.lab = lab;
        int pixels = 0;
        for (int i = 0; i < evidence.enclosed().length; i++) {
            if (evidence.enclosed()[i] == 0) {
                counts[cell(i)]++;
                pixels++;
            }
        }
        least = (int) Math.ceil(Math.max(1, LEAST_SHARE * pixels));
    }

    /** Which share of these pixels has a colour of the background. */
    double share(int[] pixels) {
        int found = 0;
        for (int pixel : pixels) {
            found += counts[cell(pixel)] >= least ? 1 : 0;
        }
        return found / (double) pixels.length;
    }

    private int cell(int pixel) {
        int light = Math.clamp((int) (lab.light()[pixel] / CELL), 0, LIGHT_CELLS - 1);
        int a = Math.clamp((int) (lab.a()[pixel] / CELL + TINT_CELLS / 2), 0, TINT_CELLS - 1);
        int b = Math.clamp((int) (lab.b()[pixel] / CELL + TINT_CELLS / 2), 0, TINT_CELLS - 1);
        return (light * TINT_CELLS + a) * TINT_CELLS + b;
    }
}
