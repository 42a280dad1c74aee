package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;
import java.util.SequencedMap;

/**
 * {@code {"op":"rotate","angle":"auto"}}: turns the picture as its EXIF orientation says. That happens before the first step
 * of every preset anyway, so this step changes nothing; it is there for lists that name it.
 */
public record AutoOrient() implements Operation {

    static final String AUTO = "auto";

    @Override
    public PixelSize resultingSize(PixelSize source) {
        return source;
    }

    @Override
    public SequencedMap<String, Object> fields() {
        return Fields.of(Rotate.OP).with("angle", AUTO).map();
    }
}
