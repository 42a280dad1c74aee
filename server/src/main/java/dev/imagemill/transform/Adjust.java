package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * Brightness, contrast and saturation of sRGB samples from 0 to 255: {@code (v · brightness − 127.5) · contrast + 127.5}, then
 * each channel as far from the grey of the same brightness (Rec. 709 weights) as the saturation says.
 *
 * @param brightness 0 (black) to 4; 1 leaves it
 * @param contrast 0 (grey) to 4; 1 leaves it
 * @param saturation 0 (grey) to 4; 1 leaves it
 */
public record Adjust(double brightness, double contrast, double saturation) implements Operation {

    static final String OP = "adjust";
    static final NumberRange FACTOR = new NumberRange(0, 4);

    public Adjust {
        brightness = FACTOR.check("brightness", brightness);
        contrast = FACTOR.check("contrast", contrast);
        saturation = FACTOR.check("saturation", saturation);
    }

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP)
                .with("brightness", brightness)
                .with("contrast", contrast)
                .with("saturation", saturation)
                .map();
    }
}
