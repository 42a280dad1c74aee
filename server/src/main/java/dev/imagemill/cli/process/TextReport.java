package dev.imagemill.cli.process;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import dev.imagemill.ingest.folder.InputFile;
import java.io.PrintStream;

/** For people: a bar while it runs, where there is a terminal; each failure and notice with its reason; a line at the end. */
final class TextReport implements Report {

    private final PrintStream out;
    private final ProgressBar bar;

    TextReport(PrintStream out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    @Override
    public void fileDone(FileResult result, Progress progress) {
        if (result.failed() || !result.notices().isEmpty()) {
            bar.clear();
        }
        if (result.fault() != null) {
            failure(result.input(), result.fault());
        }
        for (RenditionResult rendition : result.renditions()) {
            if (rendition instanceof RenditionResult.Failed failed) {
                failure(result.input(), failed.fault());
            }
        }
        for (Notice notice : result.notices()) {
            out.printf("%s: %s (%s)%n", result.input().path(), notice.detail(), notice.code());
        }
        bar.show(progress);
    }

    @Override
    public void finished(Progress progress) {
        bar.clear();
        out.println(Text.summary(progress, "file"));
    }

    private void failure(InputFile input, Fault fault) {
        out.printf("%s: %s (%s)%n", input.path(), fault.detail(), fault.code());
    }
}
