package org.saimahui.contest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A contest as pages and other modules see it.
 *
 * @param adjustmentsNeedTwo whether points by hand count only after a second organiser has approved them
 * @param version raised by commands and edits only, never by marks or ballots
 * @param onStage running number of the presenter last called, or null
 * @param ruleNumber number of the rule's version in force, from 1
 * @param ruleLocked whether the first mark has fixed people and rule
 * @param orderFixed whether the first card or mark has fixed the running numbers
 */
public record ContestView(
        long id,
        String slug,
        String title,
        String campaign,
        String host,
        String venue,
        @Nullable LocalDateTime startsAt,
        ZoneId zone,
        ContestState state,
        boolean published,
        boolean rehearsal,
        VoteAccess voteAccess,
        boolean ballotsMayChange,
        boolean adjustmentsNeedTwo,
        long version,
        @Nullable Integer onStage,
        int ruleNumber,
        boolean ruleLocked,
        boolean orderFixed,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant releasedAt) {

    /** Whether visitors may open its public pages. */
    public boolean isPublic() {
        return published || rehearsal;
    }

    /** The facts an organiser may edit. */
    public ContestFacts facts() {
        return new ContestFacts(
                title, campaign, host, venue, startsAt, zone.getId(), voteAccess, ballotsMayChange, adjustmentsNeedTwo);
    }
}
