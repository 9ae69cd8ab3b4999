package org.saimahui.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes problem documents (RFC 9457) in the reader's language, for programs and for the error page. */
@Component
public class Problems {

    private final MessageSource messages;

    private final Phrases phrases;

    Problems(MessageSource messages, Phrases phrases) {
        this.messages = messages;
        this.phrases = phrases;
    }

    /** Each thing that is wrong, with its place in what was sent. */
    public Map<String, Object> of(InvalidInputException invalid, Locale locale) {
        Map<String, Object> problem = of("INVALID", 422, locale);
        problem.put(
                "errors", invalid.problems().stream().map(p -> error(p, locale)).toList());
        return problem;
    }

    /** A refusal and what it tells a program beside its sentence. */
    public Map<String, Object> of(RefusedException refused, Locale locale) {
        String detail = phrases.why(refused, locale);
        Map<String, Object> problem = document(refused.code(), refused.status(), detail, locale);
        problem.putAll(refused.members());
        return problem;
    }

    /** A problem whose code says it all. */
    public Map<String, Object> of(String code, int status, Locale locale) {
        return document(code, status, phrases.in(locale, Refusals.key(code)), locale);
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
        error.put("message", phrases.why(problem, locale));
        return error;
    }
}
