package org.saimahui.voting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Problem documents (RFC 9457) for ballots, which are answered outside of the request's thread where no advice reaches.
 */
@Component("ballotProblems")
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** What is told about a ballot that was not stored. */
    Map<String, Object> of(Throwable failure, Locale locale) {
        if (failure instanceof InvalidInputException invalid) {
            Map<String, Object> problem = document("INVALID", 422, new Object[0], locale);
            problem.put(
                    "errors",
                    invalid.problems().stream().map(p -> error(p, locale)).toList());
            return problem;
        }
        if (failure instanceof RefusedException refused) {
            Map<String, Object> problem = document(refused.code(), refused.status(), refused.args(), locale);
            problem.putAll(refused.members());
            return problem;
        }
        if (failure instanceof NotFoundException) {
            return document("NOT_FOUND", 404, new Object[0], locale);
        }
        Optional<StoreAwayException> away = StoreAwayException.of(failure);
        if (away.isPresent()) {
            return of(away.get(), locale);
        }
        LOG.error("A ballot was not stored", failure);
        return document("OUR_FAULT", 500, new Object[0], locale);
    }

    /** The first sentence that tells a person what is wrong. */
    String sentence(Throwable failure, Locale locale) {
        if (failure instanceof InvalidInputException invalid) {
            InputProblem first = invalid.problems().get(0);
            return text(first.code(), first.args().toArray(), locale);
        }
        return String.valueOf(of(failure, locale).get("detail"));
    }

    private Map<String, Object> document(String code, int status, Object[] args, Locale locale) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", messages.getMessage("problem.title." + status, null, String.valueOf(status), locale));
        problem.put("status", status);
        problem.put("detail", text(code, args, locale));
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

    private String text(String code, Object[] args, Locale locale) {
        return messages.getMessage("problem." + code, plain(List.of(args)), code, locale);
    }

    /** Numbers as they are, without grouping. */
    static Object[] plain(List<?> args) {
        return args.stream().map(String::valueOf).toArray();
    }
}
