package dev.imagemill.web;

import dev.imagemill.catalog.DescribeOrder;
import dev.imagemill.catalog.DescriptionCatalog.Which;
import dev.imagemill.describe.DescribeSettings;
import dev.imagemill.describe.Describers;
import dev.imagemill.ingest.FileName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is asked for of descriptions. */
final class DescribeForms {

    private static final List<String> ONE = List.of("language", "provider", "fresh");
    private static final List<String> MANY = List.of("which", "language", "provider", "fresh");

    private DescribeForms() {}

    /** An order to describe one image, for its documentation. */
    @Schema(name = "DescribeOrder", description = "What is left out is as the settings say")
    record OrderForm(
            @Nullable @Schema(description = "BCP 47", example = "de")
            String language,

            @Nullable @Schema(example = "gemini") String provider,

            @Nullable @Schema(description = "Ask although the same question about the same bytes was answered before")
            Boolean fresh) {}

    /** An order to describe many images, for its documentation. */
    @Schema(name = "DescribeManyOrder", description = "What is left out is as the settings say")
    record RoundForm(
            @Schema(
                    allowableValues = {"undescribed", "all"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String which,

            @Nullable @Schema(description = "BCP 47", example = "de")
            String language,

            @Nullable @Schema(example = "gemini") String provider,

            @Nullable @Schema(description = "Ask although the same question about the same bytes was answered before")
            Boolean fresh) {}

    /** Of one image; null is an order as the settings say. */
    static DescribeOrder one(@Nullable ObjectNode body, Describers describers) {
        if (body == null) {
            return DescribeOrder.USUAL;
        }
        check(body, ONE);
        return order(body, describers);
    }

    static DescribeOrder many(ObjectNode body, Describers describers) {
        check(body, MANY);
        return order(body, describers);
    }

    static Which which(ObjectNode body) {
        String which = text(body, "which");
        if ("undescribed".equals(which)) {
            return Which.UNDESCRIBED;
        }
        if ("all".equals(which)) {
            return Which.ALL;
        }
        throw FieldFault.invalid("which", "which is undescribed or all.");
    }

    private static void check(ObjectNode body, List<String> fields) {
        for (String field : body.propertyNames()) {
            if (!fields.contains(field)) {
                throw FieldFault.unknown(FileName.visible(field), String.join(", ", fields));
            }
        }
    }

    private static DescribeOrder order(ObjectNode body, Describers describers) {
        String language = text(body, "language");
        if (language != null && !DescribeSettings.isLanguage(language)) {
            throw FieldFault.invalid("language", "language is one as BCP 47 has it, such as en or pt-BR.");
        }
        String provider = text(body, "provider");
        if (provider != null) {
            describers.named(provider);
        }
        return new DescribeOrder(language, provider, fresh(body.get("fresh")));
    }

    private static boolean fresh(@Nullable JsonNode value) {
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw FieldFault.invalid("fresh", "fresh is true or false.");
        }
        return value != null && value.asBoolean(false);
    }

    private static @Nullable String text(ObjectNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw FieldFault.invalid(field, field + " is a text.");
        }
        return value.stringValue();
    }
}
