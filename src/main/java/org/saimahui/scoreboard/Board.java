package org.saimahui.scoreboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.TieBreak;
import org.saimahui.voting.VoteState;

/**
 * What the public may see of a contest now. Every public door reads this and nothing else of marks and votes; no single
 * mark is in it, and it changes when a marking is closed, not when a card comes in.
 *
 * @param version raised only when the rest changes
 * @param at when it changed, in the contest's zone
 * @param basis codes of the parts that are in, the same for all rows
 * @param onStage who was called last, or null
 * @param rows by place, then number; closed but incomplete ones last
 * @param waiting numbers of those who have not been on stage
 * @param withdrawn numbers of those who left
 * @param ties equal totals that the rule's ladder told apart; absent where there are none
 * @param frozenAfter while it is frozen, the last in running order who is in it; absent else, and where nobody is
 * @param sealed numbers of those who were marked since it was frozen, in running order; absent where there are none
 * @param pause the break that the hall is in; absent where there is none
 */
public record Board(
        String contest,
        long version,
        OffsetDateTime at,
        ContestState state,
        boolean rehearsal,
        boolean frozen,
        List<String> basis,
        @Nullable OnStage onStage,
        BoardVote vote,
        List<Row> rows,
        List<Integer> waiting,
        List<Integer> withdrawn,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Tie> ties,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer frozenAfter,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> sealed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pause pause) {

    public Board {
        ties = ties == null ? List.of() : List.copyOf(ties);
        sealed = sealed == null ? List.of() : List.copyOf(sealed);
    }

    /**
     * The hall is in a break.
     *
     * @param text what the wall says of it, empty for no more than that
     * @param until when it goes on; null where nobody has said
     */
    public record Pause(String text, @Nullable Instant until) {}

    /**
     * Who is on stage and how far.
     *
     * @param repeated true while the talk is held once more; absent else
     */
    public record OnStage(
            int presenter,
            Turn turn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean repeated) {

        /** Of a first talk. */
        public OnStage(int presenter, Turn turn) {
            this(presenter, turn, null);
        }
    }

    /**
     * Where the vote stands.
     *
     * @param closesAt when the server closes it, or null
     * @param ballots how many were cast; null until the counts are shown, and where an imported file does not say
     * @param paused true while an open vote takes no ballot; absent else
     * @param levels what a ballot may give to each; absent where it chooses
     */
    public record BoardVote(
            VoteState state,
            int choices,
            @Nullable OffsetDateTime closesAt,
            @Nullable Long ballots,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean paused,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> levels) {

        /** One that chooses and is not held up. */
        public BoardVote(VoteState state, int choices, @Nullable OffsetDateTime closesAt, @Nullable Long ballots) {
            this(state, choices, closesAt, ballots, null, null);
        }

        /** The same as it was before its counts were shown. */
        BoardVote closed() {
            return new BoardVote(VoteState.CLOSED, choices, null, null, null, levels);
        }

        /** The same with its time in the offset of another, for a stored one comes back in UTC. */
        BoardVote at(OffsetDateTime other) {
            OffsetDateTime closes = closesAt == null ? null : closesAt.withOffsetSameInstant(other.getOffset());
            return new BoardVote(state, choices, closes, ballots, paused, levels);
        }
    }

    /**
     * One line of the ranking.
     *
     * @param place null for one who is closed but incomplete; then {@code score} and {@code gap} are too
     * @param score rounded as the rule's total
     * @param gap to the first, rounded the same
     * @param parts by code, printed as totals
     * @param votes null until the counts are shown
     * @param adjustments points by hand that are in the score, signed; null where they come to nothing
     * @param shownScore {@code score} as pages print it, where that is not the same: with as many more decimals as tell
     *     unequal totals apart
     * @param shownGap {@code gap} likewise
     */
    public record Row(
            int presenter,
            String name,
            String organisation,
            @Nullable Integer place,
            boolean tied,
            @Nullable String score,
            @Nullable String gap,
            Map<String, String> parts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long votes,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String adjustments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shownScore,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String shownGap) {

        /** One without a score: closed but incomplete, or of a contest that ranks nobody. */
        static Row unranked(int presenter, String name, String organisation) {
            return new Row(presenter, name, organisation, null, false, null, null, Map.of(), null, null, null, null);
        }

        /** The same of somebody whose name or unit was put right since. */
        Row called(PresenterView person) {
            return new Row(
                    presenter,
                    person.name(),
                    person.organisation(),
                    place,
                    tied,
                    score,
                    gap,
                    parts,
                    votes,
                    adjustments,
                    shownScore,
                    shownGap);
        }

        /** The score as people read it. */
        public @Nullable String printedScore() {
            return shownScore == null ? score : shownScore;
        }

        /** The distance to the first as people read it. */
        public @Nullable String printedGap() {
            return shownGap == null ? gap : shownGap;
        }
    }

    /**
     * Equal totals, and the step of the ladder that told them apart.
     *
     * @param presenters by place
     * @param by the kind of step
     * @param code of the part, criterion or group; null for the other kinds
     * @param values what was compared, in the same order; empty where only the step is told
     */
    public record Tie(
            List<Integer> presenters,
            TieBreak.By by,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            List<String> values) {

        /** With as many decimals as tell the values apart. */
        public static Tie of(org.saimahui.scoring.Tie tie, ShownNumbers shown) {
            boolean counts = tie.step().by() == TieBreak.By.VOTES;
            List<String> values = counts
                    ? tie.values().stream().map(BigDecimal::toPlainString).toList()
                    : shown.printApart(tie.values());
            return new Tie(tie.presenters(), tie.step().by(), tie.step().code(), values);
        }
    }

    Board withVersion(long newVersion, OffsetDateTime changedAt) {
        return new Board(
                contest,
                newVersion,
                changedAt,
                state,
                rehearsal,
                frozen,
                basis,
                onStage,
                vote,
                rows,
                waiting,
                withdrawn,
                ties,
                frozenAfter,
                sealed,
                pause);
    }

    /** The same with a ranking of which not everything is told yet. */
    Board told(
            boolean covered,
            List<String> toldBasis,
            BoardVote toldVote,
            List<Row> toldRows,
            List<Tie> toldTies,
            List<Integer> stillSealed) {
        return new Board(
                contest,
                version,
                at,
                state,
                rehearsal,
                covered,
                toldBasis,
                onStage,
                toldVote,
                toldRows,
                waiting,
                withdrawn,
                toldTies,
                null,
                stillSealed,
                pause);
    }

    /** The same with a ranking that stands still. */
    Board frozen(
            @Nullable Integer after,
            List<String> frozenBasis,
            List<Row> frozenRows,
            List<Tie> frozenTies,
            List<Integer> nowSealed) {
        return new Board(
                contest,
                version,
                at,
                state,
                rehearsal,
                true,
                frozenBasis,
                onStage,
                vote,
                frozenRows,
                waiting,
                withdrawn,
                frozenTies,
                after,
                nowSealed,
                pause);
    }
}
