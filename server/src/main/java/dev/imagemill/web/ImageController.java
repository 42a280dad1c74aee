package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageEdit;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.ingest.DescriptionOrders;
import dev.imagemill.ingest.ImageRemoval;
import dev.imagemill.web.ImageAnswers.DeletedImage;
import dev.imagemill.web.ImageAnswers.Restore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Shows, changes and deletes the owner's images. */
@RestController
@RequestMapping("/api/v1/images")
final class ImageController {

    private final ImageCatalog catalog;
    private final ImageRemoval removal;
    private final DescriptionOrders descriptions;
    private final AbsoluteLinks links;

    ImageController(ImageCatalog catalog, ImageRemoval removal, DescriptionOrders descriptions, AbsoluteLinks links) {
        this.catalog = catalog;
        this.removal = removal;
        this.descriptions = descriptions;
        this.links = links;
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getImage", summary = "One image with its renditions")
    @Refuses("404 image-not-found")
    ImageView get(@Parameter(hidden = true) OwnerId owner, @PathVariable ImageId id) {
        return ImageView.of(catalog.find(owner, id).orElseThrow(Faults::imageNotFound), links);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "editImage",
            summary = "Change name, title, description, alt text or labels",
            description = "What is changed, or cleared, counts as edited: no describer touches it any more.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ImagePatch.class))))
    @Refuses({"400 json-malformed", "404 image-not-found", "422 edit-invalid field-invalid field-unknown"})
    ImageView edit(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            @Parameter(hidden = true) @RequestBody ObjectNode patch) {
        ImageEdit edit = ImagePatch.edit(patch);
        return ImageView.of(descriptions.edit(owner, id, edit).orElseThrow(Faults::imageNotFound), links);
    }

    @DeleteMapping("/{id}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "deleteImage", summary = "Delete an image with its bytes; it can be had back for a while")
    @Refuses("404 image-not-found")
    DeletedImage delete(@Parameter(hidden = true) OwnerId owner, @PathVariable ImageId id) {
        Instant until = removal.delete(owner, id).orElseThrow(Faults::imageNotFound);
        return new DeletedImage(id.toString(), until, new Restore(ImageView.self(id) + "/restore"));
    }

    @PostMapping("/{id}/restore")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "restoreImage", summary = "Take a deletion back")
    @Refuses({"404 image-not-found", "409 image-duplicate"})
    ImageView restore(@Parameter(hidden = true) OwnerId owner, @PathVariable ImageId id) {
        return ImageView.of(removal.restore(owner, id).orElseThrow(Faults::imageNotFound), links);
    }
}
