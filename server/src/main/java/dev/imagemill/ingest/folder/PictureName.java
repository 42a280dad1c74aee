package dev.imagemill.ingest.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What a file's name says about it. */
public final class PictureName {

    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "png", "webp", "avif", "gif", "tif", "tiff", "svg", "heic", "heif");

    /** What stands for bytes that cannot be decoded. */
    private static final char REPLACEMENT = '\uFFFD';

    private PictureName() {}

    /** Whether a folder of pictures has it for one of them, so that a README beside the photographs is not taken for a broken one. */
    public static boolean isPicture(Path file) {
        return EXTENSIONS.contains(extension(file));
    }

    /** Whether its name begins with a dot. */
    public static boolean isHidden(Path file) {
        String name = name(file);
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }

    /**
     * Whether the whole path is text in the encoding of this system. Where it is not, the JVM still finds the file, but nobody who is told
     * its name: bytes that are no text are lost in it.
     */
    public static boolean isText(Path file) {
        return file.toString().indexOf(REPLACEMENT) < 0;
    }

    /** Lower case, without the dot; empty where there is none. */
    public static String extension(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
