package dev.imagemill.ingest.folder;

import dev.imagemill.image.ImageFormat;
import dev.imagemill.transform.PresetName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where renditions go: {@code {out}/{preset}/{relative path}}. Where the format differs from what the name says, the new
 * extension is added behind the old one ({@code a.png} → {@code a.png.jpg}), so that {@code a.png} and {@code a.jpg} never
 * meet in one file.
 */
public record OutputLayout(Path out) {

    private static final Map<ImageFormat, Set<String>> EXTENSIONS = Map.of(
            ImageFormat.JPEG, Set.of("jpg", "jpeg", "jpe"),
            ImageFormat.TIFF, Set.of("tif", "tiff"),
            ImageFormat.HEIC, Set.of("heic", "heif"));

    /** Where the rendition of an input goes. */
    public Path target(InputFile input, PresetName preset, ImageFormat format) {
        Path below = out.resolve(preset.value()).resolve(input.relative());
        boolean sameFormat =
                EXTENSIONS.getOrDefault(format, Set.of(format.extension())).contains(PictureName.extension(below));
        return sameFormat ? below : below.resolveSibling(below.getFileName() + "." + format.extension());
    }
}
