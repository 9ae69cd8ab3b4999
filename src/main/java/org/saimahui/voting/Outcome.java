package org.saimahui.voting;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;

/** What became of one ballot: exactly one of the two. */
record Outcome(
        PendingBallot ballot,
        @Nullable StoredBallot stored,
        @Nullable Throwable refused) {

    /** Whether a code was unknown, or used by another device. */
    boolean isRefusedCode() {
        return refused instanceof ConflictException used && used.code().equals("TICKET_USED")
                || refused instanceof InvalidInputException invalid
                        && invalid.problems().stream()
                                .anyMatch(problem -> problem.code().equals("TICKET_UNKNOWN"));
    }

    void announce() {
        if (stored != null) {
            ballot.answer().complete(stored);
        } else {
            ballot.answer().completeExceptionally(refused);
        }
    }
}
