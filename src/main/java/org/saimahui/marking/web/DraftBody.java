package org.saimahui.marking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.judging.Draft;

/** Reads {@code {"marks": {...}, "comment": "…", "version": 1, "at": "…"}}: marks as far as they are typed, and when that was. */
final class DraftBody {

    private static final int LONGEST = 16 * 1024;

    private DraftBody() {}

    /**
     * @param now what an absent {@code at} stands for
     * @throws InvalidInputException when it is not such a body
     */
    static Draft read(byte[] body, int presenter, Instant now) {
        if (body.length > LONGEST) {
            throw InvalidInputException.of("TOO_LONG", "", LONGEST, body.length);
        }
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        fields.required("marks");
        Map<String, String> marks = new LinkedHashMap<>();
        fields.map("marks").forEach((code, value) -> {
            String mark = ScorecardBody.text(value);
            if (mark == null) {
                problems.add("BAD_VALUE", InputProblems.step("/marks", String.valueOf(code)));
            } else {
                marks.put(String.valueOf(code), mark);
            }
        });
        String comment = fields.typed("comment");
        long version = fields.whole("version", 0, Integer.MAX_VALUE, 0);
        Instant at = instant(fields, now);
        fields.end();
        problems.orThrow();
        return new Draft(presenter, marks, comment == null ? "" : comment, (int) version, at);
    }

    private static Instant instant(Fields fields, Instant now) {
        @Nullable String at = fields.nameOrNull("at");
        try {
            return at == null ? now : OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException unreadable) {
            fields.reject("at", "BAD_VALUE");
            return now;
        }
    }
}
