package dev.imagemill.cli.process;

import dev.imagemill.ingest.folder.FileResult;
import java.io.PrintStream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each file, in the order in which they end. */
final class JsonReport implements Report {

    private final PrintStream out;
    private final ObjectMapper json = JsonMapper.shared();

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void fileDone(FileResult result, Progress progress) {
        out.println(json.writeValueAsString(FileResultJson.fields(result)));
        out.flush();
    }

    @Override
    public void finished(Progress progress) {}
}
