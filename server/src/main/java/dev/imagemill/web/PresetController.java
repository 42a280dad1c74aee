package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.PresetCatalog;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.PresetChoice;
import dev.imagemill.transform.Preset;
import dev.imagemill.transform.PresetName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The presets an owner can use: the built-in ones and their own. */
@RestController
@RequestMapping("/api/v1/presets")
final class PresetController {

    private final PresetChoice choice;
    private final PresetCatalog presets;
    private final JsonMapper json;

    PresetController(PresetChoice choice, PresetCatalog presets, JsonMapper json) {
        this.choice = choice;
        this.presets = presets;
        this.json = json;
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listPresets", summary = "The built-in presets and your own")
    PresetView.All list(@Parameter(hidden = true) OwnerId owner) {
        return new PresetView.All(presets.all(owner).stream()
                .map(preset -> PresetView.of(preset, json))
                .toList());
    }

    @GetMapping("/{name}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getPreset", summary = "One preset")
    @Refuses("404 preset-not-found")
    PresetView get(@Parameter(hidden = true) OwnerId owner, @PathVariable String name) {
        return PresetView.of(choice.find(owner, name).orElseThrow(() -> notFound(name)), json);
    }

    @PutMapping(path = "/{name}", consumes = "application/json")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "putPreset",
            summary = "Add or change a preset of your own",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = PresetView.Body.class))))
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "201", description = "New")
    @Refuses({"400 json-malformed", "409 preset-built-in", "422 preset-invalid field-invalid too-many-presets"})
    ResponseEntity<PresetView> put(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable String name,
            @Parameter(hidden = true) @RequestBody ObjectNode body) {
        if (!PresetName.isValid(name)) {
            throw FieldFault.invalid(
                    "name", "A preset's name is 1 to 64 of a-z, 0-9, - and _, starting with a letter or digit.");
        }
        Preset preset = PresetView.read(new PresetName(name), body);
        boolean added = presets.put(owner, preset);
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(PresetView.of(preset, json));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "deletePreset", summary = "Delete a preset of your own; what was made with it stays")
    @Refuses({"404 preset-not-found", "409 preset-built-in"})
    void delete(@Parameter(hidden = true) OwnerId owner, @PathVariable String name) {
        if (!PresetName.isValid(name)) {
            throw notFound(name);
        }
        if (!presets.delete(owner, new PresetName(name))) {
            throw notFound(name);
        }
    }

    private static FaultException notFound(String name) {
        return Faults.notFound("preset-not-found", "There is no preset \"" + FileName.visible(name) + "\" of yours.");
    }
}
