package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.document.InvalidInputException;
import org.saimahui.durable.ParentGone;
import org.saimahui.page.Problems;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what the domain refuses into a problem document for programs and a clear page for people. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final Problems problems;

    private final WayBack back;

    private final ErrorPage page;

    ErrorAdvice(Problems problems, WayBack back, ErrorPage page) {
        this.page = page;
        this.problems = problems;
        this.back = back;
    }

    @ExceptionHandler
    Object notFound(NotFoundException missing, HttpServletRequest request, Locale locale) {
        return answer(problems.of("NOT_FOUND", 404, locale), request);
    }

    /** What it was to be written under is gone by now; any other broken rule of the store is a fault of ours. */
    @ExceptionHandler
    Object gone(DataIntegrityViolationException broken, HttpServletRequest request, Locale locale) {
        if (!ParentGone.isCauseOf(broken)) {
            throw broken;
        }
        LOG.info("Something was to be written under what has been deleted meanwhile", broken);
        return answer(problems.of("NOT_FOUND", 404, locale), request);
    }

    @ExceptionHandler
    Object refused(RefusedException refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Object seconds = refused.members().get("retryAfter");
        if (seconds != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        return answer(problems.of(refused, locale), request);
    }

    @ExceptionHandler
    Object invalid(InvalidInputException invalid, HttpServletRequest request, Locale locale) {
        return answer(problems.of(invalid, locale), request);
    }

    /** A body that says it has parts and has none that can be read. What is too large has an answer of its own. */
    @ExceptionHandler
    Object broken(MultipartException broken, HttpServletRequest request, Locale locale) {
        if (broken instanceof MaxUploadSizeExceededException) {
            return answer(problems.of("TOO_LARGE", 413, locale), request);
        }
        return answer(problems.of("BAD_REQUEST", 400, locale), request);
    }

    /** A field's name that says it is one of many where there is one, such as {@code name[0]}: no page of ours sends it. */
    @ExceptionHandler
    Object unknown(InvalidPropertyException unknown, HttpServletRequest request, Locale locale) {
        return answer(problems.of("BAD_REQUEST", 400, locale), request);
    }

    /** Who asks for a page where only forms are taken is led to the page they belong to, with the same query. */
    @ExceptionHandler
    Object notTaken(
            HttpRequestMethodNotSupportedException no,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String path = request.getRequestURI();
        if (HttpMethod.GET.matches(no.getMethod()) && !isForProgram(path)) {
            String query = request.getQueryString() == null ? "" : '?' + request.getQueryString();
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, back.from(path) + query)
                    .build();
        }
        Set<HttpMethod> taken = no.getSupportedHttpMethods();
        if (taken != null) {
            response.setHeader(
                    HttpHeaders.ALLOW, taken.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        }
        return answer(problems.of("METHOD_NOT_ALLOWED", 405, locale), request);
    }

    /**
     * Another type than the address takes. Answered here: by way of the container a body that has not come yet makes the
     * container answer by a page of its own.
     */
    @ExceptionHandler
    Object otherType(HttpMediaTypeNotSupportedException other, HttpServletRequest request, Locale locale) {
        return answer(problems.of("UNSUPPORTED_TYPE", 415, locale), request);
    }

    /** A form's value that is no number, no choice, no yes or no, where its page does not answer for it. */
    @ExceptionHandler
    Object unreadable(BindException unreadable, HttpServletRequest request, Locale locale) {
        return answer(problems.of("BAD_REQUEST", 400, locale), request);
    }

    /** A form or a question without one of its fields: no page of ours sends it. Programs are told which. */
    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request, Locale locale) {
        return isForProgram(request.getRequestURI())
                ? answer(
                        problems.of(
                                InvalidInputException.of("MISSING_FIELD", "/" + missing.getParameterName()), locale),
                        request)
                : answer(problems.of("BAD_REQUEST", 400, locale), request);
    }

    /** A number of an address or of its query that is none. As part of a page's address it leads nowhere. */
    @ExceptionHandler
    Object unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request, Locale locale) {
        if (isForProgram(request.getRequestURI())) {
            String code = isNumber(unreadable.getParameter().getParameterType()) ? "NOT_A_NUMBER" : "BAD_VALUE";
            return answer(problems.of(InvalidInputException.of(code, "/" + unreadable.getName()), locale), request);
        }
        return unreadable.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(problems.of("NOT_FOUND", 404, locale), request)
                : answer(problems.of("BAD_REQUEST", 400, locale), request);
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type);
    }

    /** Programs are told by a document, people by a page. */
    private Object answer(Map<String, Object> problem, HttpServletRequest request) {
        int status = (Integer) problem.get("status");
        if (isForProgram(request.getRequestURI())) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return page.of(problem, status, request.getRequestURI());
    }

    static boolean isForProgram(String path) {
        return path.startsWith("/api/");
    }
}
