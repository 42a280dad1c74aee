package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchControl;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.ItemQuery;
import dev.imagemill.batch.ItemStatus;
import dev.imagemill.fault.FaultException;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a batch consists of, and what became of it: by page, and as a CSV. */
@RestController
@RequestMapping(BatchController.PATH + "/{id}")
final class BatchItemController {

    private static final int MAX_PAGE = 500;

    private final BatchCatalog catalog;
    private final BatchOutputs outputs;
    private final BatchResult result;

    BatchItemController(BatchCatalog catalog, BatchOutputs outputs, BatchResult result) {
        this.catalog = catalog;
        this.outputs = outputs;
        this.result = result;
    }

    @GetMapping("/items")
    @CallableBy(Caller.HOLDER)
    @Operation(operationId = "listBatchItems", summary = "A batch's images with their states, in the order of rows")
    @Refuses({"400 parameter-invalid cursor-invalid", "404 batch-not-found"})
    BatchAnswers.ItemPage items(
            @PathVariable String id,
            @Parameter(schema = @Schema(ref = "#/components/schemas/ItemStatus"))
                    @RequestParam(required = false)
                    @Nullable
                    ItemStatus status,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    int limit) {
        Page.check(limit, MAX_PAGE);
        Batch batch = batch(id);
        Page<BatchItem> page =
                Page.of(catalog.items(new ItemQuery(batch.id(), status, Cursor.place(cursor), limit + 1)), limit);
        Function<BatchItem, List<BatchOutputs.Made>> made = outputs.of(batch, page.entries());
        return new BatchAnswers.ItemPage(
                page.entries().stream()
                        .map(item -> ItemView.of(item, made.apply(item)))
                        .toList(),
                page.next(item -> Cursor.of(place(item))));
    }

    @GetMapping("/result.csv")
    @CallableBy(Caller.HOLDER)
    @Operation(
            operationId = "getBatchResult",
            summary = "The rows as they were given, with what became of them",
            description = "At any moment. only=failed: only what failed, ready to be sent again.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Refuses({"400 parameter-invalid", "404 batch-not-found"})
    void result(
            @PathVariable String id,
            @Parameter(schema = @Schema(type = "string", allowableValues = "failed"))
                    @RequestParam(required = false)
                    @Nullable
                    String only,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (only != null && !only.equals("failed")) {
            throw Faults.invalid("parameter-invalid", "only can be failed, or be left out.");
        }
        result.send(batch(id), only != null, request, response);
    }

    private Batch batch(String id) throws FaultException {
        UUID read = BatchIds.read(id);
        return catalog.find(read).orElseThrow(BatchControl::notFound);
    }

    private static ItemQuery.Place place(BatchItem item) {
        return new ItemQuery.Place(item.row(), item.position());
    }
}
