package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * A Gaussian blur.
 *
 * @param sigma of the bell curve in pixels of the picture at this step, 0.3 to 250
 */
public record Blur(double sigma) implements Operation {

    static final String OP = "blur";
    static final NumberRange SIGMA = new NumberRange(0.3, 250);

    public Blur {
        sigma = SIGMA.check("sigma", sigma);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP).with("sigma", sigma).map();
    }
}
