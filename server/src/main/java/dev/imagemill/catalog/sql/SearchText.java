package dev.imagemill.catalog.sql;

import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.describe.Label;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds text for the search, in Java, since databases differ in what they take for the same letter. */
final class SearchText {

    private static final int MAX_WORDS = 8;

    private SearchText() {}

    /** What an image is found by. */
    static String of(String name, ImageTexts texts) {
        return Stream.concat(
                        Stream.of(name, texts.title(), texts.description()),
                        texts.labels().stream().map(Label::name))
                .filter(text -> text != null && !text.isEmpty())
                .map(SearchText::fold)
                .collect(Collectors.joining("\n"));
    }

    /** Patterns for {@code like … escape '\'}, one a word; at most eight words are looked at. */
    static List<String> patterns(String query) {
        return Arrays.stream(fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
