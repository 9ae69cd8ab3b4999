package org.saimahui.voting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The vote as pages and other modules see it.
 *
 * @param paused whether an open one takes no ballot for the moment
 * @param choices how many presenters a ballot may name at most
 * @param openedAt when it was opened last
 * @param closesAt from when on no ballot is taken, for a timed vote that is open
 */
public record VoteStatus(
        VoteState state,
        boolean paused,
        int choices,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt) {}
