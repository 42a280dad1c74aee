package dev.imagemill.cutout.onnx;

import dev.imagemill.cutout.RgbPicture;
import dev.imagemill.cutout.SoftMask;
import java.nio.FloatBuffer;

/** Pictures as networks want them, and what they say as shades. */
final class OnnxPixels {

    private static final int BANDS = 3;

    /** Where the greatest value is no further from the least, a network has found nothing; stretching it would show its noise. */
    private static final float FLAT = 0.05f;

    private OnnxPixels() {}

    /** Red, then green, then blue, each stretched to the model's size and brought to its range. */
    static FloatBuffer planes(RgbPicture picture, OnnxModel model) {
        int area = model.width() * model.height();
        FloatBuffer planes = FloatBuffer.allocate(BANDS * area);
        float[] plane = new float[picture.width() * picture.height()];
        for (int band = 0; band < BANDS; band++) {
            double mean = model.mean().get(band);
            double deviation = model.deviation().get(band);
            for (int i = 0; i < plane.length; i++) {
                int sample = Byte.toUnsignedInt(picture.rgb()[i * BANDS + band]);
                plane[i] = (float) ((sample / model.scale() - mean) / deviation);
            }
            planes.put(
                    band * area,
                    SoftMask.stretched(plane, picture.width(), picture.height(), model.width(), model.height()));
        }
        return planes;
    }

    /** The network's answer as shades from 0 to 1; what is no number is 0. */
    static float[] shades(FloatBuffer answer, OnnxModel.Activation activation) {
        float[] values = new float[answer.remaining()];
        answer.get(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.isFinite(values[i]) ? values[i] : 0;
        }
        switch (activation) {
            case NONE -> {}
            case SIGMOID -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (1 / (1 + Math.exp(-values[i])));
                }
            }
            case MINMAX -> stretch(values);
        }
        return values;
    }

    private static void stretch(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        boolean flat = most - least < FLAT;
        for (int i = 0; i < values.length; i++) {
            values[i] = flat ? 0 : (values[i] - least) / (most - least);
        }
    }
}
