package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.catalog.Image;
import dev.imagemill.catalog.ImageCatalog;
import dev.imagemill.catalog.ImagePage;
import dev.imagemill.catalog.ImageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Gives all the metadata of an owner away, to be loaded elsewhere. */
@RestController
final class MetadataController {

    private static final int AT_ONCE = 200;
    private static final String NDJSON = "application/x-ndjson";
    private static final Resource SCHEMA = new ClassPathResource("metadata.schema.json", MetadataController.class);

    private final ImageCatalog catalog;
    private final JsonMapper json;

    MetadataController(ImageCatalog catalog, JsonMapper json) {
        this.catalog = catalog;
        this.json = json;
    }

    @GetMapping("/api/v1/metadata.ndjson")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "exportMetadata",
            summary = "All that is known of your images, one JSON object a line, newest first",
            description = "metadata.schema.json beside it tells the fields. An answer that breaks off is not whole.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = NDJSON, schema = @Schema(type = "string")))
    void export(@Parameter(hidden = true) OwnerId owner, HttpServletResponse response) throws IOException {
        ImagePage page = catalog.list(owner, ImageQuery.newest(null, AT_ONCE));
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("metadata.ndjson"));
        OutputStream out = response.getOutputStream();
        write(page, out);
        while (page.next() != null) {
            page = next(owner, page.next());
            write(page, out);
        }
    }

    /** Each page is read by itself, so that no transaction waits for a slow reader. */
    private ImagePage next(OwnerId owner, ImageQuery.Place after) {
        try {
            return catalog.list(owner, ImageQuery.newest(after, AT_ONCE));
        } catch (RuntimeException e) {
            throw new BrokenAnswerException(e);
        }
    }

    private void write(ImagePage page, OutputStream out) throws IOException {
        for (Image image : page.images()) {
            out.write(MetadataLine.of(image).text(json).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    @GetMapping("/api/v1/metadata.schema.json")
    @CallableBy(Caller.ANYBODY)
    @Operation(operationId = "getMetadataSchema", summary = "The fields of metadata.ndjson, as BigQuery takes them")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "array", implementation = Object.class)))
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(SCHEMA);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
