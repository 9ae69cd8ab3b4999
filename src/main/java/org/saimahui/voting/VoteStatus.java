package org.saimahui.voting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vote as pages and other modules see it.
 *
 * @param paused whether an open one takes no ballot for the moment
 * @param choices how many presenters a ballot may choose at most
 * @param levels what a ballot may give to each, the best first; empty where it chooses
 * @param openedAt when it was opened last
 * @param closesAt from when on no ballot is taken, for a timed vote that is open
 */
public record VoteStatus(
        VoteState state,
        boolean paused,
        int choices,
        List<String> levels,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt) {}
