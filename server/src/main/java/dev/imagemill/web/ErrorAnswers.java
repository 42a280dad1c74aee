package dev.imagemill.web;

import dev.imagemill.access.CallableBy;
import dev.imagemill.access.Caller;
import dev.imagemill.fault.Fault;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of the controllers, in the same form. */
@Hidden
@RestController
final class ErrorAnswers implements ErrorController {

    @RequestMapping("/error")
    @CallableBy(Caller.ANYBODY)
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Fault fault = SpringFaults.of(status instanceof Integer code ? code : 404, request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Problems.answer(fault, path instanceof String text ? text : "/error", List.of());
    }
}
