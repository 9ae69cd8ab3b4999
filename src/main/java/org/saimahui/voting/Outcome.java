package org.saimahui.voting;

import org.jspecify.annotations.Nullable;

/** What became of one ballot: exactly one of the two. */
record Outcome(
        PendingBallot ballot,
        @Nullable StoredBallot stored,
        @Nullable Throwable refused) {

    void announce() {
        if (stored != null) {
            ballot.answer().complete(stored);
        } else {
            ballot.answer().completeExceptionally(refused);
        }
    }
}
