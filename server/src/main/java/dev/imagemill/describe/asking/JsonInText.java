package dev.imagemill.describe.asking;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the JSON object that is an answer, whatever stands around it. */
final class JsonInText {

    /** Far above what is asked for; what a model writes beyond it is not looked at. */
    private static final int LOOKED_AT = 50_000;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_TRIES = 50;

    /** What models that think aloud write before they answer. */
    private static final Pattern THOUGHTS = Pattern.compile("(?s)<(think|thinking|thought)>.*?</\\1>");

    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInText() {}

    /** The first object with a field of an answer; one in a list or under another object's only field counts too. */
    static Optional<JsonNode> find(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String plain = THOUGHTS.matcher(looked).replaceAll(" ");
        int tries = 0;
        for (int start = plain.indexOf('{'); start >= 0 && tries < MAX_TRIES; start = plain.indexOf('{', start + 1)) {
            tries++;
            Optional<JsonNode> answer = answerAt(plain.substring(start));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** What begins here, as far as it goes: what stands behind an object does not matter. */
    private static Optional<JsonNode> answerAt(String text) {
        try {
            return Optional.of(LENIENT.readTree(text))
                    .map(JsonInText::unwrapped)
                    .filter(AnswerFields::isAnswer);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static JsonNode unwrapped(JsonNode node) {
        JsonNode inner = node.isObject() && node.size() == 1 ? node.iterator().next() : node;
        return inner.isObject() && !AnswerFields.isAnswer(node) ? inner : node;
    }
}
