package dev.imagemill.cli.process;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.Notice;
import dev.imagemill.ingest.folder.FileResult;
import dev.imagemill.ingest.folder.FileResult.RenditionResult;
import dev.imagemill.render.Sureness;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
                put(object, written.sureness());
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

    private static void put(Map<String, Object> object, @Nullable Sureness sureness) {
        if (sureness != null) {
            object.put("confidence", sureness.confidence());
            Notice notice = sureness.notice();
            if (notice != null) {
                object.put("notice", text(notice.code(), notice.detail()));
            }
        }
    }

    /** Why something failed. */
    public static Map<String, String> error(Fault fault) {
        return text(fault.code(), fault.detail());
    }

    private static Map<String, String> text(String code, String detail) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("code", code);
        object.put("detail", detail);
        return object;
    }
}
