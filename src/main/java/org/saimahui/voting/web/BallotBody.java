package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.JsonNumber;
import org.saimahui.document.StrictJson;
import org.saimahui.shared.RefusedException;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.CastBallot;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * {@code {"choices": [3, 5], "ticket": "..."}}, or {@code {"levels": {"3": "优秀"}, "ticket": "..."}}: one of the two.
 *
 * @param levels by running number; empty where it chooses
 */
record BallotBody(
        List<Integer> choices,
        Map<Integer, String> levels,
        @Nullable String ticket) {

    private static final int LONGEST = 8 * 1024;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,8}");

    CastBallot toCast(BallotPlace place, String device) {
        return new CastBallot(place, device, ticket, choices, levels);
    }

    /** Whether the request says how long its body is, and that is no longer than a ballot may be. */
    static boolean isOfStatedLength(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= LONGEST;
    }

    /** Reads the body. @throws RefusedException 415 when it is not JSON by its own word, 413 when it is too long */
    static BallotBody read(HttpServletRequest request) throws IOException {
        requireJson(request.getContentType());
        if (request.getContentLengthLong() > LONGEST) {
            throw new RefusedException(413, "TOO_LARGE");
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new RefusedException(413, "TOO_LARGE");
        }
        return parse(body);
    }

    private static void requireJson(@Nullable String contentType) {
        try {
            if (contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new RefusedException(415, "UNSUPPORTED_TYPE");
        }
        throw new RefusedException(415, "UNSUPPORTED_TYPE");
    }

    static BallotBody parse(byte[] body) {
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        boolean byLevel = fields.raw("levels") != null;
        if (!byLevel) {
            fields.required("choices");
        } else if (fields.raw("choices") != null) {
            fields.reject("choices", "BALLOT_OTHER_KIND");
        }
        Map<Integer, String> levels = byLevel ? levels(fields) : Map.of();
        List<Integer> choices = byLevel ? List.copyOf(levels.keySet()) : choices(fields.list("choices"), problems);
        String ticket = fields.typed("ticket");
        fields.end();
        problems.orThrow();
        return new BallotBody(choices, levels, ticket == null || ticket.isBlank() ? null : ticket);
    }

    private static List<Integer> choices(List<?> sent, InputProblems problems) {
        List<Integer> choices = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Integer number = number(sent.get(i));
            if (number == null) {
                problems.add("BAD_VALUE", "/choices/" + i);
            } else if (!seen.add(number)) {
                problems.add("DUPLICATE_CHOICE", "/choices/" + i, number);
            } else {
                choices.add(number);
            }
        }
        if (sent.isEmpty()) {
            problems.add("NO_CHOICE", "/choices");
        }
        return choices;
    }

    private static Map<Integer, String> levels(Fields fields) {
        Map<Integer, String> levels = new TreeMap<>();
        Map<?, ?> sent = fields.map("levels");
        sent.forEach((key, value) -> {
            String number = String.valueOf(key);
            if (KEY.matcher(number).matches() && value instanceof String level) {
                levels.put(Integer.valueOf(number), level);
            } else {
                fields.problems().add("BAD_VALUE", InputProblems.step("/levels", number));
            }
        });
        if (sent.isEmpty()) {
            fields.reject("levels", "NO_CHOICE");
        }
        return levels;
    }

    private static @Nullable Integer number(@Nullable Object sent) {
        return sent instanceof JsonNumber number
                        && NUMBER.matcher(number.text()).matches()
                ? Integer.valueOf(number.text())
                : null;
    }
}
