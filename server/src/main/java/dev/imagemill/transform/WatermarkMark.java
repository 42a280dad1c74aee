package dev.imagemill.transform;

import java.util.SequencedMap;

/** What a watermark shows. */
public sealed interface WatermarkMark permits ImageMark, TextMark {

    /** The fields that name it in a watermark step. */
    SequencedMap<String, Object> fields();
}
