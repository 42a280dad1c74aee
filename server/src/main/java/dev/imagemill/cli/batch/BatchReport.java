package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.cli.process.Progress;
import dev.imagemill.ingest.folder.FileResult;
import java.nio.file.Path;
import java.util.Optional;

/** Tells somebody how the work goes. Called by one thread at a time. */
interface BatchReport {

    void imageDone(Order order, FileResult result, Progress progress);

    void rowFault(CsvFault fault);

    void finished(Progress progress);

    /**
     * The CSVs are there.
     *
     * @param failed of what failed; empty where nothing did
     */
    void written(Path result, Optional<Path> failed);
}
