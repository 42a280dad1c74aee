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
        @Nullable @Schema(maxLength = 255, example = "Harbour at dawn.jpg")
        String name,

        @Nullable @Schema(maxLength = 500) String title,
        @Nullable @Schema(maxLength = 10_000) String description,

        @Nullable @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 100))
        List<String> labels) {

    private static final String FIELDS = "name, title, description, labels";

    /** Reads a patch; in the edit null stands for what was left out, and an empty value for what was cleared. */
    static ImageEdit edit(ObjectNode patch) {
        for (String field : patch.propertyNames()) {
            if (!List.of("name", "title", "description", "labels").contains(field)) {
                throw FieldFault.unknown(FileName.visible(field), FIELDS);
            }
        }
        JsonNode name = patch.get("name");
        return new ImageEdit(
                name == null ? null : visible(text("name", name)),
                optional(patch, "title"),
                optional(patch, "description"),
                labels(patch.get("labels")));
    }

    /** One line, nothing invisible, one way of writing each character. */
    private static String visible(String text) {
        return FileName.visible(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** A name that came outside of a patch, under the same rules. */
    static @Nullable String name(String text) {
        return new ImageEdit(visible(text), null, null, null).name();
    }

    private static @Nullable String optional(ObjectNode patch, String field) {
        JsonNode value = patch.get(field);
        if (value == null) {
            return null;
        }
        return value.isNull() ? "" : text(field, value);
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
            labels.add(visible(text("labels", label)));
        }
        return labels;
    }

    private static String text(String field, JsonNode value) {
        if (!value.isString()) {
            throw FieldFault.invalid(field, field + " is a text.");
        }
        return value.stringValue();
    }
}
