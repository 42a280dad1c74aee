package dev.imagemill.describe.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagemill.describe.Label;
import dev.imagemill.describe.asking.Reading.Refused;
import dev.imagemill.describe.asking.Reading.Unusable;
import dev.imagemill.describe.asking.Reading.Usable;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String WHOLE = """
        {"title": "Red mug", "description": "A red mug on a table. It is full.", "altText": "A full red mug",
         "labels": [{"name": "mug", "confidence": 0.9}], "language": "en"}\
        """;

    private static final Usable MUG = new Usable(
            "Red mug",
            "A red mug on a table. It is full.",
            "A full red mug",
            java.util.List.of(new Label("mug", 0.9)),
            "en");

    @Test
    void readsWhatWasAskedFor() {
        assertThat(AnswerReader.read(WHOLE, "en")).isEqualTo(MUG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "```\n%s\n```\n",
                "Here is the JSON you asked for:\n\n%s\n\nLet me know if {you} need \"more\".",
                "\uFEFF%s",
                "[%s]",
                "[%s, {\"title\": \"another\"}]",
                "{\"result\": %s}",
                "<think>A {\"title\": \"guess\"}? No.</think>%s",
                "Curly {braces} before it: %s",
                "%s%s"
            })
    void findsItInWhateverStandsAround(String around) {
        assertThat(AnswerReader.read(around.replace("%s", WHOLE), "en")).isEqualTo(MUG);
    }

    @Test
    void readsCarelessJson() {
        String careless = """
                {title: 'Red mug', "alt_text": "A full
                red mug", // a comment
                 "Tags": ["mug",], "lang": "en",}""";

        assertThat(usable(careless).title()).isEqualTo("Red mug");
        assertThat(usable(careless).altText()).isEqualTo("A full red mug");
        assertThat(usable(careless).labels()).containsExactly(new Label("mug"));
    }

    @Test
    void makesMissingTextsOfTheOthers() {
        Usable onlyDescription = usable("{\"description\": \"A red mug on a table. It is full.\"}");
        assertThat(onlyDescription.title()).isEqualTo("A red mug on a table");
        assertThat(onlyDescription.altText()).isEqualTo("A red mug on a table.");
        assertThat(onlyDescription.labels()).isEmpty();

        Usable onlyTitle = usable("{\"title\": \"Red mug\", \"description\": null, \"altText\": \"N/A\"}");
        assertThat(onlyTitle.description()).isEqualTo("Red mug");
        assertThat(onlyTitle.altText()).isEqualTo("Red mug");

        Usable onlyAlt = usable("{\"altText\": \"A full red mug\"}");
        assertThat(onlyAlt.description()).isEqualTo("A full red mug");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A 3.5 mm jack lies on a table. It is new. | A 3.5 mm jack lies on a table.",
                "Version 2.0 of it! Nice. | Version 2.0 of it!",
                "Fruit, e.g. apples, in a bowl. Nice. | Fruit, e.g. apples, in a bowl.",
                "It weighs approx. 5 kg. Heavy. | It weighs approx. 5 kg.",
                "See example.org for more. Thanks. | See example.org for more.",
                "桌上有一个杯子。它是红色的。 | 桌上有一个杯子。",
                "Ein Becher | Ein Becher"
            })
    void takesTheFirstSentenceWhole(String text, String sentence) {
        assertThat(usable("{\"description\": \"" + text + "\"}").altText()).isEqualTo(sentence);
    }

    @Test
    void takesNoOtherTypesForTexts() {
        Usable odd = usable(
                "{\"title\": 7, \"description\": [\"A red mug.\", \"It is full.\"], \"altText\": {\"en\": \"x\"}}");

        assertThat(odd.description()).isEqualTo("A red mug. It is full.");
        assertThat(odd.title()).isEqualTo("A red mug");
        assertThat(AnswerReader.read("{\"title\": 7, \"description\": {}, \"labels\": [\"mug\"]}", "en"))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void keepsTwentyLabelsTheSurestFirst() {
        String forty = IntStream.range(0, 40)
                .mapToObj(i -> "{\"name\": \"label %d\", \"confidence\": %s}".formatted(i, i / 100.0))
                .collect(Collectors.joining(","));

        assertThat(usable(labels("[" + forty + "]")).labels())
                .hasSize(20)
                .first()
                .isEqualTo(new Label("label 39", 0.39));
    }

    @Test
    void readsLabelsOfEveryKind() {
        assertThat(usable(labels("\"mug, table; - red\"")).labels())
                .containsExactly(new Label("mug"), new Label("table"), new Label("red"));
        assertThat(usable(labels("{\"mug\": 0.5, \"table\": \"90%\"}")).labels())
                .containsExactly(new Label("table", 0.9), new Label("mug", 0.5));
        assertThat(usable(labels("[{\"label\": \"mug\", \"score\": 87}, {\"table\": 0.2}, 3, null, [],"
                                + " {\"name\": \" \"}]"))
                        .labels())
                .containsExactly(new Label("mug", 0.87), new Label("table", 0.2));
        assertThat(usable(labels(
                                "[{\"name\": \"Mug\", \"confidence\": 0.3}, {\"name\": \"mug\", \"confidence\": 0.6}]"))
                        .labels())
                .containsExactly(new Label("Mug", 0.6));
        assertThat(usable(labels("[{\"name\": \"a\", \"confidence\": -1}, {\"name\": \"b\", \"confidence\": NaN}]"))
                        .labels())
                .containsExactly(new Label("a"), new Label("b"));
    }

    @Test
    void cutsTextsBetweenWords() {
        String text = "mug ".repeat(1000);
        Usable longer = usable("{\"title\": \"%s\", \"description\": \"%s\", \"altText\": \"%s\", \"labels\": [\"%s\"]}"
                .formatted(text, text, text, text));

        assertThat(longer.title()).hasSizeBetween(100, 120).endsWith("mug…");
        assertThat(longer.description()).hasSizeBetween(1980, 2000).endsWith("mug…");
        assertThat(longer.altText()).hasSizeBetween(230, 250).endsWith("mug…");
        assertThat(longer.labels().getFirst().name()).hasSizeBetween(80, 100);
    }

    @Test
    void leavesNothingInvisibleInTexts() {
        Usable odd = usable(
                "{\"title\": \"\\u202Egum\\u0000 der\\u0007\\ud800\", \"description\": \"a\\u200b\\n\\n b\\tc\"}");

        assertThat(odd.title()).isEqualTo("gum der");
        assertThat(odd.description()).isEqualTo("a b c");
    }

    @Test
    void takesWhatModelsPutAroundTitlesOff() {
        assertThat(usable("{\"title\": \"**\\\"Red mug\\\"**\"}").title()).isEqualTo("Red mug");
        assertThat(usable("{\"title\": \"A red mug.\"}").title()).isEqualTo("A red mug");
        assertThat(usable("{\"title\": \"Made by Mugs Ltd. for St. Ives.\"}").title())
                .endsWith("Ives.");
    }

    @Test
    void keepsTheLanguageThatTheModelSaysItWroteIn() {
        assertThat(language("\"de\"")).isEqualTo("de");
        assertThat(language("\"German\"")).isEqualTo("de");
        assertThat(language("\"pt_br\"")).isEqualTo("pt-BR");
        assertThat(language("\"the language of love\"")).isEqualTo("en");
        assertThat(language("null")).isEqualTo("en");
        assertThat(AnswerReader.read("{\"title\": \"Caneca\", \"language\": \"pt\"}", "pt-BR"))
                .isInstanceOfSatisfying(
                        Usable.class, read -> assertThat(read.language()).isEqualTo("pt-BR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't help with that.",
                "I’m sorry, but I can’t assist with identifying people.",
                "Sorry, I cannot describe this image.",
                "I cannot provide a description of this picture.",
                "As an AI language model, I cannot analyze this image.",
                "Es tut mir leid, dabei kann ich nicht helfen.",
                "Je suis désolé, je ne peux pas décrire cette image.",
                "{\"title\": \"\", \"description\": \"I'm sorry, I can't help with that.\"}"
            })
    void knowsARefusal(String text) {
        assertThat(AnswerReader.read(text, "en")).isInstanceOf(Refused.class);
    }

    @Test
    void takesNoSignForARefusal() {
        assertThat(usable("{\"title\": \"Sorry, we're closed\", \"description\": \"A sign in a door says sorry.\"}")
                        .title())
                .isEqualTo("Sorry, we're closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "A red mug on a table.",
                "{}",
                "[]",
                "null",
                "{\"title\": \"Red m",
                "{\"type\": \"object\", \"properties\": {\"foo\": {\"type\": \"string\"}}}",
                "{\"title\": \"\", \"description\": \" \", \"altText\": \"...\", \"labels\": []}",
                "{\"error\": \"no\"}"
            })
    void saysWhatWasWrong(String text) {
        assertThat(AnswerReader.read(text, "en"))
                .isInstanceOfSatisfying(
                        Unusable.class, bad -> assertThat(bad.problem()).isNotBlank());
    }

    @Test
    void staysCalmWhateverComes() {
        assertThat(AnswerReader.read("{".repeat(100_000), "en")).isInstanceOf(Unusable.class);
        assertThat(AnswerReader.read("{\"title\":".repeat(10_000), "en")).isInstanceOf(Unusable.class);
        assertThat(usable(WHOLE + "x".repeat(1_000_000))).isEqualTo(MUG);
    }

    /** A whole answer with a few characters changed is read or refused, never thrown at. */
    @Test
    void throwsNothing() {
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(WHOLE);
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[]\",:\\'\0".charAt(random.nextInt(10)));
                    default -> text.setCharAt(at, (char) random.nextInt(0x2fff));
                }
            }
            if (AnswerReader.read(text.toString(), "en") instanceof Usable usable) {
                assertThat(usable.title()).isNotBlank().hasSizeLessThanOrEqualTo(120);
                assertThat(usable.altText()).isNotBlank();
                assertThat(usable.description()).isNotBlank();
                assertThat(Locale.forLanguageTag(usable.language()).getLanguage())
                        .isNotEmpty();
            }
        }
    }

    private static String labels(String labels) {
        return "{\"title\": \"Red mug\", \"labels\": " + labels + "}";
    }

    private static String language(String language) {
        return usable("{\"title\": \"Red mug\", \"language\": " + language + "}")
                .language();
    }

    private static Usable usable(String text) {
        Reading reading = AnswerReader.read(text, "en");
        assertThat(reading).isInstanceOf(Usable.class);
        return (Usable) reading;
    }
}
