package dev.imagemill.benchmarks.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Words of syllables, the n-th of them about 1/n as frequent as the first (Zipf), as in texts that people write. */
final class Vocabulary {

    private static final List<String> SYLLABLES = List.of(
            "a", "ar", "be", "con", "da", "de", "di", "en", "fo", "ga", "har", "in", "ka", "la", "lo", "ma", "mi", "na",
            "no", "o", "pa", "per", "ra", "re", "sa", "se", "sta", "ta", "ti", "to", "u", "va", "vi", "wa");

    private final List<String> words;
    private final Random random;

    Vocabulary(int size, Random random) {
        this.random = random;
        Set<String> distinct = new LinkedHashSet<>();
        while (distinct.size() < size) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            distinct.add(word.toString());
        }
        this.words = new ArrayList<>(distinct);
    }

    /** The n-th most frequent, from 0. */
    String word(int rank) {
        return words.get(rank);
    }

    String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(next());
        }
        return text.toString();
    }

    /** By the inverse of the logarithm that sums up 1/n. */
    String next() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(words.size() + 1.0)) - 1;
        return words.get(Math.min(rank, words.size() - 1));
    }
}
