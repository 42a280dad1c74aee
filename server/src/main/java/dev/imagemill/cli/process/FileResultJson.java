package dev.imagemill.cli.process;

import dev.imagemill.fault.Fault;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What became of a file, as fields of JSON. */
public final class FileResultJson {

    private FileResultJson() {}

    public static Map<String, Object> fields(FileResult result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", result.input().path().toString());
        line.put("status", result.failed() ? "failed" : "ready");
        line.put("bytes", result.bytes());
        if (result.info() != null) {
            line.put("format", result.info().format().name().toLowerCase(Locale.ROOT));
            line.put("width", result.info().size().width());
            line.put("height", result.info().size().height());
        }
        line.put("milliseconds", result.millis());
        if (result.fault() != null) {
            line.put("error", error(result.fault()));
        }
        line.put(
                "renditions",
                result.renditions().stream().map(FileResultJson::rendition).toList());
        return line;
    }

    private static Map<String, Object> rendition(RenditionResult rendition) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("preset", rendition.preset().value());
        switch (rendition) {
            case RenditionResult.Written written -> {
                object.put("status", "ready");
                object.put("file", written.file().toString());
                object.put("format", written.format());
                object.put("width", written.width());
                object.put("height", written.height());
                object.put("bytes", written.bytes());
                object.put("milliseconds", written.millis());
            }
            case RenditionResult.Kept kept -> {
                object.put("status", "kept");
                object.put("file", kept.file().toString());
            }
            case RenditionResult.Failed failed -> {
                object.put("status", "failed");
                object.put("error", error(failed.fault()));
            }
        }
        return object;
    }

    /** Why something failed. */
    public static Map<String, String> error(Fault fault) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("code", fault.code());
        object.put("detail", fault.detail());
        return object;
    }
}
