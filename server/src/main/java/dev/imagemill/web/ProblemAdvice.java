package dev.imagemill.web;

import dev.imagemill.catalog.ImageId;
import dev.imagemill.fault.Fault;
import dev.imagemill.fault.FaultCategory;
import dev.imagemill.fault.FaultException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns every exception of a controller into problem details; what is not meant for callers is logged and called internal. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> fault(FaultException exception, HttpServletRequest request) {
        if (exception.fault().category() == FaultCategory.INTERNAL) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        return Problems.answer(exception, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException fault) {
                return Problems.answer(fault, request);
            }
        }
        return invalid(
                "json-malformed",
                "The body is not the JSON object that this call expects; see /openapi.json.",
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        if (ImageId.class.equals(exception.getRequiredType())) {
            return Problems.answer(Faults.imageNotFound(), request);
        }
        String name = exception.getName();
        String detail =
                "The parameter " + name + " has a value that cannot be right; see /openapi.json for what it may be.";
        Fault fault = Fault.permanent(FaultCategory.INVALID_INPUT, "parameter-invalid", detail);
        return Problems.answer(fault, request, List.of(Problem.Part.ofField(name, fault)));
    }

    /** Also takes what Spring itself refuses: an unknown path, a wrong method, a media type. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> any(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof BrokenAnswerException broken) {
            // Goes on to Tomcat, which cuts the connection of an answer that has begun.
            throw broken;
        }
        if (response.isCommitted() || exception instanceof IOException) {
            LOG.debug("{} {} was broken off", request.getMethod(), request.getRequestURI(), exception);
            return null;
        }
        if (exception instanceof ErrorResponse refusal) {
            return refused(refusal, request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return Problems.answer(Problems.internal(), request, List.of());
    }

    private static ResponseEntity<Problem> refused(ErrorResponse refusal, HttpServletRequest request) {
        ResponseEntity<Problem> answer = Problems.answer(SpringFaults.of(refusal, request), request, List.of());
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        headers.putAll(refusal.getHeaders());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    private static ResponseEntity<Problem> invalid(String code, String detail, HttpServletRequest request) {
        return Problems.answer(Fault.permanent(FaultCategory.INVALID_INPUT, code, detail), request, List.of());
    }
}
