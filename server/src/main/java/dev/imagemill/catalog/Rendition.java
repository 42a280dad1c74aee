package dev.imagemill.catalog;

import dev.imagemill.fault.Fault;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.storage.ObjectKey;
import dev.imagemill.transform.Preset;
import org.jspecify.annotations.Nullable;

/**
 * What a preset made of an image.
 *
 * @param preset as it was when the rendition was asked for
 * @param file what was made; null unless {@code READY}
 * @param fault why not; null unless {@code FAILED}
 */
public record Rendition(
        Preset preset,
        ProcessingStatus status,
        @Nullable RenditionFile file,
        @Nullable Fault fault) {

    /**
     * Where its bytes are or will be: {@code {imageId}/output/{preset}.{ext}}.
     *
     * @param source the image's format, which decides the extension where the preset keeps it
     */
    public ObjectKey key(ImageId image, ImageFormat source) {
        return key(image, source, preset);
    }

    /** Where the bytes of a preset's rendition are or will be; see {@link #key(ImageId, ImageFormat)}. */
    public static ObjectKey key(ImageId image, ImageFormat source, Preset preset) {
        return new ObjectKey(image + "/output/" + preset.name() + "."
                + preset.output().resolve(source).extension());
    }
}
