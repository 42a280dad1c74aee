package dev.imagemill.web.alias;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchRow;
import dev.imagemill.web.BatchOutputs;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Sends a request with its products, row by row as they are read. */
final class ProductList {

    private static final int ROWS_AT_ONCE = 250;

    private final BatchCatalog catalog;
    private final BatchOutputs outputs;
    private final JsonMapper json;

    ProductList(BatchCatalog catalog, BatchOutputs outputs, JsonMapper json) {
        this.catalog = catalog;
        this.outputs = outputs;
        this.json = json;
    }

    /**
     * A row as callers of the CSV compressor know it.
     *
     * @param id the row's own, else its number
     */
    record Product(
            @Schema(example = "1") String id,
            String product_name,
            List<String> input_images,
            List<String> output_images,
            AliasStatus status) {}

    void send(Batch batch, String base, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonGenerator out = json.createGenerator(new BufferedOutputStream(response.getOutputStream()))) {
            out.writeStartObject();
            out.writeStringProperty("request_id", batch.id().toString());
            out.writeStringProperty("status", AliasStatus.of(batch).name());
            out.writeArrayPropertyStart("products");
            List<BatchRow> rows = catalog.rows(batch.id(), 0, false, ROWS_AT_ONCE);
            while (!rows.isEmpty()) {
                write(batch, rows, base, out);
                rows = catalog.rows(batch.id(), rows.getLast().number(), false, ROWS_AT_ONCE);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void write(Batch batch, List<BatchRow> rows, String base, JsonGenerator out) {
        Function<BatchItem, List<BatchOutputs.Made>> made = outputs.of(
                batch, rows.stream().flatMap(row -> row.items().stream()).toList());
        for (BatchRow row : rows) {
            out.writePOJO(new Product(
                    Objects.requireNonNullElse(row.reference(), String.valueOf(row.number())),
                    Objects.requireNonNullElse(row.name(), ""),
                    row.items().stream().map(BatchItem::given).toList(),
                    row.items().stream()
                            .flatMap(item -> made.apply(item).stream())
                            .map(one -> base + one.path())
                            .toList(),
                    AliasStatus.of(row)));
        }
    }
}
