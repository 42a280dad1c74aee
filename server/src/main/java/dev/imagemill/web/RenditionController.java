package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.ingest.RenditionOrders;
import dev.imagemill.transform.Preset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks for more renditions of an image. */
@RestController
final class RenditionController {

    private static final int MAX_PRESETS = 20;

    private final RenditionOrders orders;
    private final PresetChoice presets;
    private final AbsoluteLinks links;

    RenditionController(RenditionOrders orders, PresetChoice presets, AbsoluteLinks links) {
        this.orders = orders;
        this.presets = presets;
        this.links = links;
    }

    @PostMapping(path = "/api/v1/images/{id}/renditions", consumes = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "addRenditions",
            summary = "Ask for more renditions",
            description = "Presets by name, or operations of your own under a name. One that failed is made anew.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(oneOf = {RenditionsByName.class, PresetView.Named.class}))))
    @Refuses({
        "400 json-malformed",
        "404 image-not-found",
        "409 preset-built-in",
        "422 preset-unknown preset-invalid field-invalid field-unknown"
    })
    ImageView add(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            @Parameter(hidden = true) @RequestBody ObjectNode body) {
        List<Preset> wanted = body.has("presets")
                ? presets.named(owner, names(body))
                : List.of(PresetView.read(PresetView.requiredName(body), body));
        return ImageView.of(orders.order(owner, id, wanted).orElseThrow(Faults::imageNotFound), links);
    }

    private static List<String> names(ObjectNode body) {
        JsonNode presets = body.get("presets");
        if (body.size() > 1) {
            throw FieldFault.unknown(
                    body.propertyNames().stream()
                            .filter(field -> !field.equals("presets"))
                            .findFirst()
                            .orElse(""),
                    "presets, or name, operations and output");
        }
        List<String> names = new ArrayList<>();
        presets.forEach(name -> names.add(name.isString() ? name.stringValue() : ""));
        if (!presets.isArray() || names.isEmpty() || names.size() > MAX_PRESETS) {
            throw FieldFault.invalid("presets", "presets is a list of 1 to " + MAX_PRESETS + " names of presets.");
        }
        return names;
    }

    /** Presets by name. */
    record RenditionsByName(
            @Schema(example = "[\"compressed\"]") List<String> presets) {}
}
