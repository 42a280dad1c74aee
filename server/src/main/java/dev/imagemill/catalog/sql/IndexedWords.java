package dev.imagemill.catalog.sql;

import java.util.Collection;
import java.util.List;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one image, each with where it stands: 8 for the title, 4 for labels, 2 for the name, 1 for the description, added up,
 * so that a title outweighs all else together. Beside them, marked by {@value #LABEL}, its labels as a whole.
 *
 * <p>As text, which stands in the image's row, one line each: a line feed, the word, a tab, the weight; in the order of the words.
 */
record IndexedWords(SortedMap<String, Integer> weights) {

    /** Begins no word. */
    static final String LABEL = "=";

    static final IndexedWords NONE = new IndexedWords(new TreeMap<>());

    private static final int TITLE = 8;
    private static final int LABELS = 4;
    private static final int NAME = 2;
    private static final int DESCRIPTION = 1;
    private static final int EXACT = 16;

    private static final int MAX_WORDS = 500;
    private static final char START = '\n';
    private static final char END = '\t';

    /** Those of an image. Of very long texts the first 500, the title's before the labels', the name's, the description's. */
    static IndexedWords of(
            String name, @Nullable String title, @Nullable String description, Collection<String> labels) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        if (title != null) {
            add(weights, SearchWords.ofText(title), TITLE);
        }
        for (String label : labels) {
            String whole = FoldedText.label(label);
            if (!whole.isEmpty()) {
                add(weights, Set.of(LABEL + whole), LABELS);
            }
            add(weights, SearchWords.ofText(label), LABELS);
        }
        add(weights, SearchWords.ofText(name), NAME);
        if (description != null) {
            add(weights, SearchWords.ofText(description), DESCRIPTION);
        }
        return new IndexedWords(weights);
    }

    private static void add(SortedMap<String, Integer> weights, Collection<String> words, int weight) {
        for (String word : words) {
            if (weights.size() < MAX_WORDS || weights.containsKey(word)) {
                weights.merge(word, weight, (a, b) -> a | b);
            }
        }
    }

    /** Reads what {@link #text} has written. */
    static IndexedWords read(String text) {
        SortedMap<String, Integer> weights = new TreeMap<>();
        text.lines().filter(line -> !line.isEmpty()).forEach(line -> {
            int end = line.indexOf(END);
            weights.put(line.substring(0, end), Integer.parseInt(line, end + 1, line.length(), 10));
        });
        return new IndexedWords(weights);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        weights.forEach(
                (word, weight) -> text.append(START).append(word).append(END).append(weight.intValue()));
        return text.toString();
    }

    /**
     * How well an image fits: for each word asked for the weight of the best word that it begins, 16 more where that is the very word,
     * added up.
     *
     * @param text as {@link #text} has written it
     * @return 0 where one of the words begins none of the image's
     */
    static int rank(String text, SequencedCollection<String> asked) {
        int rank = 0;
        for (String word : asked) {
            int best = best(text, word);
            if (best == 0) {
                return 0;
            }
            rank += best;
        }
        return rank;
    }

    private static int best(String text, String word) {
        String line = START + word;
        int best = 0;
        for (int at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1)) {
            int end = text.indexOf(END, at + line.length());
            int stop = text.indexOf(START, end);
            int weight = Integer.parseInt(text, end + 1, stop < 0 ? text.length() : stop, 10);
            best = Math.max(best, end == at + line.length() ? weight + EXACT : weight);
        }
        return best;
    }

    /** Those that are here and not there. */
    List<String> without(IndexedWords other) {
        return weights.keySet().stream()
                .filter(word -> !other.weights.containsKey(word))
                .toList();
    }
}
