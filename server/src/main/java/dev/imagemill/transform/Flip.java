package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/** Mirrors top to bottom. */
public record Flip() implements Operation {

    static final String OP = "flip";

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP).map();
    }
}
