package dev.imagemill.describe.langchain;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/** The schema of the JSON that models are asked for. */
public final class AnswerFormat {

    private AnswerFormat() {}

    /** Every field is required and no other allowed, as OpenAI's strict mode wants it. */
    public static ResponseFormat json() {
        JsonObjectSchema label = JsonObjectSchema.builder()
                .addStringProperty("name")
                .addNumberProperty("confidence")
                .required("name", "confidence")
                .additionalProperties(false)
                .build();
        JsonObjectSchema answer = JsonObjectSchema.builder()
                .addStringProperty("title")
                .addStringProperty("description")
                .addStringProperty("altText")
                .addProperty("labels", JsonArraySchema.builder().items(label).build())
                .addStringProperty("language")
                .required("title", "description", "altText", "labels", "language")
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("description")
                        .rootElement(answer)
                        .build())
                .build();
    }
}
