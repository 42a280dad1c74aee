package dev.imagemill.storage.filesystem;

import dev.imagemill.storage.ObjectKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Object keys as paths below a root and back.
 *
 * <p>File systems differ in what they hold to be the same name: some ignore case, some normalize Unicode, most end at 255
 * bytes. So a name is written with {@code a-z 0-9 _ -} and single dots only: an upper-case letter as {@code ^} and its lower-case form,
 * every other byte of its UTF-8 as {@code %} and two hex digits. A name that gets longer than 200 is cut into nested folders,
 * each but the last ending in {@code +}. {@code #} appears in no name, and so marks the files of the store's own.
 */
final class KeyPaths {

    static final char OWN = '#';

    private static final char UPPER = '^';
    private static final char ESCAPE = '%';
    private static final char CONTINUED = '+';
    private static final int MAX_NAME = 200;
    private static final int HEX = 16;

    private KeyPaths() {}

    static Path toPath(Path root, ObjectKey key) {
        Path path = root;
        for (String segment : key.value().split("/", -1)) {
            String name = encode(segment);
            while (name.length() > MAX_NAME) {
                // No piece may be a lone dot; two dots in a row are never written.
                int cut = name.charAt(MAX_NAME) == '.' ? MAX_NAME - 1 : MAX_NAME;
                path = path.resolve(name.substring(0, cut) + CONTINUED);
                name = name.substring(cut);
            }
            path = path.resolve(name);
        }
        return path;
    }

    /** The folder that a file or folder below the root is in. */
    static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent(), "below the root");
    }

    static ObjectKey toKey(Path root, Path path) {
        StringBuilder names = new StringBuilder();
        for (Path element : root.relativize(path)) {
            String name = element.toString();
            if (!names.isEmpty() && names.charAt(names.length() - 1) == CONTINUED) {
                names.setLength(names.length() - 1);
            } else if (!names.isEmpty()) {
                names.append('/');
            }
            names.append(name);
        }
        return new ObjectKey(decode(names.toString()));
    }

    private static String encode(String segment) {
        StringBuilder name = new StringBuilder(segment.length() + MAX_NAME / HEX);
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isPlain(c) || (c == '.' && mayBeDot(name))) {
                name.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                name.append(UPPER).append((char) (c + ('a' - 'A')));
            } else {
                name.append(ESCAPE).append(Character.forDigit(c / HEX, HEX)).append(Character.forDigit(c % HEX, HEX));
            }
        }
        return name.toString();
    }

    private static String decode(String name) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(name.length());
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i++);
            if (c == UPPER) {
                octets.write(name.charAt(i++) - ('a' - 'A'));
            } else if (c == ESCAPE) {
                octets.write(Character.digit(name.charAt(i), HEX) * HEX + Character.digit(name.charAt(i + 1), HEX));
                i += 2;
            } else {
                octets.write(c);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static boolean mayBeDot(StringBuilder before) {
        return !before.isEmpty() && before.charAt(before.length() - 1) != '.';
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
