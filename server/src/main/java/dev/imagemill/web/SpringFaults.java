package dev.imagemill.web;

import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.ErrorResponse;

/** What Spring refuses by itself, in our words. */
final class SpringFaults {

    private SpringFaults() {}

    static Fault of(ErrorResponse refusal, HttpServletRequest request) {
        return of(refusal.getStatusCode().value(), request);
    }

    static Fault of(int status, HttpServletRequest request) {
        return switch (status) {
            case 404 ->
                fault(FaultCategory.NOT_FOUND, "not-found", "There is nothing at this address; see /openapi.json.");
            case 405 ->
                fault(
                        FaultCategory.INVALID_INPUT,
                        "method-not-allowed",
                        "This address does not take " + request.getMethod() + "; the header Allow says what it takes.");
            case 406 ->
                fault(
                        FaultCategory.INVALID_INPUT,
                        "not-acceptable",
                        "The header Accept asks for what this call cannot give.");
            case 408 ->
                Fault.temporary(
                        FaultCategory.TIMEOUT,
                        "upload-timeout",
                        "The request stopped arriving before it was whole; try again.");
            case 413 ->
                fault(FaultCategory.LIMIT_EXCEEDED, "request-too-large", "The request is larger than it may be.");
            case 415 ->
                fault(
                        FaultCategory.UNSUPPORTED,
                        "content-type-unsupported",
                        "This call does not take bodies of this content type; see /openapi.json.");
            case 503 ->
                Fault.temporary(
                        FaultCategory.UNAVAILABLE,
                        "unavailable",
                        "The server cannot do this right now; try again later.");
            default ->
                status >= 500
                        ? Problems.internal()
                        : fault(
                                FaultCategory.INVALID_INPUT,
                                "request-invalid",
                                "The request is not one that this call expects; see /openapi.json.");
        };
    }

    private static Fault fault(FaultCategory category, String code, String detail) {
        return Fault.permanent(category, code, detail);
    }
}
