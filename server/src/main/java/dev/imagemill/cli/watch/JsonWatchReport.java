package dev.imagemill.cli.watch;

import dev.imagemill.cli.process.FileResultJson;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.WatchReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** For programs: a line of JSON for each file that ended, as {@code process --json} has them; the rest as text on another stream. */
public final class JsonWatchReport implements WatchReport {

    private final PrintStream out;
    private final WatchReport rest;
    private final ObjectMapper json = JsonMapper.shared();

    /**
     * Prints to two streams.
     *
     * @param out for the lines
     * @param err for what concerns no single file
     */
    public JsonWatchReport(PrintStream out, PrintStream err) {
        this.out = out;
        this.rest = new TextWatchReport(err);
    }

    @Override
    public void started(Path in, Path out, int waiting) {
        rest.started(in, out, waiting);
    }

    @Override
    public void ended(FileResult result, boolean again) {
        Map<String, Object> fields = FileResultJson.fields(result);
        if (again) {
            fields.put("again", true);
        }
        print(fields);
    }

    @Override
    public void ours(Path file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("status", "ours");
        print(fields);
    }

    @Override
    public void trouble(String text) {
        rest.trouble(text);
    }

    private void print(Map<String, Object> fields) {
        out.println(json.writeValueAsString(fields));
        out.flush();
    }
}
