package dev.imagemill.render;

import dev.imagemill.transform.Preset;
import java.nio.file.Path;

/**
 * One rendition wanted.
 *
 * @param preset what to do
 * @param target the file to write; its folder exists; an existing file is replaced. Written in place: callers that need
 *     all-or-nothing give a temporary name and rename it.
 * @param texts for presets that write them into the file
 */
public record RenditionRequest(Preset preset, Path target, PictureTexts texts) {

    /** Of a picture that nobody has said anything of. */
    public RenditionRequest(Preset preset, Path target) {
        this(preset, target, PictureTexts.NONE);
    }
}
