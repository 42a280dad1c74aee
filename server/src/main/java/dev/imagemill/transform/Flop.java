package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/** Mirrors left to right. */
public record Flop() implements Operation {

    static final String OP = "flop";

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(OP).map();
    }
}
