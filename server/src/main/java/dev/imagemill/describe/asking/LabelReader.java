package dev.imagemill.describe.asking;

import dev.imagemill.describe.Label;
import dev.imagemill.describe.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads labels: objects, bare words, one text with commas, or an object of name and confidence. */
final class LabelReader {

    private static final List<String> NAME = List.of("name", "label", "tag", "text", "description", "value");
    private static final List<String> CONFIDENCE = List.of("confidence", "score", "probability");
    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,3}(?:[.,][0-9]{1,9})?)\\s*(%?)\\s*");
    private static final double PERCENT = 100;

    /** Of a list that a model went astray in, no more than these are looked at. */
    private static final int LOOKED_AT = 1000;

    private LabelReader() {}

    static List<Label> read(JsonNode node) {
        List<Label> labels = new ArrayList<>();
        if (node.isString()) {
            for (String name : node.asString().split("[,;\\n]", LOOKED_AT)) {
                add(labels, name.replaceFirst("^\\s*[-*#•]+", ""), null);
            }
        } else if (node.isArray()) {
            node.valueStream().limit(LOOKED_AT).forEach(element -> add(labels, element));
        } else if (node.isObject()) {
            node.properties().stream()
                    .limit(LOOKED_AT)
                    .forEach(entry -> add(labels, entry.getKey(), confidence(entry.getValue())));
        }
        return Labels.clean(labels);
    }

    private static void add(List<Label> labels, JsonNode element) {
        if (element.isString()) {
            add(labels, element.asString(), null);
        } else if (element.isObject()) {
            for (String key : NAME) {
                if (element.path(key).isString()) {
                    add(labels, element.path(key).asString(), confidence(element));
                    return;
                }
            }
            oneField(labels, element);
        }
    }

    /** {@code {"cat": 0.9}} as the element of a list. */
    private static void oneField(List<Label> labels, JsonNode element) {
        if (element.size() == 1) {
            Map.Entry<String, JsonNode> only = element.properties().iterator().next();
            add(labels, only.getKey(), confidence(only.getValue()));
        }
    }

    private static void add(List<Label> labels, String name, @Nullable Double confidence) {
        labels.add(new Label(name, confidence));
    }

    private static @Nullable Double confidence(JsonNode node) {
        for (String key : CONFIDENCE) {
            if (node.has(key)) {
                return confidence(node.path(key));
            }
        }
        if (node.isNumber()) {
            return share(node.asDouble(), false);
        }
        Matcher number = NUMBER.matcher(node.isString() ? node.asString() : "");
        return number.matches()
                ? share(
                        Double.parseDouble(number.group(1).replace(',', '.')),
                        !number.group(2).isEmpty())
                : null;
    }

    /** 0 to 1 as it is; above it, and to 100, as per cent. */
    private static @Nullable Double share(double number, boolean percent) {
        double share = percent || number > 1 ? number / PERCENT : number;
        return share >= 0 && share <= 1 ? share : null;
    }
}
