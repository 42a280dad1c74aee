package dev.imagemill.cli.batch;

import dev.imagemill.batch.csv.CsvFault;
import dev.imagemill.cli.process.FileResultJson;
import dev.imagemill.cli.process.Progress;
import dev.imagemill.ingest.folder.FileResult;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each address and each fault of a row, in the order in which they end. */
final class JsonBatchReport implements BatchReport {

    private final PrintStream out;
    private final ObjectMapper json = JsonMapper.shared();

    JsonBatchReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void imageDone(Order order, FileResult result, Progress progress) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", order.row());
        line.put("id", order.reference());
        line.put("url", order.url().toString());
        line.putAll(FileResultJson.fields(result));
        line.remove("file");
        print(line);
    }

    @Override
    public void rowFault(CsvFault fault) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", fault.row());
        line.put("column", fault.column());
        line.put("status", "failed");
        line.put("error", FileResultJson.error(fault.fault()));
        print(line);
    }

    @Override
    public void finished(Progress progress) {}

    @Override
    public void written(Path result, Optional<Path> failed) {}

    private void print(Map<String, Object> line) {
        out.println(json.writeValueAsString(line));
        out.flush();
    }
}
