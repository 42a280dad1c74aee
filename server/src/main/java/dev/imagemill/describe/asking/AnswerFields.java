package dev.imagemill.describe.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The fields of an answer, under whatever name and of whatever type the model wrote them. */
record AnswerFields(JsonNode object) {

    private static final Map<String, List<String>> NAMES = Map.of(
            "title", List.of("title", "headline", "titel", "titre"),
            "description", List.of("description", "caption", "beschreibung"),
            "altText", List.of("alttext", "alt", "alternativetext"),
            "labels", List.of("labels", "tags", "keywords"),
            "language", List.of("language", "lang"));

    /** Whether it has at least one field that an answer has. */
    static boolean isAnswer(JsonNode node) {
        AnswerFields fields = new AnswerFields(node);
        return node.isObject()
                && List.of("title", "description", "altText", "labels").stream()
                        .anyMatch(name -> !fields.node(name).isMissingNode());
    }

    JsonNode node(String field) {
        for (String name : NAMES.getOrDefault(field, List.of())) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (bare(property.getKey()).equals(name)) {
                    return property.getValue();
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** A text, or the texts of a list one after the other; null where it is neither. */
    @Nullable
    String text(String field) {
        JsonNode node = node(field);
        if (node.isString()) {
            return node.asString();
        }
        if (!node.isArray()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        node.forEach(part -> parts.add(part.isString() ? part.asString() : ""));
        return String.join(" ", parts);
    }

    /** {@code alt_text}, {@code Alt-Text} and {@code altText} are one. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
