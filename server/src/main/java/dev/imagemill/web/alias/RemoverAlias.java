package dev.imagemill.web.alias;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.ingest.FileName;
import dev.imagemill.ingest.ImageRemoval;
import dev.imagemill.web.Faults;
import dev.imagemill.web.FieldFault;
import dev.imagemill.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the background remover that change its records, which are our images. */
@RestController
final class RemoverAlias {

    private final DescriptionOrders descriptions;
    private final ImageRemoval removal;

    RemoverAlias(DescriptionOrders descriptions, ImageRemoval removal) {
        this.descriptions = descriptions;
        this.removal = removal;
    }

    @PutMapping(path = "/update/{record_id}", consumes = "application/json")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "aliasUpdate",
            summary = "Rename an image",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RenameBody.class))))
    @Refuses({"400 json-malformed", "404 image-not-found", "422 field-invalid edit-invalid"})
    Done update(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable("record_id") ImageId id,
            @Parameter(hidden = true) @RequestBody ObjectNode body) {
        JsonNode record = body.get("record_id");
        if (record != null && !record.isNull() && !record.asString("").equals(id.toString())) {
            throw FieldFault.invalid("record_id", "record_id is not the one in the address.");
        }
        JsonNode name = body.get("record_name");
        if (name == null || !name.isString()) {
            throw FieldFault.invalid("record_name", "record_name is the new name, a text.");
        }
        ImageEdit edit = ImageEdit.ofName(FileName.visible(name.stringValue()));
        if (descriptions.edit(owner, id, edit).isEmpty()) {
            throw Faults.imageNotFound();
        }
        return new Done("success");
    }

    @DeleteMapping("/remove/{record_id}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "aliasRemove", summary = "Delete an image")
    @Refuses("404 image-not-found")
    Done remove(@Parameter(hidden = true) OwnerId owner, @PathVariable("record_id") ImageId id) {
        if (removal.delete(owner, id).isEmpty()) {
            throw Faults.imageNotFound();
        }
        return new Done("success");
    }

    /** It is done. */
    @Schema(name = "Done")
    record Done(@Schema(example = "success") String message) {}

    /** A new name. */
    @Schema(name = "RenameBody")
    record RenameBody(
            @Schema(format = "uuid") String record_id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String record_name) {}
}
