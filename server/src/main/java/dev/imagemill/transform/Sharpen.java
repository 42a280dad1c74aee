package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Unsharp masking of the lightness: {@code l + amount · (l − blurred l)}, the change bounded so that edges get no halos;
 * at edges twice the amount.
 *
 * @param sigma of the blur in pixels, 0.3 to 10
 * @param amount 0 (nothing) to 10
 */
public record Sharpen(double sigma, double amount) implements Operation {

    static final String OP = "sharpen";
    static final NumberRange SIGMA = new NumberRange(0.3, 10);
    static final NumberRange AMOUNT = new NumberRange(0, 10);
    static final double DEFAULT_SIGMA = 0.5;
    static final double DEFAULT_AMOUNT = 1;

    public Sharpen {
        sigma = SIGMA.check("sigma", sigma);
        amount = AMOUNT.check("amount", amount);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP).with("sigma", sigma).with("amount", amount).map();
    }
}
