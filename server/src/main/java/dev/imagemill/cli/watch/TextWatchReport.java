package dev.imagemill.cli.watch;

import dev.imagemill.cli.process.Text;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.WatchReport;
import java.io.PrintStream;
import java.nio.file.Path;

/** For people: a line for each file. */
public final class TextWatchReport implements WatchReport {

    private final PrintStream out;

    public TextWatchReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void started(Path in, Path out, int waiting) {
        say("Watching " + in + ", renditions go to " + out + ". " + Text.count(waiting, "file")
                + " to do. Ctrl-C stops it.");
    }

    @Override
    public void ended(FileResult result, boolean again) {
        result.faults()
                .forEach(fault -> say(result.input().relative() + ": " + fault.detail() + " (" + fault.code() + ")"
                        + (again ? "; it is tried again" : "")));
        if (!result.failed()) {
            say(result.input().relative() + ": "
                    + Text.count(result.renditions().size(), "rendition") + ", " + Text.bytes(result.bytes()) + " → "
                    + Text.bytes(result.bytesWritten()));
        }
        result.notices()
                .forEach(
                        notice -> say(result.input().relative() + ": " + notice.detail() + " (" + notice.code() + ")"));
    }

    @Override
    public void ours(Path file) {
        say(file + ": is a rendition made here, left alone");
    }

    @Override
    public void trouble(String text) {
        say(text);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
