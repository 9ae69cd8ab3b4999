package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.TurnService;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.standings.PanelSum.End;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What of a presenter's marks is let out with which step, and when the Board takes the presenter; on every database. */
abstract class MarksContract {

    /** Card totals, of J1 to J5; the fifth and the second are struck. */
    private static final List<String> TOTALS = List.of("81.5", "89.5", "82.0", "84.5", "70.0");

    @Autowired
    private MarksGate gate;

    @Autowired
    private ShownMarksService marks;

    @Autowired
    private BoardClock boardClock;

    @Autowired
    private BoardService boards;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private TurnService turns;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private Evenings evenings;

    @Autowired
    private CrowdedEvenings crowds;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    private ContestView contest;

    @BeforeEach
    void anEveningWithFiveJudges() {
        contest = evenings.withJudges(5);
    }

    @Test
    void whileTheBoardsShowTheirBacksNoNumberIsOut() {
        closed(1);

        ShownMarks backs = shown(1);
        assertThat(backs.step()).isZero();
        assertThat(backs.panels().get(0).cards())
                .extracting(ShownMarks.Card::seat, ShownMarks.Card::total)
                .containsExactly(
                        Tuple.tuple("J1", null),
                        Tuple.tuple("J2", null),
                        Tuple.tuple("J3", null),
                        Tuple.tuple("J4", null),
                        Tuple.tuple("J5", null));
        assertThat(json.writeValueAsString(backs)).doesNotContain("8").doesNotContain("9");
    }

    @Test
    void oneMovementLetsEverythingOutAndTheResultIsTheBoards() {
        closed(1);
        show(1, false);

        ShownMarks all = shown(1);
        ShownMarks.Panel panel = all.panels().get(0);
        assertThat(all.isWhole()).isTrue();
        assertThat(panel.cards()).extracting(ShownMarks.Card::total).containsExactlyElementsOf(TOTALS);
        assertThat(panel.cards())
                .extracting(ShownMarks.Card::struck)
                .containsExactly(null, End.HIGHEST, null, null, End.LOWEST);
        assertThat(panel.kept()).containsExactly("81.5", "82.0", "84.5");
        assertThat(panel.value()).isEqualTo("82.67");
        assertThat(all.result()).isEqualTo(new ShownMarks.Result("82.67", List.of(), null));
        assertThat(board().rows()).extracting(Board.Row::score).containsExactly("82.67");
    }

    @Test
    void oneByOneANumberIsOutWithItsStepAndStrokesWithTheLast() {
        closed(1);
        for (int step = 1; step <= 5; step++) {
            show(1, true);
            ShownMarks some = shown(1);
            assertThat(some.step()).isEqualTo(step);
            assertThat(some.last()).isEqualTo(6);
            assertThat(some.result()).isNull();
            assertThat(some.panels().get(0).cards())
                    .extracting(card -> card.total() != null)
                    .containsExactly(true, step > 1, step > 2, step > 3, step > 4);
            assertThat(some.panels().get(0).cards())
                    .extracting(ShownMarks.Card::struck)
                    .containsOnlyNulls();
            assertThat(some.panels().get(0).kept()).isEmpty();
            assertThat(json.writeValueAsString(some)).doesNotContain("82.67");
        }
        show(1, true);
        assertThat(shown(1).result()).isNotNull();
        assertThat(shown(1).panels().get(0).struck(End.HIGHEST)).isOne();

        ShownMarks earlier = shown(1).upTo(2);
        assertThat(earlier.panels().get(0).cards())
                .extracting(ShownMarks.Card::total)
                .containsExactly("81.5", "89.5", null, null, null);
        assertThat(earlier.result()).isNull();
    }

    @Test
    void whoHasBegunOneByOneCanShowTheRestAtOnce() {
        closed(1);
        show(1, true);
        show(1, false);

        assertThat(shown(1).step()).isEqualTo(6);
        assertThat(shown(1).isWhole()).isTrue();
    }

    @Test
    void whereTheTotalAloneIsShownNoCardIsEverOut() {
        settle(ShowMarks.TOTAL, BoardAfter.CLOSE, JudgesShownAs.SEAT);
        closed(1);
        show(1, true);

        assertThat(shown(1).isWhole()).isTrue();
        assertThat(shown(1).panels()).isEmpty();
        assertThat(shown(1).result()).isEqualTo(new ShownMarks.Result("82.67", List.of(), null));
    }

    @Test
    void pointsByHandAreInTheResultAndInItsSum() {
        closed(1);
        adjustments.add(
                contest.id(), null, new AddAdjustment(1, AdjustmentKind.PENALTY, new BigDecimal("-1.5"), "着装", "", ""));
        show(1, false);

        assertThat(shown(1).byHand())
                .containsExactly(new ShownMarks.ByHand(ContestSheet.Adjustment.Kind.PENALTY, "-1.50"));
        assertThat(shown(1).result())
                .isEqualTo(
                        new ShownMarks.Result("81.17", List.of(new ShownMarks.Term("experts", "82.67", null)), null));
        assertThat(board().rows()).extracting(Board.Row::score).containsExactly("81.17");
    }

    @Test
    void judgesAreCalledAsTheContestWantsIt() {
        contest = evenings.live();
        evenings.seat(contest, "J1", "王芳");
        evenings.seat(contest, "J2", "");
        settle(ShowMarks.EACH, BoardAfter.CLOSE, JudgesShownAs.NAME);
        stage(() -> turns.openMarking(contest.id(), 1));
        assertThat(boards.lamps(contest()).lamps())
                .extracting(StageLamps.Lamp::seat)
                .containsExactly("王芳", "J2");
        settle(ShowMarks.EACH, BoardAfter.CLOSE, JudgesShownAs.LETTER);
        assertThat(boards.lamps(contest()).lamps())
                .extracting(StageLamps.Lamp::seat)
                .containsExactly("A", "B");
        stage(() -> turns.closeMarking(contest.id(), 1));
        cover(1);
        assertThat(shown(1).panels().get(0).cards())
                .extracting(ShownMarks.Card::seat)
                .containsExactly("A", "B");
    }

    @Test
    void theBoardFollowsFiveSecondsAfterTheLastStep() {
        settle(ShowMarks.EACH, BoardAfter.SHOWN, JudgesShownAs.SEAT);
        closed(1);
        assertThat(board().rows()).isEmpty();
        assertThat(board().basis()).isEmpty();
        show(1, true);
        clock.advance(Duration.ofSeconds(60));
        boardClock.putDueOnBoard();
        assertThat(board().rows()).isEmpty();

        show(1, false);
        boardClock.putDueOnBoard();
        assertThat(board().rows()).isEmpty();
        long version = contest().version();
        clock.advance(MarksGate.BEFORE_BOARD);
        boardClock.putDueOnBoard();
        assertThat(board().rows()).extracting(Board.Row::score).containsExactly("82.67");
        assertThat(contest().version()).isEqualTo(version);
    }

    @Test
    void whoseMarksAreSkippedIsTakenWithAllOthers() {
        settle(ShowMarks.EACH, BoardAfter.SHOWN, JudgesShownAs.SEAT);
        closed(1);
        closed(2);
        stage(() -> gate.putAllOnBoard(contest.id()));

        assertThat(board().rows()).extracting(Board.Row::presenter).containsExactly(1, 2);
    }

    @Test
    void aNewTalkBeginsWithNothingShown() {
        closed(1);
        show(1, false);
        stage(() -> gate.forget(presenter(1)));

        assertThat(marks.of(presenter(1).id())).isEmpty();
        assertThat(marks.progress(contest.id())).isEmpty();
    }

    private void closed(int presenter) {
        stage(() -> turns.openMarking(contest.id(), presenter));
        for (int judge = 1; judge <= 5; judge++) {
            BigDecimal half = new BigDecimal(TOTALS.get(judge - 1)).subtract(new BigDecimal("40"));
            cards.submit(
                    contest.id(),
                    "J" + judge,
                    presenter,
                    new SubmitScorecard(Map.of("state", "40", "ability", half.toPlainString()), null, null));
        }
        stage(() -> {
            turns.closeMarking(contest.id(), presenter);
            gate.cover(contest(), presenter(presenter));
        });
    }

    private void cover(int presenter) {
        stage(() -> gate.cover(contest(), presenter(presenter)));
    }

    private void show(int presenter, boolean oneByOne) {
        stage(() -> gate.show(contest(), presenter(presenter), oneByOne));
    }

    private ShownMarks shown(int presenter) {
        return marks.of(presenter(presenter).id()).orElseThrow();
    }

    private PresenterView presenter(int number) {
        return presenters.list(contest.id()).stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void settle(ShowMarks show, BoardAfter after, JudgesShownAs as) {
        crowds.set(contest, show, after, as);
    }

    private void stage(Runnable step) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            step.run();
        });
    }

    private ContestView contest() {
        return contests.get(contest.id());
    }

    private Board board() {
        return boards.board(contest());
    }
}
