package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.StoredBallot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers to ballots. A voter who has gone away does not hold up the others. */
@Component
class BallotAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BallotAnswers.class);

    private final JsonMapper json;

    private final BallotProblems problems;

    BallotAnswers(JsonMapper json, BallotProblems problems) {
        this.json = json;
        this.problems = problems;
    }

    void store(StoredBallot stored, BallotPlace place, HttpServletResponse response) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("receipt", stored.receipt().receipt());
        receipt.put(
                "at",
                stored.receipt().at().atZone(place.zone()).toOffsetDateTime().toString());
        if (stored.receipt().levels().isEmpty()) {
            receipt.put("choices", stored.receipt().choices());
        } else {
            receipt.put("levels", stored.receipt().levels());
        }
        write(response, stored.isNew() ? 201 : 200, MediaType.APPLICATION_JSON, receipt);
    }

    void refuse(Throwable failure, HttpServletResponse response, Locale locale) {
        Map<String, Object> problem = problems.of(failure, locale);
        if (problem.get("retryAfter") != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.get("retryAfter")));
        }
        write(response, (Integer) problem.get("status"), MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private void write(HttpServletResponse response, int status, MediaType type, Map<String, Object> body) {
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            response.setStatus(status);
            response.setContentType(type.toString());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (IOException gone) {
            LOG.debug("A voter left before the answer: {}", gone.toString());
        }
    }
}
