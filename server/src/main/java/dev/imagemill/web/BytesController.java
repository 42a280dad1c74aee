package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.DescriptionJson;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the bytes of originals to their owner, those of renditions also to who has a signed address. */
@RestController
@RequestMapping("/api/v1/images/{id}")
final class BytesController {

    private final ImageCatalog catalog;
    private final ImageBytes bytes;

    BytesController(ImageCatalog catalog, ImageBytes bytes) {
        this.catalog = catalog;
        this.bytes = bytes;
    }

    @GetMapping("/original")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getOriginal", summary = "The bytes as they were uploaded")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @Refuses({"404 image-not-found bytes-missing", "416 range-not-satisfiable"})
    void original(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            @Parameter(description = "Present: as a file to save", schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable
                    String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Image image = catalog.find(owner, id).orElseThrow(Faults::imageNotFound);
        bytes.original(image, download != null, request, response);
    }

    @GetMapping("/description.json")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "getDescription",
            summary = "Title, description, alt text and labels, as kept beside the image")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DescriptionJson.Description.class)))
    @Refuses("404 image-not-found")
    void description(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        bytes.description(catalog.find(owner, id).orElseThrow(Faults::imageNotFound), request, response);
    }

    @GetMapping("/renditions/{preset}")
    @CallableBy(Caller.HOLDER)
    @Operation(
            operationId = "getRendition",
            summary = "The bytes of a rendition",
            description =
                    "For its owner, and for who has an address with a signature, as results of batches have them.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @Refuses({
        "404 image-not-found rendition-not-found bytes-missing",
        "409 rendition-not-ready",
        "416 range-not-satisfiable"
    })
    void rendition(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable ImageId id,
            @PathVariable String preset,
            @Parameter(description = "Of an address that was given to others") @RequestParam(required = false) @Nullable
                    String signature,
            @Parameter(description = "Of an image that its owner deleted and can have back")
                    @RequestParam(defaultValue = "false")
                    boolean deleted,
            @Parameter(description = "Present: as a file to save", schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable
                    String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Image image =
                deleted ? bytes.ownDeleted(visitor, id) : bytes.readable(visitor, id, preset, signature, response);
        bytes.rendition(image, preset, download != null, request, response);
    }
}
