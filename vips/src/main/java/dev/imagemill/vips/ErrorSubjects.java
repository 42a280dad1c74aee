package dev.imagemill.vips;

import dev.imagemill.vips.ErrorHistory.Concern;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What errors about the work of a scope, and of those nested in it, would mention: files and formats. All in lower case. */
final class ErrorSubjects {
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<String> formats = ConcurrentHashMap.newKeySet();

    void addFile(String path) {
        files.add(path.toLowerCase(Locale.ROOT));
    }

    void addFormat(String format) {
        formats.add(format.toLowerCase(Locale.ROOT));
    }

    Concern concern(String line) {
        String words = line.toLowerCase(Locale.ROOT);
        if (files.stream().anyMatch(words::contains)) {
            return Concern.FILE;
        }
        if (namesFile(words)) {
            return Concern.ELSEWHERE;
        }
        return formats.stream().anyMatch(words::contains) ? Concern.FORMAT : Concern.UNKNOWN;
    }

    /** A file may be called {@code killed.jpg}. */
    String withoutFiles(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        for (String file : files.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            words = words.replace(file, "");
        }
        return words;
    }

    /** libvips starts a line about a file with its path, or has it in quotes. */
    private static boolean namesFile(String words) {
        int colon = words.indexOf(": ");
        return (colon > 0 && words.lastIndexOf('/', colon) >= 0) || words.contains("\"/");
    }
}
