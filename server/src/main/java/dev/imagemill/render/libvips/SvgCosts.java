package dev.imagemill.render.libvips;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts in one drawing what a few bytes make expensive, since each use draws on a canvas of its own or draws other elements once
 * more: filters, masks, patterns and {@code use}. A rule of a style sheet counts once.
 */
final class SvgCosts {

    /** Drawings made by people and programs stay far below. */
    static final int MAX_USES = 500;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:filter|mask)\\s*:(?!\\s*none\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE =
            Pattern.compile("url\\(\\s*['\"]?\\s*#([^'\")\\s]+)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> paints = new HashMap<>();
    private final Set<String> patterns = new HashSet<>();
    private long uses;

    void element(String name, @Nullable String id) {
        if (name.equals("use")) {
            uses++;
        } else if (name.equals("pattern") && id != null) {
            patterns.add(id);
        }
    }

    void attribute(String name, String value) {
        switch (name) {
            case "filter", "mask" -> uses += value.strip().equals("none") ? 0 : 1;
            case "fill", "stroke" -> paint(value);
            case "style" -> style(value);
            default -> {}
        }
    }

    /** The text of a style attribute or sheet. */
    void style(String css) {
        String plain = COMMENT.matcher(css).replaceAll(" ");
        uses += DECLARATION.matcher(plain).results().count();
        paint(plain);
    }

    /** Whether there are more than {@link #MAX_USES}; known when all has been seen, as a pattern may follow its uses. */
    boolean tooMany() {
        long painted =
                patterns.stream().mapToLong(id -> paints.getOrDefault(id, 0)).sum();
        return uses + painted > MAX_USES;
    }

    private void paint(String value) {
        Matcher reference = REFERENCE.matcher(value);
        while (reference.find()) {
            paints.merge(reference.group(1), 1, Integer::sum);
        }
    }
}
