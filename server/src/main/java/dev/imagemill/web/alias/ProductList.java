package dev.imagemill.web.alias;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchRow;
import dev.imagemill.web.BatchOutputs;
import dev.imagemill.web.RowPages;
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
        RowPages pages = RowPages.of(catalog, batch.id(), false);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        // Closed only where all went well: it would write the ends of what is open.
        JsonGenerator out = json.createGenerator(new BufferedOutputStream(response.getOutputStream()));
        out.writeStartObject();
        out.writeStringProperty("request_id", batch.id().toString());
        out.writeStringProperty("status", AliasStatus.of(batch).name());
        out.writeArrayPropertyStart("products");
        pages.writeTo(rows -> write(batch, rows, base, out));
        out.writeEndArray();
        out.writeEndObject();
        out.close();
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
