package org.saimahui.contest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/**
 * A contest as pages and other modules see it.
 *
 * @param facts what the organiser says about the evening
 * @param settings how the evening is run on stage
 * @param course how far it is
 * @param fixed what cannot be changed any more
 * @param rehearsal whether it is only for practice, and leaves no result
 * @param version raised by commands and edits only, never by marks or ballots
 */
public record ContestView(
        long id,
        String slug,
        ContestFacts facts,
        EveningSettings settings,
        Course course,
        Fixed fixed,
        Dates dates,
        boolean rehearsal,
        long version) {

    /**
     * How far the evening is.
     *
     * @param correcting whether a released result is being corrected
     * @param onStage running number of the presenter last called, or null
     */
    public record Course(
            ContestState state,
            boolean published,
            boolean correcting,
            @Nullable Integer onStage) {}

    /**
     * What the evening has fixed.
     *
     * @param ruleNumber number of the rule's version in force, from 1; 0 before there is one
     * @param ruleLocked whether the first mark has fixed people and rule
     * @param orderFixed whether a call, a mark or the vote has fixed the running numbers
     * @param called whether anybody was ever called, which fixes some settings
     */
    public record Fixed(int ruleNumber, boolean ruleLocked, boolean orderFixed, boolean called) {}

    /** @param archivedAt when it was put away; null while it is worked on */
    public record Dates(
            Instant createdAt,
            @Nullable Instant closedAt,
            @Nullable Instant releasedAt,
            @Nullable Instant archivedAt) {}

    private static final String REHEARSAL = "-rehearsal";

    private static final int LONGEST = 64;

    private static final int DIGEST = 8;

    /** Whether the evening is over: closed, or its result released. */
    public boolean isOver() {
        return state() == ContestState.CLOSED || state() == ContestState.RELEASED;
    }

    /** Whether the result is released and nothing of it can be changed, unless it is corrected. */
    public boolean isSettled() {
        return state() == ContestState.RELEASED && !correcting();
    }

    /** The problem's code for what is not changed once the result is out: a correction changes some things, not this one. */
    public String releasedProblem() {
        return correcting() ? "NOT_IN_CORRECTION" : "CONTEST_RELEASED";
    }

    /** Whether it is the time for checking: the evening is closed, or its result is being corrected. */
    public boolean isBeingChecked() {
        return state() == ContestState.CLOSED || correcting();
    }

    /** Whether judges can mark somebody: while it is live, and whoever is opened again in a correction. */
    public boolean takesMarks() {
        return state() == ContestState.LIVE || correcting();
    }

    /** Whether visitors may open its public pages. */
    public boolean isPublic() {
        return published() || rehearsal;
    }

    /** Whether it was put away: nothing in it can be changed. */
    public boolean archived() {
        return dates.archivedAt() != null;
    }

    /** Whether it may be deleted: never one with a released result, never while it runs; a rehearsal at any time. */
    public boolean deletable() {
        return state() != ContestState.RELEASED && (rehearsal || state() != ContestState.LIVE);
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

    public String title() {
        return facts.title();
    }

    public String campaign() {
        return facts.campaign();
    }

    public String host() {
        return facts.host();
    }

    public String venue() {
        return facts.venue();
    }

    /** In the contest's own zone; null where no time is set. */
    public @Nullable LocalDateTime startsAt() {
        return facts.startsAt();
    }

    /** In which its times are told. */
    public ZoneId zone() {
        return ZoneId.of(facts.zone());
    }

    public VoteAccess voteAccess() {
        return facts.voteAccess();
    }

    public boolean ballotsMayChange() {
        return facts.ballotsMayChange();
    }

    public boolean adjustmentsNeedTwo() {
        return facts.adjustmentsNeedTwo();
    }

    public ContestState state() {
        return course.state();
    }

    public boolean published() {
        return course.published();
    }

    /** Whether a released result is being corrected; the public reads the released one meanwhile. */
    public boolean correcting() {
        return course.correcting();
    }

    /** Running number of the presenter last called, or null. */
    public @Nullable Integer onStage() {
        return course.onStage();
    }

    /** The rule's version in force, from 1; 0 before there is one. */
    public int ruleNumber() {
        return fixed.ruleNumber();
    }

    /** Whether the first mark has fixed people and rule. */
    public boolean ruleLocked() {
        return fixed.ruleLocked();
    }

    /** Whether a call, a mark or the vote has fixed the running numbers. */
    public boolean orderFixed() {
        return fixed.orderFixed();
    }

    /** Whether anybody was ever called, which fixes some settings. */
    public boolean called() {
        return fixed.called();
    }

    public Instant createdAt() {
        return dates.createdAt();
    }

    public @Nullable Instant closedAt() {
        return dates.closedAt();
    }

    public @Nullable Instant releasedAt() {
        return dates.releasedAt();
    }
}
