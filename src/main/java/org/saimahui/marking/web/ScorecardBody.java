package org.saimahui.marking.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.JsonNumber;
import org.saimahui.document.StrictJson;
import org.saimahui.judging.SubmitScorecard;

/** Reads {@code {"marks": {...}, "comment": null, "version": 1}}; a mark may be a decimal string or a JSON number. */
final class ScorecardBody {

    private static final int LONGEST = 64 * 1024;

    private ScorecardBody() {}

    /** @throws InvalidInputException when it is not such a body; what the marks are worth is checked later */
    static SubmitScorecard read(byte[] body) {
        if (body.length > LONGEST) {
            throw InvalidInputException.of("TOO_LONG", "", LONGEST, body.length);
        }
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        fields.required("marks");
        fields.map("marks").forEach((code, mark) -> marks.put(String.valueOf(code), text(mark)));
        String comment = fields.typed("comment");
        Long version = fields.whole("version", 0, Integer.MAX_VALUE);
        fields.end();
        problems.orThrow();
        return new SubmitScorecard(marks, comment, version == null ? null : version.intValue());
    }

    /** A mark as it was written; null where it is neither a text nor a number. */
    static @Nullable String text(@Nullable Object mark) {
        return mark instanceof String || mark instanceof JsonNumber ? mark.toString() : null;
    }
}
