package dev.imagemill.cutout.grabcut;

import dev.imagemill.cutout.RgbPicture;

/**
 * Brings a mask of a reduced picture to the picture's own size. Near the outline each pixel is put between the colours of subject and background beside
 * it: where on the way from one to the other it lies is how much of it is subject.
 */
final class SoftEdge {

    /** Subject and background must differ by this, in units of L*a*b*, for a pixel's place between them to tell anything. */
    private static final float DISTINCT = 12;

    private final RgbPicture picture;
    private final Reduction reduction;
    private final float[] inside;

    SoftEdge(RgbPicture picture, Reduction reduction, boolean[] mask) {
        this.picture = picture;
        this.reduction = reduction;
        this.inside = enlarged(mask);
    }

    /** 0 to 255 a pixel. */
    byte[] alpha() {
        int width = picture.width();
        int height = picture.height();
        int reach = Math.max(1, reduction.factor());
        float[] some = Planes.highest(inside, width, height, reach);
        float[] all = Planes.lowest(inside, width, height, reach);
        float[] subject = new float[inside.length];
        float[] background = new float[inside.length];
        for (int i = 0; i < inside.length; i++) {
            subject[i] = all[i] > 0.5f ? 1 : 0;
            background[i] = some[i] < 0.5f ? 1 : 0;
        }
        return between(LabPicture.of(picture), subject, background);
    }

    private byte[] between(LabPicture lab, float[] subject, float[] background) {
        float[][] near = fill(lab, subject);
        float[][] far = fill(lab, background);
        byte[] alpha = new byte[inside.length];
        for (int i = 0; i < alpha.length; i++) {
            float share = subject[i] > 0 ? 1 : 0;
            if (subject[i] == 0 && background[i] == 0) {
                share = share(
                        i,
                        new float[] {lab.light()[i], lab.a()[i], lab.b()[i]},
                        new float[] {near[0][i], near[1][i], near[2][i]},
                        new float[] {far[0][i], far[1][i], far[2][i]});
            }
            alpha[i] = (byte) Math.round(255 * share);
        }
        return alpha;
    }

    private float share(int pixel, float[] colour, float[] subject, float[] background) {
        float along = 0;
        float whole = 0;
        for (int c = 0; c < 3; c++) {
            float way = subject[c] - background[c];
            along += (colour[c] - background[c]) * way;
            whole += way * way;
        }
        float told = Math.min(1, whole / (DISTINCT * DISTINCT));
        float found = whole == 0 ? 0 : Math.clamp(along / whole, 0, 1);
        return told * found + (1 - told) * inside[pixel];
    }

    private float[][] fill(LabPicture lab, float[] known) {
        int width = lab.width();
        int height = lab.height();
        return new float[][] {
            BackgroundFill.fill(lab.light(), known, width, height),
            BackgroundFill.fill(lab.a(), known, width, height),
            BackgroundFill.fill(lab.b(), known, width, height)
        };
    }

    private float[] enlarged(boolean[] mask) {
        float[] result = new float[picture.width() * picture.height()];
        for (int i = 0; i < result.length; i++) {
            result[i] = mask[reduction.reduced(i % picture.width(), i / picture.width())] ? 1 : 0;
        }
        return reduction.factor() == 1
                ? result
                : Planes.blur(result, picture.width(), picture.height(), reduction.factor() / 2f);
    }
}
