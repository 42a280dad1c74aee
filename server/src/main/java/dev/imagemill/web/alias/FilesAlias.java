package dev.imagemill.web.alias;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.FaultException;
import dev.imagemill.web.BatchResult;
import dev.imagemill.web.Faults;
import dev.imagemill.web.ImageBytes;
import dev.imagemill.web.Refuses;
import dev.imagemill.web.Visitor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files by one name, as both systems hand them out: the id of what they belong to, and which of its files. */
@RestController
final class FilesAlias {

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern RESULT = Pattern.compile("(" + ID + ")\\.csv");
    private static final Pattern DESCRIPTION = Pattern.compile("(" + ID + ")\\.json");
    private static final Pattern PICTURE =
            Pattern.compile("(" + ID + ")(?:_([a-z0-9][a-z0-9_-]{0,63}))?(?:\\.\\w{1,16})?");

    private final BatchCatalog catalog;
    private final BatchResult result;
    private final ImageBytes bytes;

    FilesAlias(BatchCatalog catalog, BatchResult result, ImageBytes bytes) {
        this.catalog = catalog;
        this.result = result;
        this.bytes = bytes;
    }

    @GetMapping("/files/{filename}")
    @CallableBy(Caller.HOLDER)
    @Operation(
            operationId = "aliasFile",
            summary = "A file by its name",
            description = "{batch id}.csv is a result, {image id}.json a description, {image id}.{ext} an original,"
                    + " {image id}_{preset}.{ext} a rendition.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @Refuses({"404 file-not-found image-not-found rendition-not-found bytes-missing", "409 rendition-not-ready"})
    void file(
            @Parameter(hidden = true) Visitor visitor,
            @PathVariable String filename,
            @RequestParam(required = false) @Nullable String signature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Matcher list = RESULT.matcher(filename);
        Matcher description = DESCRIPTION.matcher(filename);
        Matcher picture = PICTURE.matcher(filename);
        if (list.matches()) {
            Batch batch = catalog.find(UUID.fromString(list.group(1))).orElseThrow(FilesAlias::notFound);
            result.send(batch, false, request, response);
        } else if (description.matches()) {
            ImageId id = new ImageId(UUID.fromString(description.group(1)));
            bytes.description(bytes.own(visitor, id), request, response);
        } else if (picture.matches()) {
            send(visitor, picture, signature, request, response);
        } else {
            throw notFound();
        }
    }

    private void send(
            Visitor visitor,
            Matcher picture,
            @Nullable String signature,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ImageId id = new ImageId(UUID.fromString(picture.group(1)));
        String preset = picture.group(2);
        if (preset == null) {
            bytes.original(bytes.own(visitor, id), false, request, response);
        } else {
            Image image = bytes.readable(visitor, id, preset, signature, response);
            bytes.rendition(image, preset, false, request, response);
        }
    }

    private static FaultException notFound() {
        return Faults.notFound(
                "file-not-found",
                "There is no such file; expected {batch id}.csv, {image id}.json, {image id}.{ext} or"
                        + " {image id}_{preset}.{ext}.");
    }
}
