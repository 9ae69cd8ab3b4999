package org.saimahui.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.saimahui.page.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything the container refuses: unknown addresses, wrong methods, broken bodies, and what went wrong with us. */
@Controller
class ErrorPageController implements ErrorController {

    /** What an operator is refused; its own sentence says who may. */
    private static final String OPERATOR = "ORGANISERS_ONLY";

    private final Problems problems;

    private final ErrorPage page;

    ErrorPageController(Problems problems, ErrorPage page) {
        this.page = page;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        Object said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        var problem = problems.of(OPERATOR.equals(said) ? OPERATOR : codeOf(code), code, locale);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (ErrorAdvice.isForProgram(String.valueOf(path))) {
            return ResponseEntity.status(code)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return page.of(problem, code, String.valueOf(path));
    }

    static String codeOf(int status) {
        return switch (status) {
            case 400 -> "BAD_REQUEST";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 414 -> "ADDRESS_TOO_LONG";
            case 415 -> "UNSUPPORTED_TYPE";
            case 429 -> "TOO_MANY_REQUESTS";
            case 431 -> "HEADERS_TOO_LARGE";
            case 503 -> "OVERLOADED";
            default -> status >= 500 ? "OUR_FAULT" : "BAD_REQUEST";
        };
    }
}
