package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.JsonNumber;
import org.saimahui.document.StrictJson;
import org.saimahui.shared.RefusedException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** {@code {"choices": [3, 5], "ticket": "..."}}. */
record BallotBody(List<Integer> choices, @Nullable String ticket) {

    private static final int LONGEST = 8 * 1024;

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
        fields.required("choices");
        List<Integer> choices = choices(fields.list("choices"), problems);
        String ticket = fields.typed("ticket");
        fields.end();
        problems.orThrow();
        return new BallotBody(choices, ticket == null || ticket.isBlank() ? null : ticket);
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

    private static @Nullable Integer number(@Nullable Object sent) {
        return sent instanceof JsonNumber number && number.text().matches("[0-9]{1,9}")
                ? Integer.valueOf(number.text())
                : null;
    }
}
