package org.saimahui.scoreboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SpecialPrize;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.PublicReport;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.voting.VoteState;

/**
 * The Board with what the programme says of the people in it.
 *
 * @param complete whether all parts of the rule are in, so that it is the total
 * @param onlyJudges whether nothing but judges' marks are in
 * @param missing codes of the parts that are not in yet
 * @param rule in force; null before there is one
 * @param people by running number
 * @param reports the approved ones, by running number
 * @param lamps who is on stage, and who has sent
 * @param lampsVersion grows with the lamps
 * @param programmeVersion grows with the programme
 * @param publicUrl the address of the contest's page, as QR codes say it
 * @param prize the special prize that is given just now; null else
 */
public record BoardPageView(
        ContestView contest,
        Board board,
        boolean complete,
        boolean onlyJudges,
        List<String> missing,
        @Nullable ScoringRule rule,
        Map<Integer, PresenterView> people,
        Map<Integer, PublicReport> reports,
        StageLamps lamps,
        long lampsVersion,
        long programmeVersion,
        String publicUrl,
        @Nullable OwnCueView prize) {

    public @Nullable PresenterView onStage() {
        return board.onStage() == null ? null : people.get(board.onStage().presenter());
    }

    /** Who gets the special prize that is given just now; nobody else's. */
    public List<String> prizeNames() {
        SpecialPrize given = prize == null ? null : prize.given();
        return given == null
                ? List.of()
                : Stream.concat(
                                given.presenters().stream()
                                        .flatMap(id -> active(id).stream())
                                        .map(PresenterView::name),
                                Stream.of(given.name()).filter(name -> !name.isEmpty()))
                        .toList();
    }

    /** Whoever has that id and is still in the contest. */
    public Optional<PresenterView> active(long id) {
        return people.values().stream()
                .filter(p -> p.id() == id && p.isActive())
                .findFirst();
    }

    public List<PresenterView> withdrawn() {
        return board.withdrawn().stream().map(people::get).toList();
    }

    /** The last one who got into the frozen ranking; null where it is not frozen or nobody did. */
    public @Nullable PresenterView frozenAfter() {
        return board.frozenAfter() == null ? null : people.get(board.frozenAfter());
    }

    /** What the rows are, as the key of the words. */
    public String rankingWords() {
        if (board.frozen()) {
            return isBeingTold()
                    ? "scoreboard.frozen.ranking.told"
                    : isOver() ? "scoreboard.frozen.ranking.over" : "scoreboard.frozen.ranking";
        }
        return complete ? "scoreboard.total" : onlyJudges ? "scoreboard.judges" : "scoreboard.sofar";
    }

    /** Since when not everything is shown, as the key of the words, which take number and name of the last one shown. */
    public String frozenWords() {
        if (isOver()) {
            return isBeingTold() ? "scoreboard.frozen.told" : "scoreboard.frozen.over";
        }
        return frozenAfter() == null ? "scoreboard.frozen" : "scoreboard.frozen.after";
    }

    /** What becomes of what is not shown, as the key of the words, which take number and name of the last one shown. */
    public String frozenHint() {
        if (!isOver()) {
            return "scoreboard.frozen.say";
        }
        return isBeingTold()
                ? "scoreboard.frozen.told.say"
                : frozenAfter() == null ? "scoreboard.frozen.over.none" : "scoreboard.frozen.over.say";
    }

    /** A frozen ranking names the last one in it; rows without one are those that the reveal has told. */
    private boolean isBeingTold() {
        return isOver() && board.frozenAfter() == null && !board.rows().isEmpty();
    }

    private boolean isOver() {
        return board.state() == ContestState.CLOSED;
    }

    public PresenterView person(int number) {
        return people.get(number);
    }

    public @Nullable PublicReport report(int number) {
        return reports.get(number);
    }

    /** How many are in the contest, withdrawn ones left out. */
    public int peopleCount() {
        return (int) people.values().stream().filter(PresenterView::isActive).count();
    }

    /** Whose figure stands below the course: who is on stage, else who leads, else who comes first; null without people. */
    public @Nullable PresenterView focus() {
        if (board.state() == ContestState.LIVE && board.onStage() != null) {
            return onStage();
        }
        if (!board.rows().isEmpty()) {
            return people.get(board.rows().get(0).presenter());
        }
        return board.waiting().isEmpty() ? null : people.get(board.waiting().get(0));
    }

    /** At a held start the one after whom the first are ranked together; null when they are through, or there is none. */
    public @Nullable PresenterView heldUntil() {
        List<PresenterView> everybody = people.values().stream()
                .sorted(Comparator.comparingInt(p -> p.slot().position()))
                .toList();
        HeldStart held = HeldStart.of(everybody, contest.settings().heldStart());
        return board.state() == ContestState.LIVE && held.isUnderWay(everybody)
                ? held.last().orElse(null)
                : null;
    }

    /** What the one on stage is doing, as the key of the words: a second talk is told apart. */
    public @Nullable String turnWords() {
        Board.OnStage stage = board.onStage();
        if (stage == null) {
            return null;
        }
        return "scoreboard.turn." + stage.turn() + (Boolean.TRUE.equals(stage.repeated()) ? ".again" : "");
    }

    /** Who comes next; null when all were on stage or the contest is over. */
    public @Nullable PresenterView next() {
        boolean over = board.state() == ContestState.CLOSED || board.state() == ContestState.RELEASED;
        return over || board.waiting().isEmpty()
                ? null
                : people.get(board.waiting().get(0));
    }

    /** Who talks when a break is over: whoever was called already, else who comes next; null when all were on stage. */
    public @Nullable PresenterView afterBreak() {
        Board.OnStage stage = board.onStage();
        return stage != null && stage.turn() == Turn.CALLED ? onStage() : next();
    }

    /** Whether the audience's part is still to come. */
    public boolean votesAhead() {
        return board.state() == ContestState.LIVE
                && board.vote().state() == VoteState.NOT_OPENED
                && missing.contains(ScoringRule.AUDIENCE);
    }

    /** Whether nobody talks any more, and nobody is still to come. */
    public boolean everybodySpoke() {
        Board.OnStage stage = board.onStage();
        return board.state() == ContestState.LIVE
                && peopleCount() > 0
                && board.waiting().isEmpty()
                && (stage == null || stage.turn() != Turn.CALLED);
    }

    /** What comes after the talks where no vote is ahead, as the end of the words' key. */
    public String then() {
        if (board.state() != ContestState.LIVE) {
            return board.state().name();
        }
        VoteState vote = board.vote().state();
        if (Boolean.TRUE.equals(board.vote().paused())) {
            return board.state() + "." + vote + ".paused";
        }
        boolean atOnce = vote == VoteState.NOT_OPENED && everybodySpoke();
        return board.state() + "." + vote + (atOnce ? ".spoken" : "");
    }

    /** Neighbours whose totals differ, but not in the decimals that are printed. */
    public List<List<Integer>> beyond() {
        List<List<Integer>> groups = new ArrayList<>();
        List<Board.Row> rows = board.rows();
        for (int at = 1; at < rows.size(); at++) {
            Board.Row before = rows.get(at - 1);
            Board.Row row = rows.get(at);
            boolean same = row.printedScore() != null && row.printedScore().equals(before.printedScore());
            boolean told = board.ties().stream()
                    .anyMatch(tie -> tie.presenters().contains(before.presenter())
                            && tie.presenters().contains(row.presenter()));
            if (same && !told && !Objects.equals(row.place(), before.place())) {
                groups.add(List.of(before.presenter(), row.presenter()));
            }
        }
        return groups;
    }

    /** Grows with the Board and with the programme around it; cards raise neither. */
    public long pageVersion() {
        return board.version() + programmeVersion;
    }

    /** Grows with whatever the big screen shows. */
    public long version() {
        return pageVersion() + lampsVersion;
    }

    /** The row of a presenter, if the presenter is on the Board. */
    public Board.@Nullable Row row(int number) {
        return board.rows().stream()
                .filter(r -> r.presenter() == number)
                .findFirst()
                .orElse(null);
    }
}
