package dev.imagemill.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A gallery in memory, searched by looking at every word of every image: what an index has to agree with. */
final class SearchModel {

    private static final List<String> WORDS = List.of(
            "sea", "seaside", "season", "sun", "sunset", "sand", "harbour", "harvest", "dawn", "day", "dog", "a", "an",
            "red", "reed", "green");

    /** Texts are plain words with single spaces between them. */
    private static final class Entry {
        String name = "";

        @Nullable
        String title;

        @Nullable
        String description;

        List<String> labels = List.of();
        boolean live = true;
    }

    private final Random random;
    private final Map<ImageId, Entry> entries = new HashMap<>();

    SearchModel(Random random) {
        this.random = random;
    }

    void add(ImageId image, String name) {
        Entry entry = new Entry();
        entry.name = name;
        entries.put(image, entry);
    }

    void live(ImageId image, boolean live) {
        Objects.requireNonNull(entries.get(image)).live = live;
    }

    void forget(ImageId image) {
        entries.remove(image);
    }

    @Nullable
    ImageId any(boolean live) {
        List<ImageId> some = entries.keySet().stream()
                .filter(id -> Objects.requireNonNull(entries.get(id)).live == live)
                .sorted(Comparator.comparing(ImageId::toString))
                .toList();
        return some.isEmpty() ? null : some.get(random.nextInt(some.size()));
    }

    /** A random edit, which it remembers in plain words and gives with capitals, accents and other borders. */
    ImageEdit edit(ImageId image) {
        Entry entry = Objects.requireNonNull(entries.get(image));
        String name = random.nextBoolean() ? text(1, 3) : null;
        String title = random.nextBoolean() ? text(0, 3) : null;
        String description = random.nextBoolean() ? text(0, 12) : null;
        List<String> labels = random.nextBoolean()
                ? Stream.generate(() -> text(1, 2))
                        .limit(random.nextInt(4))
                        .distinct()
                        .toList()
                : null;
        entry.name = name == null ? entry.name : name;
        entry.title = title == null ? entry.title : title;
        entry.description = description == null ? entry.description : description;
        entry.labels = labels == null ? entry.labels : labels;
        return new ImageEdit(
                name == null ? null : dressed(name),
                title == null ? null : dressed(title),
                description == null ? null : dressed(description),
                null,
                labels == null ? null : labels.stream().map(this::dressed).toList(),
                false);
    }

    String query() {
        return dressed(Stream.generate(() -> beginning(1 + random.nextInt(2)))
                        .limit(1 + random.nextInt(3))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                + (random.nextInt(4) == 0 ? " " + dressed(word()) : "");
    }

    /** What is to be found, in its order. */
    List<ImageId> found(String query, int candidates) {
        List<String> asked = Arrays.stream(query.split(" ", -1)).distinct().toList();
        List<ImageId> newest = entries.keySet().stream()
                .filter(id -> Objects.requireNonNull(entries.get(id)).live)
                .sorted(Comparator.comparing(ImageId::toString).reversed())
                .toList();
        Map<ImageId, Map<String, Integer>> weights = new HashMap<>();
        newest.forEach(id -> weights.put(id, weights(Objects.requireNonNull(entries.get(id)))));
        boolean everywhere = asked.stream()
                .allMatch(word -> weights.values().stream()
                                .flatMap(words -> words.keySet().stream())
                                .filter(known -> known.startsWith(word))
                                .count()
                        > candidates);
        Map<ImageId, Integer> ranks = new HashMap<>();
        newest.stream()
                .limit(everywhere ? candidates : newest.size())
                .forEach(id -> ranks.put(id, rank(Objects.requireNonNull(weights.get(id)), asked)));
        return newest.stream()
                .filter(id -> ranks.getOrDefault(id, 0) > 0)
                .sorted(Comparator.comparing((ImageId id) -> ranks.getOrDefault(id, 0))
                        .reversed())
                .toList();
    }

    private static int rank(Map<String, Integer> weights, List<String> asked) {
        int rank = 0;
        for (String word : asked) {
            int best = weights.entrySet().stream()
                    .filter(known -> known.getKey().startsWith(word))
                    .mapToInt(known -> known.getValue() + (known.getKey().equals(word) ? 16 : 0))
                    .max()
                    .orElse(0);
            if (best == 0) {
                return 0;
            }
            rank += best;
        }
        return rank;
    }

    private static Map<String, Integer> weights(Entry entry) {
        Map<String, Integer> weights = new HashMap<>();
        BiConsumer<@Nullable String, Integer> add = (text, weight) -> {
            if (text != null && !text.isEmpty()) {
                for (String word : text.split(" ", -1)) {
                    weights.merge(word, weight, (a, b) -> a | b);
                }
            }
        };
        add.accept(entry.title, 8);
        entry.labels.forEach(label -> add.accept(label, 4));
        add.accept(entry.name, 2);
        add.accept(entry.description, 1);
        return weights;
    }

    String text(int least, int most) {
        return Stream.generate(this::word)
                .limit(least + random.nextInt(most - least + 1))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String beginning(int letters) {
        String word = word();
        return word.substring(0, Math.min(letters, word.length()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String dressed(String plain) {
        StringBuilder text = new StringBuilder();
        for (String word : plain.split(" ", -1)) {
            if (!text.isEmpty()) {
                text.append(List.of(" ", ", ", "_", "-", " (", "  ").get(random.nextInt(6)));
            }
            switch (random.nextInt(4)) {
                case 0 -> text.append(word.toUpperCase(java.util.Locale.ROOT));
                case 1 -> text.append(word.replace("a", "á").replace("e", "e\u0308"));
                default -> text.append(word);
            }
        }
        return text.toString();
    }

    /** What a query that {@link #query} gave is in plain words. */
    static String plain(String dressed) {
        return dressed.replace("á", "a")
                .replace("e\u0308", "e")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
    }
}
