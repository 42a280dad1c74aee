package dev.imagemill.describe.asking;

import dev.imagemill.describe.CleanText;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a model wrote. Models asked for JSON return it in fences, with prose around it, with fields missing, under other names or of
 * other types, forty labels instead of ten, or a refusal: what can be read without guessing is mended, the rest is a problem that the model
 * can be told. Whoever changes a rule raises the number of rules in {@link Prompt}.
 */
final class AnswerReader {

    /** Between words only where letters have spaces between them, so that numbers stay whole; no sentence begins with a small letter. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[^\\p{Ll}\\d])|(?<=[。！？])\\s*");

    private static final Pattern EMPTY_WORDS =
            Pattern.compile("(?i)n/?a|none|null|undefined|unknown|untitled|string|\\.\\.\\.|…|-+");
    private static final String ABSENT_LANGUAGE = "";

    private AnswerReader() {}

    /** @param asked the language that was asked for, which the answer has where it does not say another */
    static Reading read(String text, String asked) {
        if (text.isBlank()) {
            return new Reading.Unusable("it was empty");
        }
        Optional<JsonNode> object = JsonInText.find(text);
        if (object.isEmpty()) {
            return Refusals.isRefusal(text)
                    ? new Reading.Refused()
                    : new Reading.Unusable("no JSON object with these fields could be read in it");
        }
        return read(new AnswerFields(object.get()), asked);
    }

    private static Reading read(AnswerFields fields, String asked) {
        String title = text(fields.text("title"), CleanText.MAX_DESCRIPTION);
        String description = text(fields.text("description"), CleanText.MAX_DESCRIPTION);
        String altText = text(fields.text("altText"), CleanText.MAX_DESCRIPTION);
        String any = first(description, altText, title);
        if (any == null) {
            return new Reading.Unusable("\"title\", \"description\" and \"altText\" were missing, empty or no texts");
        }
        if (Refusals.isRefusal(any)) {
            return new Reading.Refused();
        }
        List<Label> labels = LabelReader.read(fields.node("labels"));
        return new Reading.Usable(
                CleanText.of(titleLike(first(title, altText, firstSentence(any), any)), CleanText.MAX_TITLE),
                any.equals(description) ? description : first(altText, any),
                CleanText.of(first(altText, firstSentence(any), any), CleanText.MAX_ALT_TEXT),
                labels,
                language(fields.text("language"), asked));
    }

    private static @Nullable String text(@Nullable String raw, int max) {
        String clean = CleanText.of(raw, max);
        return clean == null || EMPTY_WORDS.matcher(clean).matches() ? null : clean;
    }

    private static @Nullable String firstSentence(String text) {
        return CleanText.of(SENTENCE_END.split(text, 2)[0], CleanText.MAX_DESCRIPTION);
    }

    /** Without the quotes, marks of Markdown and full stop that models put around titles. */
    private static @Nullable String titleLike(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String bare = text.replaceFirst("^[#*_\"“„'` ]+", "").replaceFirst("[*_\"”“'` ]+$", "");
        boolean oneStop = bare.endsWith(".") && !bare.endsWith("..") && bare.indexOf('.') == bare.length() - 1;
        String title = oneStop ? bare.substring(0, bare.length() - 1) : bare;
        return title.isBlank() ? text : title;
    }

    /** What the model says that it wrote in, as a code or by its English name. */
    private static String language(@Nullable String said, String asked) {
        String name = said == null ? ABSENT_LANGUAGE : said.strip().replace('_', '-');
        if (DescribeSettings.isLanguage(name) && name.indexOf('-') != 1 && name.split("-", 2)[0].length() <= 3) {
            return sameLanguage(name, asked)
                    ? asked
                    : Locale.forLanguageTag(name).toLanguageTag();
        }
        for (String code : Locale.getISOLanguages()) {
            if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
                return sameLanguage(code, asked) ? asked : code;
            }
        }
        return asked;
    }

    /** A model that was asked for {@code pt-BR} and says {@code pt} did what it was asked. */
    private static boolean sameLanguage(String said, String asked) {
        String language = Locale.forLanguageTag(asked).getLanguage();
        return said.equalsIgnoreCase(asked) || said.equalsIgnoreCase(language);
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
