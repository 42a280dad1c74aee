package dev.imagemill.web;

import dev.imagemill.batch.Batch;
import dev.imagemill.batch.BatchCatalog;
import dev.imagemill.batch.BatchItem;
import dev.imagemill.batch.BatchRow;
import dev.imagemill.batch.ItemStatus;
import dev.imagemill.batch.csv.ResultCells;
import dev.imagemill.batch.csv.ResultCsv;
import dev.imagemill.batch.csv.ResultTexts;
import dev.imagemill.catalog.ImageTexts;
import dev.imagemill.describe.Label;
import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.FileName;
import dev.imagemill.web.BatchOutputs.Made;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a batch's result as a CSV, row by row as it is read. */
public final class BatchResult {

    private final BatchCatalog catalog;
    private final BatchOutputs outputs;
    private final AbsoluteLinks links;

    BatchResult(BatchCatalog catalog, BatchOutputs outputs, AbsoluteLinks links) {
        this.catalog = catalog;
        this.outputs = outputs;
        this.links = links;
    }

    /**
     * Sends it.
     *
     * @param onlyFailed the rows of which something failed, ready to be sent again; else all
     */
    public void send(Batch batch, boolean onlyFailed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RowPages pages = RowPages.of(catalog, batch.id(), onlyFailed);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(batch, onlyFailed), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        BufferedOutputStream out = new BufferedOutputStream(response.getOutputStream());
        // Closed only where all went well, so that what breaks off does not look whole.
        ResultCsv csv;
        if (onlyFailed) {
            csv = ResultCsv.onlyFailed(out, batch.delimiter(), batch.columns());
            pages.writeTo(rows -> failed(rows, csv));
        } else {
            csv = batch.describe()
                    ? ResultCsv.described(out, batch.delimiter(), batch.columns())
                    : ResultCsv.all(out, batch.delimiter(), batch.columns());
            String base = links.base(request);
            pages.writeTo(rows -> all(batch, rows, base, csv));
        }
        csv.close();
    }

    private void all(Batch batch, List<BatchRow> rows, String base, ResultCsv csv) throws IOException {
        List<BatchItem> items =
                rows.stream().flatMap(row -> row.items().stream()).toList();
        Function<BatchItem, List<Made>> made = outputs.of(batch, items);
        Function<BatchItem, ResultTexts> texts = texts(batch, items);
        for (BatchRow row : rows) {
            List<Made> outputsOfRow = row.items().stream()
                    .flatMap(item -> made.apply(item).stream())
                    .toList();
            csv.row(row.cells(), cells(row, outputsOfRow, base, texts));
        }
    }

    private Function<BatchItem, ResultTexts> texts(Batch batch, List<BatchItem> items) {
        return batch.describe() ? outputs.texts(items).andThen(BatchResult::texts) : _ -> ResultTexts.NONE;
    }

    private static ResultTexts texts(ImageTexts texts) {
        return new ResultTexts(
                Objects.requireNonNullElse(texts.title(), ""),
                Objects.requireNonNullElse(texts.description(), ""),
                Objects.requireNonNullElse(texts.altText(), ""),
                texts.labels().stream().map(Label::name).toList());
    }

    private static ResultCells cells(
            BatchRow row, List<Made> made, String base, Function<BatchItem, ResultTexts> texts) {
        return new ResultCells(
                made.stream().map(one -> base + one.path()).toList(),
                made.stream()
                        .map(one -> one.size().width() + "x" + one.size().height())
                        .toList(),
                made.stream().map(Made::bytes).toList(),
                status(row),
                reasons(row),
                made.stream()
                        .flatMap(one -> Stream.ofNullable(one.notice()))
                        .map(notice -> notice.code() + ": " + notice.detail())
                        .distinct()
                        .toList(),
                row.items().stream().map(texts).toList());
    }

    private static void failed(List<BatchRow> rows, ResultCsv csv) throws IOException {
        for (BatchRow row : rows) {
            List<String> urls = failedItems(row)
                    .map(BatchItem::given)
                    .filter(given -> !given.isEmpty())
                    .toList();
            csv.failedRow(row.cells(), urls, reasons(row));
        }
    }

    /** The state that all items of a row are in; of several that have ended {@code partly}, else {@code processing}. */
    static String status(BatchRow row) {
        List<ItemStatus> states =
                row.items().stream().map(BatchItem::status).distinct().toList();
        if (states.size() == 1) {
            return ImageView.text(states.getFirst());
        }
        boolean open = states.contains(ItemStatus.QUEUED) || states.contains(ItemStatus.PROCESSING);
        return open ? "processing" : "partly";
    }

    private static List<String> reasons(BatchRow row) {
        return failedItems(row)
                .map(BatchItem::fault)
                .flatMap(Stream::ofNullable)
                .map((Fault fault) -> fault.code() + ": " + fault.detail())
                .distinct()
                .toList();
    }

    private static Stream<BatchItem> failedItems(BatchRow row) {
        return row.items().stream().filter(item -> item.status() == ItemStatus.FAILED);
    }

    private static String fileName(Batch batch, boolean onlyFailed) {
        String name = FileName.of(batch.name()).value();
        String base =
                name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return base + (onlyFailed ? "-failed.csv" : "-result.csv");
    }
}
