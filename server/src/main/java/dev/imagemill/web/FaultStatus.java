package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The one place that turns faults into HTTP statuses: by category, but for the codes that HTTP has a closer word for. */
final class FaultStatus {

    private static final Map<String, Integer> CLOSER = Map.ofEntries(
            Map.entry("json-malformed", 400),
            Map.entry("multipart-malformed", 400),
            Map.entry("parameter-invalid", 400),
            Map.entry("cursor-invalid", 400),
            Map.entry("request-invalid", 400),
            Map.entry("origin-refused", 403),
            Map.entry("method-not-allowed", 405),
            Map.entry("not-acceptable", 406),
            Map.entry("upload-timeout", 408),
            Map.entry("file-too-large", 413),
            Map.entry("request-too-large", 413),
            Map.entry("csv-too-large", 413),
            Map.entry("not-an-image", 415),
            Map.entry("format-unsupported", 415),
            Map.entry("multipart-expected", 415),
            Map.entry("content-type-unsupported", 415),
            Map.entry("range-not-satisfiable", 416),
            Map.entry("too-many-streams", 429),
            Map.entry("describe-fresh-spent", 429));

    private FaultStatus() {}

    static int of(Fault fault) {
        Integer closer = CLOSER.get(fault.code());
        if (closer != null) {
            return closer;
        }
        return switch (fault.category()) {
            case INVALID_INPUT, UNSUPPORTED, LIMIT_EXCEEDED -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case OVERLOADED, UNAVAILABLE, TIMEOUT -> 503;
            case INTERNAL -> 500;
        };
    }

    /** The phrase of a status, as RFC 9110 has it. */
    static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
