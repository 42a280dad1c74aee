package dev.imagemill.web.alias;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchControl;
import dev.imagemill.web.AbsoluteLinks;
import dev.imagemill.web.BatchIds;
import dev.imagemill.web.BatchSubmissions;
import dev.imagemill.web.FieldFault;
import dev.imagemill.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the CSV compressor, whose requests are our batches. */
@RestController
final class CompressorAlias {

    private final BatchSubmissions submissions;
    private final BatchCatalog catalog;
    private final ProductList products;
    private final BatchEnds ends;
    private final AbsoluteLinks links;
    private final AliasSettings settings;

    CompressorAlias(
            BatchSubmissions submissions,
            BatchCatalog catalog,
            ProductList products,
            BatchEnds ends,
            AbsoluteLinks links,
            AliasSettings settings) {
        this.submissions = submissions;
        this.catalog = catalog;
        this.products = products;
        this.ends = ends;
        this.links = links;
        this.settings = settings;
    }

    @PostMapping("/upload")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "aliasUpload",
            summary = "As POST /api/v1/batches, multipart",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = AliasForm.class))))
    @Refuses({
        "400 multipart-malformed",
        "413 csv-too-large",
        "415 multipart-expected",
        "422 csv-no-image-column too-many-webhooks"
    })
    Submitted upload(@Parameter(hidden = true) OwnerId owner, HttpServletRequest request) throws IOException {
        Batch batch = submissions.submitMultipart(owner, request);
        return new Submitted(batch.id().toString(), AliasStatus.PENDING);
    }

    @GetMapping("/status")
    @CallableBy(Caller.HOLDER)
    @Operation(operationId = "aliasStatus", summary = "A request with its products")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Products.class)))
    @Refuses("404 batch-not-found")
    void status(@RequestParam("request_id") String requestId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        products.send(batch(requestId), links.base(request), response);
    }

    @PostMapping(path = "/process", consumes = "application/json")
    @CallableBy(Caller.HOLDER)
    @Operation(
            operationId = "aliasProcess",
            summary = "Waits a while for a request to end",
            description =
                    "Requests start by themselves; the answer says how far this one has come, at once where many wait already.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProcessBody.class))))
    @Refuses({"400 json-malformed", "404 batch-not-found", "422 field-invalid"})
    Processed process(@Parameter(hidden = true) @RequestBody ObjectNode body) throws InterruptedException {
        JsonNode id = body.get("request_id");
        if (id == null || !id.isString()) {
            throw FieldFault.invalid("request_id", "request_id is the id that POST /upload gave.");
        }
        Batch batch = ends.await(BatchIds.read(id.stringValue()), settings.processWait())
                .orElseThrow(BatchControl::notFound);
        return new Processed(batch.id().toString(), AliasStatus.of(batch), message(batch));
    }

    @GetMapping("/download_csv")
    @CallableBy(Caller.HOLDER)
    @Operation(operationId = "aliasDownloadCsv", summary = "Where a request's result is")
    @Refuses("404 batch-not-found")
    Download download(@RequestParam("request_id") String requestId, HttpServletRequest request) {
        return new Download(
                links.base(request) + AbsoluteLinks.result(batch(requestId).id()));
    }

    private Batch batch(String requestId) {
        UUID id = BatchIds.read(requestId);
        return catalog.find(id).orElseThrow(BatchControl::notFound);
    }

    private static String message(Batch batch) {
        var counts = batch.counts();
        return switch (AliasStatus.of(batch)) {
            case COMPLETED ->
                counts.failed() == 0
                        ? "Processed successfully"
                        : "Processed successfully, but for " + counts.failed() + " of " + counts.total() + " images";
            case FAILED -> "None of the " + counts.total() + " images could be processed";
            case CANCELLED -> "Cancelled after " + counts.succeeded() + " of " + counts.total() + " images";
            case PENDING, PROCESSING ->
                "Still at work: " + (counts.succeeded() + counts.failed()) + " of " + counts.total()
                        + " images are done; ask again, or GET /status";
        };
    }

    /** A request that was accepted. */
    @Schema(name = "SubmittedRequest")
    record Submitted(@Schema(format = "uuid") String request_id, AliasStatus status) {}

    /** How far a request has come. */
    @Schema(name = "ProcessedRequest")
    record Processed(
            @Schema(format = "uuid") String request_id,
            AliasStatus status,
            @Schema(example = "Processed successfully") String message) {}

    /** Where a result is. */
    @Schema(name = "DownloadUrl")
    record Download(String download_url) {}

    /** A request with its products, for the documentation. */
    @Schema(name = "RequestStatus")
    record Products(
            @Schema(format = "uuid") String request_id, AliasStatus status, List<ProductList.Product> products) {}

    /** Which request. */
    @Schema(name = "ProcessBody")
    record ProcessBody(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String request_id) {}

    /** The parts of an upload. */
    @Schema(name = "AliasForm")
    record AliasForm(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary")
            String file,

            List<String> preset,
            String webhook,
            String email) {}
}
