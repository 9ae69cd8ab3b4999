package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.points.DecisionService;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for seats, recusals, adjustments and decisions on every database. */
abstract class JudgeServiceContract extends JudgingContract {

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private AuditReader audit;

    @Test
    void seatsAreInTheOrderOfTheirNumbers() {
        ContestView contest = evenings.draft();
        for (String code : List.of("J10", "J2", "J1")) {
            evenings.seat(contest, code, "");
        }

        assertThat(judges.list(contest.id())).extracting(JudgeView::code).containsExactly("J1", "J2", "J10");
    }

    @Test
    void aSeatInAnUnknownPanelIsRefusedWithEveryProblem() {
        ContestView contest = evenings.draft();

        assertThatThrownBy(() -> judges.add(contest.id(), null, new JudgeFacts("", "王\u0000", "", "nobody")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::pointer)
                                .containsExactly("/code", "/name", "/panel"));
        assertThat(judges.list(contest.id())).isEmpty();
    }

    @Test
    void aSecondSeatOfTheSameCodeIsRefused() {
        ContestView contest = eveningWithThreeJudges();

        assertRefused("SEAT_TAKEN", () -> judges.add(contest.id(), null, new JudgeFacts("J1", "", "", "experts")));
    }

    @Test
    void norMayTwoSeatsBeCalledTheSame() {
        ContestView contest = eveningWithThreeJudges();

        assertRefused("SEAT_TAKEN", () -> judges.add(contest.id(), null, new JudgeFacts("1", "", "", "experts")));
        assertThat(judges.add(contest.id(), null, new JudgeFacts("L1", "", "", "experts"))
                        .code())
                .isEqualTo("L1");
    }

    @Test
    void anotherPersonMaySitDownAfterTheFirstMarkAndTheRecordSaysWhy() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("10", "10", null));

        judges.edit(contest.id(), null, new JudgeFacts("J2", "赵主任", "市委党校", "experts"), "临时换人");

        assertThat(judges.get(contest.id(), "J2").name()).isEqualTo("赵主任");
        assertThat(audit.search(
                        new AuditFilter(contest.slug(), "", "JUDGE_EDITED", "", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        10))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("临时换人"));
    }

    @Test
    void aStaleEditChangesNothing() {
        ContestView contest = eveningWithThreeJudges();
        judges.edit(contest.id(), contest.version(), new JudgeFacts("J1", "先到", "", "experts"), null);

        assertThatThrownBy(() ->
                        judges.edit(contest.id(), contest.version(), new JudgeFacts("J1", "后到", "", "experts"), null))
                .isInstanceOf(StaleVersionException.class);
        assertThat(judges.get(contest.id(), "J1").name()).isEqualTo("先到");
    }

    @Test
    void aRecusalCanBeDeclaredAndTakenBackWithReasons() {
        ContestView contest = eveningWithThreeJudges();
        judges.recuse(contest.id(), "J2", 3, "同一单位");

        assertThat(judges.get(contest.id(), "J2").recusals()).containsExactly(3);
        assertThat(judges.recusals(contest.id()))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo("同一单位"));

        judges.unrecuse(contest.id(), "J2", 3, "登记错了");

        assertThat(judges.get(contest.id(), "J2").recusals()).isEmpty();
    }

    @Test
    void whoHasSentACardCannotBeRecusedAnyMoreOnceMarkingIsClosed() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("10", "10", null));
        closeMarking(contest, 1);

        assertRefused("CARD_STORED", () -> judges.recuse(contest.id(), "J1", 1, "同一单位"));
        assertThat(judges.get(contest.id(), "J1").recusals()).isEmpty();
    }

    @Test
    void anAdjustmentKeepsItsDigitsAndStaysReadableWhenTakenBack() {
        ContestView contest = eveningWithThreeJudges();
        AdjustmentView added =
                adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-0.25"), "超时 12 秒");
        adjustments.withdraw(contest.id(), null, added.id(), "计时有误");

        assertThat(adjustments.list(contest.id())).singleElement().satisfies(view -> {
            assertThat(view.points()).isEqualByComparingTo("-0.25");
            assertThat(view.counts()).isFalse();
            assertThat(view.withdrawal().reason()).isEqualTo("计时有误");
        });
        assertRefused("ADJUSTMENT_WITHDRAWN", () -> adjustments.withdraw(contest.id(), null, added.id(), "再撤"));
    }

    @Test
    void aPenaltyAboveZeroOrWithoutReasonIsRefused() {
        ContestView contest = eveningWithThreeJudges();

        assertThatThrownBy(() -> adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, BigDecimal.ONE, " "))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InputProblem::code)
                                .containsExactly("MISSING_FIELD", "BAD_SIGN"));
        assertThat(adjustments.list(contest.id())).isEmpty();
    }

    @Test
    void aDecisionOrdersExactlyThoseWhoWereLevel() {
        ContestView contest = eveningWithThreeJudges();
        decisions.add(contest.id(), null, List.of(2, 4), List.of(4, 2), "评委表决");

        assertThat(decisions.list(contest.id())).singleElement().satisfies(d -> {
            assertThat(d.presenters()).containsExactly(2, 4);
            assertThat(d.order()).containsExactly(4, 2);
        });
        assertThatThrownBy(() -> decisions.add(contest.id(), null, List.of(2, 4), List.of(4, 3), ""))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
