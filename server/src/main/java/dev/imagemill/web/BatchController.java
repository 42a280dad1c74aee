package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.access.OwnerId;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchControl;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches: submitted, looked at, cancelled and retried. */
@RestController
@RequestMapping(BatchController.PATH)
final class BatchController {

    static final String PATH = "/api/v1/batches";
    private static final int MAX_PAGE = 200;

    private final BatchSubmissions submissions;
    private final BatchCatalog catalog;
    private final BatchControl control;
    private final Clock clock;

    BatchController(BatchSubmissions submissions, BatchCatalog catalog, BatchControl control, Clock clock) {
        this.submissions = submissions;
        this.catalog = catalog;
        this.control = control;
        this.clock = clock;
    }

    @PostMapping
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "submitBatch",
            summary = "Submit a list of images by address",
            description = "A CSV file (docs/batches.md tells its shapes) or JSON. Who knows a batch's id may read it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = BatchForms.BatchForm.class),
                                        encoding = @Encoding(name = "file", contentType = "text/csv")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = BatchForms.BatchBody.class))
                            }))
    @ApiResponse(responseCode = "202", description = "Accepted; Location names it")
    @Refuses({
        "400 multipart-malformed json-malformed",
        "408 upload-timeout",
        "413 request-too-large csv-too-large",
        "415 multipart-expected",
        "422 file-missing csv-empty csv-not-text csv-header-broken csv-no-image-column csv-no-rows csv-rows-faulty"
                + " csv-too-many-columns csv-too-many-rows too-many-files too-many-fields field-too-long field-unknown"
                + " field-invalid edit-invalid preset-unknown webhook-url-invalid address-not-allowed too-many-webhooks"
                + " email-invalid mail-unavailable",
        "503 overloaded staging-failed"
    })
    ResponseEntity<BatchView> submit(@Parameter(hidden = true) OwnerId owner, HttpServletRequest request)
            throws IOException {
        BatchView batch = view(submissions.submit(owner, request), new Visitor(owner));
        return ResponseEntity.accepted()
                .location(URI.create(batch.links().self()))
                .body(batch);
    }

    @GetMapping
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "listBatches", summary = "Your batches, newest first")
    @Refuses("400 parameter-invalid cursor-invalid")
    BatchAnswers.BatchPage list(
            @Parameter(hidden = true) OwnerId owner,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        Page.check(limit, MAX_PAGE);
        Page<Batch> page = Page.of(catalog.list(owner, Cursor.id(cursor), limit + 1), limit);
        Visitor visitor = new Visitor(owner);
        List<BatchView> batches =
                page.entries().stream().map(batch -> view(batch, visitor)).toList();
        return new BatchAnswers.BatchPage(batches, page.next(batch -> Cursor.of(batch.id())));
    }

    @GetMapping("/{id}")
    @CallableBy(Caller.HOLDER)
    @Operation(operationId = "getBatch", summary = "One batch with its progress")
    @Refuses("404 batch-not-found")
    BatchView get(@Parameter(hidden = true) Visitor visitor, @PathVariable String id) {
        return view(catalog.find(BatchIds.read(id)).orElseThrow(BatchControl::notFound), visitor);
    }

    @DeleteMapping("/{id}")
    @CallableBy(Caller.OWNER)
    @Operation(
            operationId = "cancelBatch",
            summary = "Cancel what has not ended",
            description = "What became an image stays one.")
    @Refuses({"404 batch-not-found", "409 batch-ended"})
    BatchView cancel(@Parameter(hidden = true) OwnerId owner, @PathVariable String id) {
        return view(control.cancel(owner, BatchIds.read(id)), new Visitor(owner));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Caller.OWNER)
    @Operation(operationId = "retryBatch", summary = "Try all again that failed or was cancelled")
    @Refuses({"404 batch-not-found", "409 nothing-to-retry"})
    BatchView retry(@Parameter(hidden = true) OwnerId owner, @PathVariable String id) {
        return view(control.retry(owner, BatchIds.read(id)), new Visitor(owner));
    }

    private BatchView view(Batch batch, Visitor visitor) {
        return BatchView.of(batch, visitor, clock);
    }
}
