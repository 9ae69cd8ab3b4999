package org.saimahui.contest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/**
 * A contest as pages and other modules see it.
 *
 * @param adjustmentsNeedTwo whether points by hand count only after a second organiser has approved them
 * @param version raised by commands and edits only, never by marks or ballots
 * @param onStage running number of the presenter last called, or null
 * @param ruleNumber number of the rule's version in force, from 1
 * @param ruleLocked whether the first mark has fixed people and rule
 * @param archivedAt when it was put away; null while it is worked on
 * @param orderFixed whether a call, a mark or the vote has fixed the running numbers
 * @param called whether anybody was ever called, which fixes some settings
 * @param settings how the evening is run on stage
 * @param correcting whether a released result is being corrected
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
        boolean called,
        EveningSettings settings,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable Instant releasedAt,
        boolean correcting,
        @Nullable Instant archivedAt) {

    private static final String REHEARSAL = "-rehearsal";

    private static final int LONGEST = 64;

    private static final int DIGEST = 8;

    /** Whether the evening is over: closed, or its result released. */
    public boolean isOver() {
        return state == ContestState.CLOSED || state == ContestState.RELEASED;
    }

    /** Whether the result is released and nothing of it can be changed, unless it is corrected. */
    public boolean isSettled() {
        return state == ContestState.RELEASED && !correcting;
    }

    /** Whether it is the time for checking: the evening is closed, or its result is being corrected. */
    public boolean isBeingChecked() {
        return state == ContestState.CLOSED || correcting;
    }

    /** Whether judges can mark somebody: while it is live, and whoever is opened again in a correction. */
    public boolean takesMarks() {
        return state == ContestState.LIVE || correcting;
    }

    /** Whether visitors may open its public pages. */
    public boolean isPublic() {
        return published || rehearsal;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    /** Whether it may be deleted: never one with a released result, never while it runs; a rehearsal at any time. */
    public boolean deletable() {
        return state != ContestState.RELEASED && (rehearsal || state != ContestState.LIVE);
    }

    /** The address of its rehearsal, whether that exists or not; no two contests share one. */
    public String rehearsalSlug() {
        return rehearsalOf(slug);
    }

    /** As {@link #rehearsalSlug()}: a long address is cut and told apart by its digest. */
    public static String rehearsalOf(String slug) {
        int room = LONGEST - REHEARSAL.length();
        return slug.length() <= room
                ? slug + REHEARSAL
                : slug.substring(0, room - DIGEST - 1) + "-"
                        + Hashes.sha256Hex(slug).substring(0, DIGEST) + REHEARSAL;
    }

    /** The facts an organiser may edit. */
    public ContestFacts facts() {
        return new ContestFacts(
                title, campaign, host, venue, startsAt, zone.getId(), voteAccess, ballotsMayChange, adjustmentsNeedTwo);
    }
}
