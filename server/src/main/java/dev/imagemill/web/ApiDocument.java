package dev.imagemill.web;

import dev.imagemill.batch.BatchStatus;
import dev.imagemill.batch.ItemStatus;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.observability.ProgramVersion;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** The machine-readable description of the calls: refusals with their codes, and answers whose fields are always there. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenAPI openApi(ProgramVersion version) {
        Info info = new Info()
                .title("Imagemill")
                .description(
                        "Images in, renditions out. Errors are problem details (RFC 9457) with a stable code; lists page by"
                                + " cursor; times are RFC 3339 in UTC. The caller is known by the cookie user_id, which the first call"
                                + " sets; everything belongs to that owner, and another's images are not found. A batch can be read by who knows its id.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                .version(version.version().replace("-SNAPSHOT", ""));
        return new OpenAPI().info(info).components(components());
    }

    private static Components components() {
        Components components = new Components();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        components.addSchemas(
                "Status", ApiSchemas.texts(ProcessingStatus.values(), "Where an image or a rendition stands"));
        components.addSchemas("BatchStatus", ApiSchemas.texts(BatchStatus.values(), "Where a batch stands"));
        components.addSchemas("ItemStatus", ApiSchemas.texts(ItemStatus.values(), "Where an item of a batch stands"));
        components.addSchemas("Format", ApiSchemas.texts(ImageFormat.values(), "A picture format"));
        components.addSchemas("OperationStep", ApiSchemas.step());
        components.addSchemas("PresetOutput", ApiSchemas.output());
        return components;
    }

    /** In one order, and not by the host that happened to be asked. */
    @Bean
    OpenApiCustomizer everyFieldIsThere() {
        return document -> {
            Paths sorted = new Paths();
            sorted.putAll(new TreeMap<>(document.getPaths()));
            document.setPaths(sorted);
            document.getComponents()
                    .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
            document.setServers(List.of(new io.swagger.v3.oas.models.servers.Server().url("/")));
            document.getComponents().getSchemas().forEach(ApiSchemas::requireAll);
            document.getComponents().getSchemas().forEach(ApiSchemas::allowNulls);
        };
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            Refuses refuses = method.getMethodAnnotation(Refuses.class);
            if (refuses != null) {
                Arrays.stream(refuses.value()).forEach(refusal -> document(operation, refusal));
            }
            return withOwnName(operation, method);
        };
    }

    private static void document(Operation operation, String refusal) {
        String[] words = refusal.split(" ");
        List<String> codes = Arrays.asList(words).subList(1, words.length);
        int status = Integer.parseInt(words[0]);
        MediaType body = new MediaType()
                .schema(new Schema<>().$ref(PROBLEM))
                .example(ApiSchemas.problem(status, codes.getFirst()));
        operation
                .getResponses()
                .addApiResponse(
                        words[0],
                        new ApiResponse()
                                .description(String.join(", ", codes))
                                .content(new Content().addMediaType("application/problem+json", body)));
    }

    /** Grouped by what they are about, not by our classes. */
    private static Operation withOwnName(Operation operation, HandlerMethod method) {
        String type = method.getBeanType().getSimpleName().replace("Controller", "");
        if (type.startsWith("Batch") || type.endsWith("Alias")) {
            operation.setTags(List.of(type.startsWith("Batch") ? "batches" : "aliases"));
            return operation;
        }
        operation.setTags(List.of(
                switch (type) {
                    case "Preset" -> "presets";
                    case "Event" -> "events";
                    case "Job" -> "jobs";
                    case "Webhook", "WebhookDelivery" -> "webhooks";
                    case "Notification" -> "notifications";
                    case "Operations" -> "operations";
                    default -> "images";
                }));
        return operation;
    }
}
