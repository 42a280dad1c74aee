package dev.imagemill.web;

import dev.imagemill.observability.ProgramVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of the API's description that do not follow from the types of our answers. */
final class ApiSchemas {

    /** Answers with fields that can be null, by the names of their schemas. */
    private static final Map<String, Class<? extends Record>> WITH_NULLS = Map.ofEntries(
            Map.entry("Image", ImageView.class),
            Map.entry("Rendition", ImageView.RenditionView.class),
            Map.entry("Label", ImageView.LabelView.class),
            Map.entry("Describing", ImageView.DescribingView.class),
            Map.entry("Describers", DescriptionAnswers.DescribersView.class),
            Map.entry("DescribePeriod", DescriptionAnswers.PeriodView.class),
            Map.entry("ImagePage", ImageAnswers.ImagePage.class),
            Map.entry("ProblemPart", Problem.Part.class),
            Map.entry("ImagePatch", ImagePatch.class),
            Map.entry("ProgramVersion", ProgramVersion.class),
            Map.entry("WebhookEndpoint", WebhookView.class),
            Map.entry("NewWebhookEndpoint", WebhookView.Created.class),
            Map.entry("WebhookDelivery", WebhookDeliveryView.class),
            Map.entry("WebhookDeliveryDetail", WebhookDeliveryView.Detail.class),
            Map.entry("WebhookDeliveryPage", WebhookDeliveryView.Page.class),
            Map.entry("WebhookLastAttempt", WebhookDeliveryView.LastAttempt.class),
            Map.entry("WebhookAttempt", WebhookDeliveryView.AttemptView.class),
            Map.entry("Notification", NotificationView.class),
            Map.entry("NotificationPage", NotificationView.Page.class),
            Map.entry("Batch", BatchView.class),
            Map.entry("BatchPage", BatchAnswers.BatchPage.class),
            Map.entry("BatchItem", ItemView.class),
            Map.entry("BatchItemPage", BatchAnswers.ItemPage.class),
            Map.entry("BatchRowFault", BatchAnswers.RowFault.class));

    /** What callers send, where fields can be left out. */
    private static final Set<String> SENT = Set.of(
            "ImagePatch",
            "UploadForm",
            "PresetOutput",
            "OperationStep",
            "WebhookPatch",
            "BatchForm",
            "BatchBody",
            "ListedImage",
            "ProcessBody",
            "RenameBody",
            "AliasForm",
            "DescribeOrder",
            "DescribeManyOrder");

    private ApiSchemas() {}

    static Schema<String> texts(Enum<?>[] values, String description) {
        Schema<String> schema = typed("string", description);
        schema.setEnum(Arrays.stream(values).map(ImageView::text).toList());
        return schema;
    }

    /** A step of a preset; the grammar of all of them is in the guide. */
    static Schema<Object> step() {
        Schema<Object> step = typed("object", "A step on pixels; docs/presets.md has all of them with their fields");
        step.addProperty("op", typed("string", "Which step, such as resize, crop, rotate or watermark"));
        step.setRequired(List.of("op"));
        step.setAdditionalProperties(true);
        step.setExample(Map.of("op", "flip"));
        return step;
    }

    static Schema<Object> output() {
        Schema<Object> output = typed("object", "How a rendition is written; docs/presets.md has the details");
        output.addProperty("format", typed("string", "jpeg, png, webp, avif, gif, tiff or source"));
        output.addProperty("quality", typed("integer", "1 to 100"));
        output.addProperty("lossless", typed("boolean", "WebP and AVIF"));
        output.addProperty("progressive", typed("boolean", "JPEG, PNG and GIF"));
        output.addProperty("effort", typed("integer", "0 (fast) to 9 (smallest file)"));
        output.addProperty("maxBytes", typed("integer", "The quality is lowered until the file is not longer"));
        output.addProperty("background", typed("string", "Laid under where there is no transparency, such as #ffffff"));
        output.addProperty("metadata", typed("string", "What stays besides the pixels"));
        output.addProperty("animated", typed("boolean", "All frames, else the first"));
        output.addProperty("embed", typed("boolean", "Title, description and copyright in the file"));
        output.setRequired(List.of("format"));
        output.setExample(Map.of("format", "webp"));
        return output;
    }

    /** An example, its fields in the order in which they are answered. */
    static Map<String, Object> problem(int status, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", FaultStatus.title(status));
        problem.put("status", status);
        problem.put("detail", "One sentence that says what was found and what was expected.");
        problem.put("instance", "/api/v1/images");
        problem.put("code", code);
        problem.put("errors", List.of());
        return problem;
    }

    /** Answers always have all their fields. */
    static void requireAll(String name, Schema<?> schema) {
        Map<String, ?> properties = schema.getProperties();
        if (properties != null && !SENT.contains(name)) {
            schema.setRequired(List.copyOf(new TreeSet<>(properties.keySet())));
        }
    }

    /** Says of the fields that can be null that they can. */
    static void allowNulls(String name, Schema<?> schema) {
        Class<? extends Record> type = WITH_NULLS.get(name);
        if (type == null) {
            return;
        }
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(field.getName());
            if (property != null && field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.addProperty(field.getName(), orNull(property));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<Object> none = new Schema<>();
        none.addType("null");
        Schema<Object> either = new Schema<>();
        either.setAnyOf(List.of(new Schema<>().$ref(schema.get$ref()), none));
        either.setDescription(schema.getDescription());
        return either;
    }

    private static <T> Schema<T> typed(String type, String description) {
        Schema<T> schema = new Schema<>();
        schema.addType(type);
        schema.setDescription(description);
        return schema;
    }
}
