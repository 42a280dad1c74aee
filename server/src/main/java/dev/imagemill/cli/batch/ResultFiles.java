package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.batch.csv.CsvFile;
import dev.imagemill.batch.csv.CsvImage;
import dev.imagemill.batch.csv.CsvRow;
import dev.imagemill.batch.csv.CsvRows;
import dev.imagemill.batch.csv.ResultCells;
import dev.imagemill.batch.csv.ResultCsv;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.ingest.folder.PartialFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@code result.csv}, the rows given in their order with what became of them, and {@code failed.csv}, those to be sent again. */
final class ResultFiles {

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final String PARTLY = "partly";

    private final PartialFiles partialFiles;
    private final Path result;
    private final Path failed;
    private final Map<String, Ended> ended;

    ResultFiles(PartialFiles partialFiles, Path out, Map<String, Ended> ended) {
        this.partialFiles = partialFiles;
        this.result = out.resolve("result.csv");
        this.failed = out.resolve("failed.csv");
        this.ended = ended;
    }

    /** What was written; the second is empty where nothing failed. */
    record Written(Path result, Optional<Path> failed) {}

    /** Writes both; an older {@code failed.csv} is deleted where nothing failed. */
    Written write(CsvFile file) {
        Path partialResult = partialFiles.begin(result);
        Path partialFailed = partialFiles.begin(failed);
        try {
            boolean allWell = write(file, partialResult, partialFailed);
            partialFiles.complete(partialResult, result);
            if (allWell) {
                Files.deleteIfExists(failed);
                return new Written(result, Optional.empty());
            }
            partialFiles.complete(partialFailed, failed);
            return new Written(result, Optional.of(failed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            partialFiles.discard(partialResult);
            partialFiles.discard(partialFailed);
        }
    }

    private boolean write(CsvFile file, Path partialResult, Path partialFailed) throws IOException {
        boolean allWell = true;
        try (OutputStream resultOut = new BufferedOutputStream(Files.newOutputStream(partialResult));
                OutputStream failedOut = new BufferedOutputStream(Files.newOutputStream(partialFailed));
                ResultCsv all = ResultCsv.all(resultOut, file.delimiter(), file.columns());
                ResultCsv onlyFailed = ResultCsv.onlyFailed(failedOut, file.delimiter(), file.columns());
                CsvRows rows = file.rows()) {
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                List<Item> items = items(row);
                List<String> reasons = reasons(items);
                all.row(row.cells(), cells(items, reasons));
                if (!reasons.isEmpty()) {
                    allWell = false;
                    onlyFailed.failedRow(row.cells(), failedAddresses(items), reasons);
                }
            }
        }
        return allWell;
    }

    /**
     * One image of a row, or a row without any.
     *
     * @param given empty where the row as a whole failed
     */
    private record Item(
            String given, List<Ended.Made> made, @Nullable Fault fault) {}

    private List<Item> items(CsvRow row) {
        if (row.images().isEmpty()) {
            return row.faults().stream()
                    .map(CsvFault::fault)
                    .map(fault -> new Item("", List.of(), fault))
                    .toList();
        }
        return row.images().stream().map(this::item).toList();
    }

    private Item item(CsvImage image) {
        if (image.url() == null) {
            return new Item(image.text(), List.of(), image.fault());
        }
        Ended outcome = ended.get(image.url().toString());
        return outcome == null
                ? new Item(image.text(), List.of(), changed())
                : new Item(image.text(), outcome.made(), outcome.fault());
    }

    private static ResultCells cells(List<Item> items, List<String> reasons) {
        List<Ended.Made> made = new ArrayList<>();
        items.forEach(item -> made.addAll(item.made()));
        return new ResultCells(
                made.stream().map(Ended.Made::file).toList(),
                made.stream().map(one -> one.width() + "x" + one.height()).toList(),
                made.stream().map(Ended.Made::bytes).toList(),
                status(items),
                reasons,
                made.stream()
                        .flatMap(one -> Stream.ofNullable(one.notice()))
                        .map(notice -> notice.code() + ": " + notice.detail())
                        .distinct()
                        .toList(),
                List.of());
    }

    private static String status(List<Item> items) {
        long failed = items.stream().filter(item -> item.fault() != null).count();
        if (failed == 0) {
            return SUCCEEDED;
        }
        return failed == items.size() ? FAILED : PARTLY;
    }

    private static List<String> reasons(List<Item> items) {
        return items.stream()
                .map(Item::fault)
                .flatMap(Stream::ofNullable)
                .map((Fault fault) -> fault.code() + ": " + fault.detail())
                .distinct()
                .toList();
    }

    private static List<String> failedAddresses(List<Item> items) {
        return items.stream()
                .filter(item -> item.fault() != null && !item.given().isEmpty())
                .map(Item::given)
                .toList();
    }

    private static Fault changed() {
        return Fault.permanent(
                FaultCategory.CONFLICT,
                "csv-changed",
                "The file was changed while it was worked on, so that this address was not fetched; run it again.");
    }
}
