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
        @Nullable @Schema(maxLength = 500) String altText,

        @Nullable @ArraySchema(maxItems = 50, schema = @Schema(maxLength = 100))
        List<String> labels,

        @Nullable
        @ArraySchema(
                maxItems = 0,
                schema = @Schema(type = "string"),
                arraySchema = @Schema(description = "Empty: a describer may write all texts again"))
        List<String> edited) {

    private static final List<String> FIELDS = List.of("name", "title", "description", "altText", "labels", "edited");

    /** Reads a patch; in the edit null stands for what was left out, and an empty value for what was cleared. */
    static ImageEdit edit(ObjectNode patch) {
        for (String field : patch.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw FieldFault.unknown(FileName.visible(field), String.join(", ", FIELDS));
            }
        }
        JsonNode name = patch.get("name");
        return new ImageEdit(
                name == null ? null : visible(text("name", name)),
                optional(patch, "title"),
                optional(patch, "description"),
                optional(patch, "altText"),
                labels(patch.get("labels")),
                handsBack(patch.get("edited")));
    }

    /** Fields become edited by being edited; here they can only be let go of. */
    private static boolean handsBack(@Nullable JsonNode edited) {
        if (edited != null && !(edited.isArray() && edited.isEmpty())) {
            throw FieldFault.invalid(
                    "edited", "edited can only be made empty, which hands all texts back to the describer.");
        }
        return edited != null;
    }

    /** One line, nothing invisible, one way of writing each character. */
    private static String visible(String text) {
        return FileName.visible(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** A name that came outside of a patch, under the same rules. */
    static @Nullable String name(String text) {
        return ImageEdit.ofName(visible(text)).name();
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
            throw FieldFault.invalid("labels", "labels is a list of texts, or of objects with a name.");
        }
        List<String> labels = new ArrayList<>();
        for (JsonNode label : value) {
            JsonNode name = label.isObject() && label.has("name") ? label.get("name") : label;
            labels.add(visible(text("labels", name)));
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
