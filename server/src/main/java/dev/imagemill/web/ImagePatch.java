package dev.imagemill.web;

import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.ingest.FileName;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person changes about an image, as a JSON merge patch (RFC 7396): what is left out stays, null clears. */
@Schema(description = "What is left out stays as it is; null clears (but not the name)")
record ImagePatch(
        @Nullable @Schema(maxLength = 200, example = "Harbour at dawn.jpg")
        String name,

        @Nullable @Schema(maxLength = 200) String title,
        @Nullable @Schema(maxLength = 5000) String description,

        @Nullable @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 100))
        List<String> labels) {

    private static final String FIELDS = "name, title, description, labels";
    private static final int MAX_NAME = 200;
    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 5000;
    private static final int MAX_LABELS = 50;
    private static final int MAX_LABEL = 100;

    /** Reads a patch; in the edit null stands for what was left out, and an empty value for what was cleared. */
    static ImageEdit edit(ObjectNode patch) {
        for (String field : patch.propertyNames()) {
            if (!List.of("name", "title", "description", "labels").contains(field)) {
                throw FieldFault.unknown(FileName.visible(field), FIELDS);
            }
        }
        JsonNode name = patch.get("name");
        return new ImageEdit(
                name == null ? null : checkedName(text("name", name)),
                optional(patch, "title", MAX_TITLE),
                optional(patch, "description", MAX_DESCRIPTION),
                labels(patch.get("labels")));
    }

    /** A name as it is kept: one line, nothing invisible. */
    static String checkedName(String name) {
        String clean = FileName.visible(Normalizer.normalize(name, Normalizer.Form.NFC))
                .strip();
        if (clean.isEmpty()) {
            throw FieldFault.invalid("name", "A name has at least one visible character.");
        }
        return bounded("name", clean, MAX_NAME);
    }

    private static @Nullable String optional(ObjectNode patch, String field, int most) {
        JsonNode value = patch.get(field);
        if (value == null) {
            return null;
        }
        return value.isNull() ? "" : bounded(field, text(field, value).strip(), most);
    }

    private static @Nullable List<String> labels(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (!value.isNull() && !value.isArray()) {
            throw FieldFault.invalid("labels", "labels is a list of texts.");
        }
        List<String> labels = new ArrayList<>();
        for (JsonNode label : value) {
            String clean = FileName.visible(text("labels", label)).strip();
            if (clean.isEmpty()) {
                throw FieldFault.invalid("labels", "A label has at least one visible character.");
            }
            labels.add(bounded("labels", clean, MAX_LABEL));
        }
        if (labels.size() > MAX_LABELS) {
            throw FieldFault.invalid(
                    "labels", "There are " + labels.size() + " labels, at most " + MAX_LABELS + " may be.");
        }
        return labels.stream().distinct().toList();
    }

    private static String text(String field, JsonNode value) {
        if (!value.isString()) {
            throw FieldFault.invalid(field, field + " is a text.");
        }
        return value.stringValue();
    }

    private static String bounded(String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw FieldFault.invalid(field, field + " has " + length + " characters, at most " + most + " may be.");
        }
        if (text.indexOf('\0') >= 0) {
            throw FieldFault.invalid(field, field + " has a character that no text has (U+0000).");
        }
        return text;
    }
}
