package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/** Takes the colour out and keeps the brightness; transparency stays. */
public record Greyscale() implements Operation {

    static final String OP = "greyscale";

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP).map();
    }
}
