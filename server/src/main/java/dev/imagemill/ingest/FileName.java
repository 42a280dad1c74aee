package dev.imagemill.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The name of a submitted file, made safe: one segment of an object key, no control or invisible characters.
 *
 * @param value 1 to 200 bytes in UTF-8 (file systems end at 255, and more is put behind it), never {@code .} or {@code ..}
 */
public record FileName(String value) {

    private static final int MAX_BYTES = 200;
    private static final int MAX_EXTENSION = 16;
    private static final String NAMELESS = "image";

    /** Takes what can be taken of a name as it was submitted, folders left out; {@code image} where nothing is left. */
    public static FileName of(@Nullable String submitted) {
        if (submitted == null) {
            return new FileName(NAMELESS);
        }
        String normal = Normalizer.normalize(submitted, Normalizer.Form.NFC);
        String last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        String clean = visible(last).strip();
        boolean empty = clean.isEmpty() || clean.chars().allMatch(c -> c == '.');
        return new FileName(empty ? NAMELESS : shortened(clean));
    }

    /** Leaves out control characters, invisible ones such as those that turn the direction of text, and halves of pairs. */
    public static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(FileName::isVisible).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= MAX_EXTENSION ? name.substring(dot) : "";
        StringBuilder base = new StringBuilder();
        int room = MAX_BYTES - bytes(extension);
        for (int character : name.codePoints().toArray()) {
            String one = Character.toString(character);
            room -= bytes(one);
            if (room < 0) {
                break;
            }
            base.append(one);
        }
        return base + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return value;
    }
}
