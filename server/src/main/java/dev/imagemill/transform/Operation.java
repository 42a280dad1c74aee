package dev.imagemill.transform;

import dev.imagemill.image.PixelSize;

/** One step on pixels, as a value. */
public sealed interface Operation permits Operation.Flip {

    /** Width × height that this step makes of a picture of the given size. */
    PixelSize resultingSize(PixelSize source);

    /** Mirrors top to bottom. */
    record Flip() implements Operation {
        @Override
        public PixelSize resultingSize(PixelSize source) {
            return source;
        }
    }
}
