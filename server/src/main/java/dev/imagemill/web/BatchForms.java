package dev.imagemill.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What is sent to submit a batch, for its documentation. */
final class BatchForms {

    private BatchForms() {}

    /** The parts of a multipart body. */
    @Schema(name = "BatchForm")
    record BatchForm(
            @Schema(
                    description = "The CSV",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    type = "string",
                    format = "binary")
            String file,

            @Schema(description = "Names of presets; compressed where none is given", example = "[\"compressed\"]")
            List<String> preset,

            @Schema(description = "Told when it ends") String webhook,
            @Schema(description = "Told when it ends") String email,

            @Schema(description = "Whether to write title, description, alt text and labels; else as the setting says")
            boolean describe,

            @Schema(description = "Whether one faulty row refuses all; else the others are done")
            boolean strict,

            @Schema(description = "Else the file's own") String name) {}

    /** The same in JSON. */
    @Schema(name = "BatchBody")
    record BatchBody(
            @Schema(description = "Else a general one") String name,

            @ArraySchema(
                    schema = @Schema(oneOf = {String.class, ListedImage.class}),
                    arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
            List<Object> images,

            @Schema(description = "Names of presets; compressed where none is given", example = "[\"compressed\"]")
            List<String> presets,

            @Schema(description = "Told when it ends") String webhook,
            @Schema(description = "Told when it ends") String email,
            boolean describe,
            boolean strict) {}

    /** An image with what its sender calls it. */
    @Schema(name = "ListedImage")
    record ListedImage(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "https://shop.example.org/1.jpg")
            String url,

            @Schema(example = "SKU-1") String id,
            String name) {}
}
