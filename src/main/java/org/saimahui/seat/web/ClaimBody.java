package org.saimahui.seat.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;

/** What shows a card: the token of its QR code, or contest and short code. */
record ClaimBody(
        @Nullable String token,
        @Nullable String contest,
        @Nullable String code) {

    /** @throws org.saimahui.document.InvalidInputException when it is not such a body */
    static ClaimBody read(byte[] body) {
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        ClaimBody claim = new ClaimBody(fields.nameOrNull("token"), fields.typed("contest"), fields.typed("code"));
        fields.end();
        problems.orThrow();
        return claim;
    }
}
