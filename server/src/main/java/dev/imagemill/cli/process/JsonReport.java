package dev.imagemill.cli.process;

import dev.imagemill.cli.local.FileResult;
import dev.imagemill.cli.local.Progress;
import dev.imagemill.cli.local.ResultJson;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", result.input().path().toString());
        ResultJson.put(line, result);
        out.println(json.writeValueAsString(line));
        out.flush();
    }

    @Override
    public void finished(Progress progress) {}
}
