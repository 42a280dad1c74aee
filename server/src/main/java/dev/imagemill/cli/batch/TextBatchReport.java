package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.cli.process.Progress;
import dev.imagemill.cli.process.ProgressBar;
import dev.imagemill.cli.process.Text;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** For people: a bar while it runs, where there is a terminal; each failure with its reason; the result at the end. */
final class TextBatchReport implements BatchReport {

    private final PrintStream out;
    private final ProgressBar bar;

    TextBatchReport(PrintStream out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    @Override
    public void imageDone(Order order, FileResult result, Progress progress) {
        if (result.fault() != null) {
            failure(order, result.fault());
        }
        for (RenditionResult rendition : result.renditions()) {
            if (rendition instanceof RenditionResult.Failed failed) {
                failure(order, failed.fault());
            }
        }
        for (Notice notice : result.notices()) {
            bar.clear();
            out.printf("row %d, %s: %s (%s)%n", order.row(), order.url(), notice.detail(), notice.code());
        }
        bar.show(progress);
    }

    @Override
    public void rowFault(CsvFault fault) {
        bar.clear();
        String column = fault.column() == null ? "" : ", column \"" + fault.column() + "\"";
        out.printf(
                "row %d%s: %s (%s)%n",
                fault.row(), column, fault.fault().detail(), fault.fault().code());
    }

    @Override
    public void finished(Progress progress) {
        bar.clear();
        out.println(Text.summary(progress, "image"));
    }

    @Override
    public void written(Path result, Optional<Path> failed) {
        out.println("The result: " + result
                + failed.map(file -> "; what failed, to be tried again: " + file)
                        .orElse(""));
    }

    private void failure(Order order, Fault fault) {
        bar.clear();
        out.printf("row %d, %s: %s (%s)%n", order.row(), order.url(), fault.detail(), fault.code());
    }
}
