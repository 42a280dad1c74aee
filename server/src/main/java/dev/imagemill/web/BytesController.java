package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.catalog.ProcessingStatus;
import dev.imagemill.catalog.Rendition;
import dev.imagemill.fault.FaultException;
import dev.imagemill.image.ImageFormat;
import dev.imagemill.ingest.FileName;
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

/** Hands out the bytes of originals and renditions to their owner. */
@RestController
@RequestMapping("/api/v1/images/{id}")
final class BytesController {

    private final ImageCatalog catalog;
    private final ObjectAnswer answer;

    BytesController(ImageCatalog catalog, ObjectAnswer answer) {
        this.catalog = catalog;
        this.answer = answer;
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
        ImageFormat format = image.info().format();
        String name = withExtension(image.name(), format);
        answer.send(new ObjectAnswer.Wanted(image.original(), format, name, download != null), request, response);
    }

    @GetMapping("/renditions/{preset}")
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "getRendition", summary = "The bytes of a rendition")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @Refuses({
        "404 image-not-found rendition-not-found bytes-missing",
        "409 rendition-not-ready",
        "416 range-not-satisfiable"
    })
    void rendition(
            @Parameter(hidden = true) OwnerId owner,
            @PathVariable ImageId id,
            @PathVariable String preset,
            @Parameter(description = "Present: as a file to save", schema = @Schema(type = "boolean"))
                    @RequestParam(required = false)
                    @Nullable
                    String download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Image image = catalog.find(owner, id).orElseThrow(Faults::imageNotFound);
        Rendition rendition = image.renditions().stream()
                .filter(candidate -> candidate.preset().name().value().equals(preset))
                .findFirst()
                .orElseThrow(() -> Faults.notFound(
                        "rendition-not-found",
                        "No rendition \"" + FileName.visible(preset) + "\" of this image was asked for."));
        if (rendition.status() != ProcessingStatus.READY || rendition.file() == null) {
            throw notReady(rendition);
        }
        ImageFormat format = rendition.file().format();
        String name = withExtension(baseName(image.name()) + "-" + preset, format);
        answer.send(
                new ObjectAnswer.Wanted(rendition.key(id, image.info().format()), format, name, download != null),
                request,
                response);
    }

    private static FaultException notReady(Rendition rendition) {
        String why = rendition.fault() == null ? "" : ": " + rendition.fault().detail();
        return Faults.conflict(
                "rendition-not-ready",
                "The rendition is " + ImageView.text(rendition.status()) + why
                        + (why.isEmpty() ? "; wait for it to be ready." : ""));
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A name that people gave need not end as the format does. */
    private static String withExtension(String name, ImageFormat format) {
        String extension = "." + format.extension();
        boolean fits = name.regionMatches(true, name.length() - extension.length(), extension, 0, extension.length())
                || (format == ImageFormat.JPEG
                        && name.toLowerCase(java.util.Locale.ROOT).endsWith(".jpeg"))
                || (format == ImageFormat.TIFF
                        && name.toLowerCase(java.util.Locale.ROOT).endsWith(".tiff"));
        return fits ? name : name + extension;
    }
}
