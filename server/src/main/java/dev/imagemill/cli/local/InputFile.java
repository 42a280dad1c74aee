package dev.imagemill.cli.local;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to process.
 *
 * @param path where it is
 * @param relative its name below {@code DIR/{preset}/}: the path inside the folder that was given, or the file name
 */
public record InputFile(Path path, Path relative) {

    /** What a name says of the format: lower case, without the dot; empty where there is none. */
    public static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
