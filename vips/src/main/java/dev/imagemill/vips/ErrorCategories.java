package dev.imagemill.vips;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Works out the category from libvips' words: it has no error codes. First match wins, so the order matters. */
final class ErrorCategories {
    private static final List<Map.Entry<VipsErrorCategory, List<String>>> WORDS = List.of(
            Map.entry(VipsErrorCategory.BLOCKED, List.of("operation is blocked")),
            Map.entry(VipsErrorCategory.KILLED, List.of("killed for image", ": killed")),
            Map.entry(VipsErrorCategory.CORRUPT, List.of("bad seek", "premature end", "truncated")),
            Map.entry(
                    VipsErrorCategory.TOO_LARGE,
                    List.of(
                            "too large",
                            "too big",
                            "exceeds",
                            "too many pixels",
                            "dimensions out of range",
                            "width out of range",
                            "height out of range",
                            "security limit",
                            "maximum supported",
                            "picturesize",
                            "user width",
                            "user height")),
            Map.entry(
                    VipsErrorCategory.OUT_OF_MEMORY,
                    List.of("out of memory", "unable to allocate", "insufficient memory", "memory allocation")),
            Map.entry(
                    VipsErrorCategory.IO,
                    List.of(
                            "no such file",
                            "unable to open",
                            "does not exist",
                            "permission denied",
                            "no space left",
                            "is a directory",
                            "not a directory",
                            "read-only file system",
                            "input/output error",
                            "too many open files",
                            "disk quota",
                            "write error",
                            "unable to write")),
            Map.entry(
                    VipsErrorCategory.UNSUPPORTED,
                    List.of(
                            "not a known",
                            "unsupported",
                            "not supported",
                            "no known saver",
                            "not found",
                            "unimplemented",
                            "support is not",
                            "no decoding plugin")));

    private static final List<String> BROKEN = List.of(
            "truncated",
            "premature",
            "unexpected end",
            "corrupt",
            "invalid",
            "bad ",
            "not a ",
            "read error",
            "crc",
            "unable to read",
            "out of order",
            "end of file",
            "empty",
            "no image data",
            "decode",
            "unable to parse",
            "malformed");

    /** Nicknames' ends of operations that read a format: what they can't explain otherwise is the bytes' fault. */
    private static final List<String> LOADERS = List.of(
            "load", "load_source", "load_buffer", "vipsjpeg", "webp", "heif", "gif", "png", "tiff2vips", "tiff", "svg");

    private ErrorCategories() {}

    static VipsErrorCategory of(String operation, String message) {
        String words = message.toLowerCase(Locale.ROOT);
        for (var entry : WORDS) {
            if (entry.getValue().stream().anyMatch(words::contains)) {
                return entry.getKey();
            }
        }
        boolean broken = BROKEN.stream().anyMatch(words::contains) || saidByLoader(words);
        boolean loading = operation.contains("load");
        return broken || loading ? VipsErrorCategory.CORRUPT : VipsErrorCategory.OTHER;
    }

    private static boolean saidByLoader(String words) {
        int colon = words.indexOf(':');
        return colon > 0 && LOADERS.stream().anyMatch(words.substring(0, colon)::endsWith);
    }
}
