package dev.imagemill.catalog.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Cuts text into the words that images are found by. What is indexed is cut finer than what is asked for: of {@code redShoe2} an
 * image gets {@code redshoe2}, {@code red}, {@code shoe} and {@code 2}, so that each of them finds it, while a query stays whole.
 */
final class SearchWords {

    private static final int MAX_WORD = 40;
    private static final int MAX_QUERY_WORDS = 8;

    private SearchWords() {}

    /** The words by which a text is found. */
    static SequencedSet<String> ofText(String text) {
        SequencedSet<String> words = new LinkedHashSet<>();
        for (TextRuns.Run run : TextRuns.of(FoldedText.plain(text))) {
            switch (run.kind()) {
                case WORD -> {
                    add(words, run.text());
                    parts(run.text()).forEach(part -> add(words, part));
                }
                case UNSPACED -> {
                    List<String> pairs = pairs(run.text());
                    pairs.forEach(pair -> add(words, pair));
                    // The last character begins no pair.
                    add(
                            words,
                            run.text()
                                    .substring(run.text()
                                            .offsetByCodePoints(run.text().length(), -1)));
                }
                case SYMBOL -> add(words, run.text());
            }
        }
        return words;
    }

    /** The words that all have to begin a word of an image; at most eight are looked at. */
    static List<String> ofQuery(String query) {
        SequencedSet<String> words = new LinkedHashSet<>();
        for (TextRuns.Run run : TextRuns.of(FoldedText.plain(query))) {
            List<String> pairs = run.kind() == TextRuns.Kind.UNSPACED ? pairs(run.text()) : List.of();
            if (pairs.isEmpty()) {
                add(words, run.text());
            } else {
                pairs.forEach(pair -> add(words, pair));
            }
        }
        return words.stream().limit(MAX_QUERY_WORDS).toList();
    }

    private static void add(SequencedSet<String> words, String text) {
        String word = FoldedText.withoutCase(text);
        words.add(
                word.codePointCount(0, word.length()) <= MAX_WORD
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, MAX_WORD)));
    }

    /** Two characters each, overlapping. */
    private static List<String> pairs(String run) {
        int[] points = run.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    /** Cut before a capital behind a small letter, before the last of several capitals, and between letters and digits. */
    private static List<String> parts(String run) {
        int[] points = run.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < points.length; i++) {
            if (border(points, i)) {
                parts.add(new String(points, start, i - start));
                start = i;
            }
        }
        parts.add(new String(points, start, points.length - start));
        return parts;
    }

    private static boolean border(int[] points, int at) {
        int before = points[at - 1];
        int here = points[at];
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        boolean capital = Character.isUpperCase(here);
        boolean smallBehind = at + 1 < points.length && Character.isLowerCase(points[at + 1]);
        return capital && (Character.isLowerCase(before) || (Character.isUpperCase(before) && smallBehind));
    }
}
