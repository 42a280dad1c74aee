package dev.imagemill.web;

import dev.imagemill.batch.FaultyRowsException;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import dev.imagemill.ingest.FileFault;
import dev.imagemill.ingest.FreshSpentException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details of faults, for the controllers' advice and for filters. */
final class Problems {

    private static final String RETRY_AFTER_SECONDS = "5";
    /** Codes whose detail starts with the field: {@code operations[1].width: expected …}. */
    private static final Set<String> FIELD_FIRST = Set.of("preset-invalid", "edit-invalid");

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    static ResponseEntity<Problem> answer(FaultException exception, HttpServletRequest request) {
        String path = request.getRequestURI();
        return exception instanceof FreshSpentException spent
                ? answer(
                        exception.fault(),
                        path,
                        List.of(),
                        Long.toString(spent.waitAtLeast().toSeconds() + 1))
                : answer(exception.fault(), path, parts(exception));
    }

    static ResponseEntity<Problem> answer(Fault fault, HttpServletRequest request, List<Problem.Part> parts) {
        return answer(fault, request.getRequestURI(), parts);
    }

    static ResponseEntity<Problem> answer(Fault fault, String path, List<Problem.Part> parts) {
        return answer(fault, path, parts, RETRY_AFTER_SECONDS);
    }

    private static ResponseEntity<Problem> answer(
            Fault fault, String path, List<Problem.Part> parts, String retryAfter) {
        Problem problem = Problem.of(fault, path, parts);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 429 || problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.body(problem);
    }

    /** Answers from a filter, where there is no advice. */
    void write(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<Problem> answer = answer(fault, request, List.of());
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        json.writeValue(response.getOutputStream(), answer.getBody());
    }

    static Fault internal() {
        return Fault.permanent(
                FaultCategory.INTERNAL,
                "internal",
                "Something went wrong in the server; its log says what. Trying again may help.");
    }

    private static List<Problem.Part> parts(FaultException exception) {
        Fault fault = exception.fault();
        if (exception instanceof FileFault file) {
            return List.of(Problem.Part.ofFile(file.file(), fault));
        }
        if (exception instanceof FieldFault field) {
            return List.of(Problem.Part.ofField(field.field(), fault));
        }
        if (exception instanceof FaultyRowsException rows) {
            return rows.faults().stream()
                    .map(row -> Problem.Part.ofRow(row.row(), row.column(), row.fault()))
                    .toList();
        }
        int colon = fault.detail().indexOf(": ");
        if (FIELD_FIRST.contains(fault.code()) && colon > 0) {
            return List.of(Problem.Part.ofField(fault.detail().substring(0, colon), fault));
        }
        return List.of();
    }
}
