package org.saimahui.portal.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes problem documents (RFC 9457) in the reader's language. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, Object> of(InvalidInputException invalid, Locale locale) {
        Map<String, Object> problem = of("INVALID", 422, locale);
        problem.put(
                "errors", invalid.problems().stream().map(p -> error(p, locale)).toList());
        return problem;
    }

    Map<String, Object> of(RefusedException refused, Locale locale) {
        String detail = text(refused.code(), refused.args(), locale);
        Map<String, Object> problem = document(refused.code(), refused.status(), detail, locale);
        problem.putAll(refused.members());
        return problem;
    }

    /** A problem whose code says it all. */
    Map<String, Object> of(String code, int status, Locale locale) {
        return document(code, status, text(code, new Object[0], locale), locale);
    }

    /** The sentence for a code, from the key {@code problem.<code>}; the code itself where there is none. */
    String text(String code, Object[] args, Locale locale) {
        Object[] plain = java.util.Arrays.stream(args)
                .map(a -> a instanceof Number ? a.toString() : a)
                .toArray();
        return messages.getMessage("problem." + code, plain, code, locale);
    }

    private Map<String, Object> document(String code, int status, String detail, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", messages.getMessage("problem.title." + status, null, String.valueOf(status), locale));
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        return problem;
    }

    private Map<String, Object> error(InputProblem problem, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("pointer", problem.pointer());
        error.put("message", text(problem.code(), problem.args().toArray(), locale));
        return error;
    }
}
