package org.saimahui.scoreboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.HeldStart;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Standings;
import org.saimahui.standings.SheetRows;
import org.saimahui.voting.Tally;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.saimahui.voting.VoteStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes what the public may see from the rows: the presenters whose marking is closed, the parts that are in. */
@Component
class BoardMaker {

    private final RuleService rules;

    private final PresenterService presenters;

    private final VoteService votes;

    private final VoteCounts counts;

    private final SheetRows rows;

    private final ShownMarksRepository marks;

    private final BoardFreezeRepository freezes;

    private final RevealRepository reveals;

    private final CueService cues;

    private final JsonMapper json;

    BoardMaker(
            RuleService rules,
            PresenterService presenters,
            VoteService votes,
            VoteCounts counts,
            SheetRows rows,
            ShownMarksRepository marks,
            BoardFreezeRepository freezes,
            RevealRepository reveals,
            CueService cues,
            JsonMapper json) {
        this.cues = cues;
        this.freezes = freezes;
        this.reveals = reveals;
        this.json = json;
        this.marks = marks;
        this.rules = rules;
        this.presenters = presenters;
        this.votes = votes;
        this.counts = counts;
        this.rows = rows;
    }

    /** Without version and time, which the store adds. Until the release a frozen one stands still. */
    Board make(ContestView contest) {
        Board now = live(contest);
        if (contest.state() == ContestState.RELEASED) {
            return now;
        }
        RevealRow told = reveals.findById(contest.id())
                .filter(row -> row.publicStep() >= 0)
                .orElse(null);
        if (told != null && contest.state() == ContestState.CLOSED) {
            RevealStep step = json.readValue(told.steps(), RevealService.STEPS).get(told.publicStep());
            boolean whole = told.publicStep() == told.lastStep();
            return step.over(now, presenters.inRunningOrder(contest.id()), whole, told.countsShown());
        }
        return freezes.findById(contest.id())
                .filter(BoardFreeze::isFrozen)
                .map(freeze -> json.readValue(freeze.content(), FrozenRows.class)
                        .over(now, presenters.inRunningOrder(contest.id()), freeze.after()))
                .orElse(now);
    }

    /** In which steps the result as it stands would be told; none where nobody is ranked. */
    List<RevealStep> plan(ContestView contest) {
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        Set<Integer> closed = onBoard(contest, people);
        if (standings(contest, closed, rule(contest).partCodes(), true) == null) {
            return List.of();
        }
        return RevealPlan.of(
                contest.settings().reveal(),
                rule(contest),
                people,
                basis -> Objects.requireNonNull(standings(contest, closed, basis, true)),
                counts.tally(contest.id()));
    }

    /** The same as if it were neither frozen nor being told. */
    Board live(ContestView contest) {
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        VoteStatus vote = votes.status(contest.id());
        boolean shown = vote.state() == VoteState.SHOWN;
        Tally tally = counts.tally(contest.id());
        Set<Integer> closed = onBoard(contest, people);
        List<String> basis = contest.ruleNumber() == 0 ? List.of() : basis(rule(contest), !closed.isEmpty(), shown);
        Standings standings = standings(contest, closed, basis, shown);
        return new Board(
                contest.slug(),
                0,
                OffsetDateTime.ofInstant(Instant.EPOCH, contest.zone()),
                contest.state(),
                contest.rehearsal(),
                false,
                basis,
                onStage(contest, people),
                new Board.BoardVote(
                        vote.state(),
                        vote.choices(),
                        at(contest, vote.closesAt()),
                        shown && tally.isCounted() ? tally.voters() : null,
                        vote.paused() ? true : null,
                        vote.levels().isEmpty() ? null : vote.levels()),
                rows(people, closed, standings, shown ? tally : null),
                numbers(people, p -> p.isActive() && p.turn() == Turn.WAITING),
                numbers(people, p -> !p.isActive()),
                standings == null ? List.of() : ties(standings),
                null,
                List.of(),
                pause(contest));
    }

    /** A break belongs to an evening that runs, whatever the wall is left on. */
    private Board.@Nullable Pause pause(ContestView contest) {
        boolean runs = contest.state() == ContestState.LIVE || contest.state() == ContestState.CLOSED;
        Scene scene = runs ? cues.view(contest.id()).scene() : Scene.COVER;
        return scene.kind() == SceneKind.BREAK ? new Board.Pause(scene.text(), scene.until()) : null;
    }

    /** As the Board counts them, with one more whom it has perhaps not taken yet; null where nobody is ranked. */
    @Nullable
    Standings standingsWith(ContestView contest, int presenter) {
        boolean shown = votes.status(contest.id()).state() == VoteState.SHOWN;
        Set<Integer> closed = new HashSet<>(onBoard(contest, presenters.inRunningOrder(contest.id())));
        closed.add(presenter);
        return standings(contest, closed, basis(rule(contest), true, shown), shown);
    }

    /** Those whose marking is closed; where the Board waits for the marks to be shown, those whose marks have been. */
    private Set<Integer> onBoard(ContestView contest, List<PresenterView> people) {
        Set<Long> waiting = marks.findByContestIdOrderByPresenterId(contest.id()).stream()
                .filter(row -> !row.onBoard())
                .map(ShownMarksRow::presenterId)
                .collect(Collectors.toSet());
        HeldStart held = HeldStart.of(people, contest.settings().heldStart());
        boolean together = held.isUnderWay(people);
        return people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.CLOSED && !waiting.contains(p.id()))
                .filter(p -> !together || !held.includes(p))
                .map(PresenterView::number)
                .collect(Collectors.toSet());
    }

    private ScoringRule rule(ContestView contest) {
        return rules.rule(contest.id());
    }

    private static List<String> basis(ScoringRule rule, boolean anyClosed, boolean shown) {
        return rule.partCodes().stream()
                .filter(part -> switch (part) {
                    case ScoringRule.OBJECTIVE -> true;
                    case ScoringRule.AUDIENCE -> shown;
                    default -> anyClosed;
                })
                .toList();
    }

    /** Of those whose marking is closed; null where nobody is ranked. */
    private @Nullable Standings standings(ContestView contest, Set<Integer> closed, List<String> basis, boolean shown) {
        if (closed.isEmpty() || contest.ruleNumber() == 0 || rule(contest).isShowOnly()) {
            return null;
        }
        return ScoringEngine.live(rule(contest), only(rows.sheet(contest.id(), shown), closed), Set.copyOf(basis));
    }

    private static List<Board.Row> rows(
            List<PresenterView> people, Set<Integer> closed, @Nullable Standings standings, @Nullable Tally tally) {
        Map<Integer, PresenterView> byNumber =
                people.stream().collect(Collectors.toMap(PresenterView::number, Function.identity()));
        if (standings == null) {
            return closed.stream()
                    .sorted()
                    .map(byNumber::get)
                    .map(p -> Board.Row.unranked(p.number(), p.name(), p.organisation()))
                    .toList();
        }
        return new BoardRows(standings, byNumber, tally).all();
    }

    private static List<Board.Tie> ties(Standings standings) {
        ShownNumbers shown = standings.shown();
        return standings.ties().stream().map(tie -> Board.Tie.of(tie, shown)).toList();
    }

    /** The sheet of those whose marking is closed: an open or reopened one has no place in public. */
    private static ContestSheet only(ContestSheet sheet, Set<Integer> closed) {
        return new ContestSheet(
                sheet.presenters().stream()
                        .filter(p -> closed.contains(p.number()))
                        .toList(),
                sheet.judges().stream()
                        .map(j -> new ContestSheet.Judge(j.code(), j.panel(), kept(j.recusals(), closed)))
                        .toList(),
                sheet.scorecards().stream()
                        .filter(c -> closed.contains(c.presenter()))
                        .toList(),
                sheet.adjustments().stream()
                        .filter(a -> closed.contains(a.presenter()))
                        .toList(),
                sheet.votes().stream()
                        .filter(v -> closed.contains(v.presenter()))
                        .toList(),
                sheet.audienceCount(),
                sheet.decisions().stream()
                        .filter(d -> closed.containsAll(d.presenters()))
                        .toList());
    }

    private static Set<Integer> kept(Set<Integer> numbers, Set<Integer> closed) {
        return numbers.stream().filter(closed::contains).collect(Collectors.toSet());
    }

    private static Board.@Nullable OnStage onStage(ContestView contest, List<PresenterView> people) {
        return people.stream()
                .filter(p -> contest.onStage() != null && p.number() == contest.onStage() && p.isActive())
                .findFirst()
                .map(p -> new Board.OnStage(p.number(), p.turn(), p.slot().isRepeated() && p.isOnStage() ? true : null))
                .orElse(null);
    }

    private static @Nullable OffsetDateTime at(ContestView contest, @Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, contest.zone());
    }

    private static List<Integer> numbers(
            List<PresenterView> people, java.util.function.Predicate<PresenterView> which) {
        return people.stream().filter(which).map(PresenterView::number).toList();
    }
}
