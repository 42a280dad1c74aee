package dev.imagemill.web;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvPreview;
import dev.imagemill.batch.csv.CsvRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of calls on batches that are not one batch. */
final class BatchAnswers {

    private BatchAnswers() {}

    /** A page of batches. */
    @Schema(name = "BatchPage")
    record BatchPage(
            List<BatchView> batches,

            @Nullable @Schema(description = "For the next page; null on the last")
            String nextCursor) {}

    /** A page of items. */
    @Schema(name = "BatchItemPage")
    record ItemPage(
            List<ItemView> items,

            @Nullable @Schema(description = "For the next page; null on the last")
            String nextCursor) {}

    /** What batches can be here. */
    @Schema(name = "BatchOptions")
    record Options(MailOption mail, int maxRows, long maxFileBytes) {}

    /** Whether people can be told by e-mail. */
    @Schema(name = "MailOption")
    record MailOption(boolean enabled, String detail) {}

    /** How a CSV was understood. */
    @Schema(name = "BatchPreview")
    record Preview(
            String fileName,
            @Schema(example = "UTF-8") String encoding,
            @Schema(example = ",") String delimiter,
            List<Column> columns,
            int rows,
            int images,
            int distinctImages,
            int faultyRows,
            @Schema(description = "The first 5 rows") List<SampleRow> sample,
            @Schema(description = "The first 50") List<RowFault> faults,
            int faultCount) {

        static Preview of(String fileName, CsvPreview preview) {
            return new Preview(
                    fileName,
                    preview.encoding(),
                    preview.delimiter(),
                    preview.columns().stream()
                            .map(column -> new Column(column.name(), ImageView.text(column.role())))
                            .toList(),
                    preview.rows(),
                    preview.images(),
                    preview.distinctImages(),
                    preview.faultyRows(),
                    preview.sample().stream().map(SampleRow::of).toList(),
                    preview.faults().stream().map(RowFault::of).toList(),
                    preview.faultCount());
        }
    }

    /** A column and what it is for. */
    @Schema(name = "BatchColumn")
    record Column(
            String name,

            @Schema(allowableValues = {"id", "name", "image", "other"})
            String role) {}

    /** A row as it was given. */
    @Schema(name = "BatchSampleRow")
    record SampleRow(int row, List<String> cells) {

        static SampleRow of(CsvRow row) {
            return new SampleRow(row.number(), row.cells());
        }
    }

    /** What is wrong with a row. */
    @Schema(name = "BatchRowFault")
    record RowFault(
            int row,

            @Nullable @Schema(description = "Null where the whole row is meant")
            String column,

            String code,
            String detail) {

        static RowFault of(CsvFault fault) {
            return new RowFault(
                    fault.row(),
                    fault.column(),
                    fault.fault().code(),
                    fault.fault().detail());
        }
    }
}
