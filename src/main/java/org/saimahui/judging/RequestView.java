package org.saimahui.judging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a judge asks for.
 *
 * @param judge code of the seat
 * @param presenter whose marking is to be opened again; null for help
 * @param reason of a help that is asked for because the wrong person is on the page: who is; empty for any other help
 * @param open whether nobody has answered
 * @param granted whether the answer was yes
 * @param agreedBy the organiser who has agreed before the supervisor answers; null for nobody
 */
public record RequestView(
        long id,
        String judge,
        @Nullable Integer presenter,
        String reason,
        Instant askedAt,
        boolean open,
        boolean granted,
        @Nullable String agreedBy) {

    /** Whether somebody should come; otherwise marking is to be opened again. */
    public boolean isHelp() {
        return presenter == null;
    }

    /** Whether it is for the wrong person on the judge's page. */
    public boolean isWrongPerson() {
        return isHelp() && !reason.isEmpty();
    }
}
