package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.RecordCheck;
import org.saimahui.audit.RecordExport;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for cards on every database. */
abstract class ScorecardServiceContract extends JudgingContract {

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private AuditReader audit;

    @Autowired
    private RecordExport records;

    @Autowired
    private MarkingService marking;

    @Test
    void aCardIsStoredWithReceiptAndTotal() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);

        ScorecardReceipt receipt = scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));

        assertThat(receipt.receipt()).matches("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{2}");
        assertThat(receipt.total()).isEqualTo("85.5");
        assertThat(receipt.marks()).containsExactly(Map.entry("state", "45.5"), Map.entry("ability", "40.0"));
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(scorecards.find(contest.id(), "J1", 1)).contains(receipt);
        assertThat(scorecards.missing(contest.id(), 1)).containsExactly("J2", "J3");
    }

    @Test
    void theSameContentGivesTheSameReceiptAlsoAfterClosing() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        ScorecardReceipt first = scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));

        assertThat(scorecards.submit(contest.id(), "J1", 1, card("45.50", "40.0", null)))
                .isEqualTo(first);
        closeMarking(contest, 1);
        assertThat(scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", 7)))
                .isEqualTo(first);
    }

    @Test
    void otherContentOnTheSeenVersionIsTheNextVersionAndTheOldOneIsKept() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        ScorecardReceipt first = scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));

        ScorecardReceipt second = scorecards.submit(contest.id(), "J1", 1, card("44", "40", 1));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        assertThat(scorecards.marks(contest.id())).isEmpty();
        closeMarking(contest, 1);
        assertThat(scorecards.marks(contest.id()).get(1).get("J1").get("state")).isEqualByComparingTo("44");
        assertThat(scorecards.history(contest.id(), 1))
                .extracting(v -> v.receipt().total(), ScorecardVersionView::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("85.5", false),
                        org.assertj.core.groups.Tuple.tuple("84.0", true));
    }

    @Test
    void aWrongVersionIsAnsweredWithTheStoredCard() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        ScorecardReceipt first = scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));

        StaleScorecardException stale = catchThrowableOfType(
                StaleScorecardException.class, () -> scorecards.submit(contest.id(), "J1", 1, card("10", "10", null)));

        assertThat(stale.stored()).isEqualTo(first);
        assertThat(scorecards.find(contest.id(), "J1", 1)).contains(first);
    }

    @Test
    void aVersionNobodyStoredIsWrong() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);

        StaleScorecardException stale = catchThrowableOfType(
                StaleScorecardException.class, () -> scorecards.submit(contest.id(), "J1", 1, card("10", "10", 1)));

        assertThat(stale.stored()).isNull();
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void afterClosingNothingIsStored() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J2", 1, card("30", "30", null));
        closeMarking(contest, 1);

        assertRefused("MARKING_CLOSED", () -> scorecards.submit(contest.id(), "J1", 1, card("10", "10", null)));
        assertThat(scorecards.sent(contest.id(), 1)).containsExactly("J2");
    }

    @Test
    void beforeOpeningNothingIsStoredAndTheRuleStaysOpen() {
        ContestView contest = eveningWithThreeJudges();

        assertRefused("MARKING_NOT_OPEN", () -> scorecards.submit(contest.id(), "J1", 1, card("10", "10", null)));
        assertThat(contests.get(contest.id()).ruleLocked()).isFalse();
    }

    @Test
    void theFirstMarkFixesRuleOrderAndPeople() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("10", "10", null));

        assertThat(contests.get(contest.id())).matches(ContestView::ruleLocked).matches(ContestView::orderFixed);
        assertRefused("PEOPLE_FIXED", () -> judges.add(contest.id(), null, new JudgeFacts("J9", "", "", "experts")));
    }

    @Test
    void aCardRaisesNoVersion() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        long before = contests.get(contest.id()).version();

        scorecards.submit(contest.id(), "J1", 1, card("10", "10", null));

        assertThat(contests.get(contest.id()).version()).isEqualTo(before);
    }

    @Test
    void everyBadMarkIsToldAtOnceAndComesBeforeTheConflict() {
        ContestView contest = eveningWithThreeJudges();

        InvalidInputException invalid = catchThrowableOfType(
                InvalidInputException.class,
                () -> scorecards.submit(
                        contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "50.5", "x/y", "1"), null, 9)));

        assertThat(invalid.problems())
                .extracting(InputProblem::code, InputProblem::pointer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ABOVE_MAX", "/marks/state"),
                        org.assertj.core.groups.Tuple.tuple("MISSING_MARK", "/marks/ability"),
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_CRITERION", "/marks/x~1y"));
    }

    @Test
    void aRecusedJudgeIsRefusedBeforeTheMarksAreRead() {
        ContestView contest = eveningWithThreeJudges();
        judges.recuse(contest.id(), "J1", 1, "同一单位");
        openMarking(contest, 1);

        assertThatThrownBy(() -> scorecards.submit(contest.id(), "J1", 1, card("x", null, null)))
                .isInstanceOf(RecusedException.class);
        assertThat(scorecards.missing(contest.id(), 1)).containsExactly("J2", "J3");
    }

    @Test
    void aWithdrawnPresenterHasACodeOfItsOwn() {
        ContestView contest = eveningWithThreeJudges();
        departures.withdraw(contest.id(), null, 2, "因病");

        assertRefused("PRESENTER_WITHDRAWN", () -> scorecards.submit(contest.id(), "J1", 2, card("1", "1", null)));
    }

    @Test
    void unknownSeatsAndPresentersAreNotFound() {
        ContestView contest = eveningWithThreeJudges();

        assertThatThrownBy(() -> scorecards.submit(contest.id(), "J9", 1, card("1", "1", null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scorecards.submit(contest.id(), "J1", 99, card("1", "1", null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theRecordOfACardHoldsSeatPresenterAndVersionButNeitherMarkNorTotal() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("45.5", "37.5", null));

        assertThat(audit.search(
                        new AuditFilter(contest.slug(), "", "SCORECARD_SENT", "", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.subject()).isEqualTo(Subject.presenter(1));
                    assertThat(line.after())
                            .contains("\"seat\":\"J1\"", "\"version\":1")
                            .doesNotContain("83.0")
                            .doesNotContain("45.5")
                            .doesNotContain("37.5");
                });
    }

    @Test
    void marksKeepEveryDigit() {
        ContestView contest = eveningWithThreeJudges();
        transaction.executeWithoutResult(status -> scorecards.restore(
                contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "23.5"), null, null), CardSource.SEAT));

        assertThat(scorecards.marks(contest.id()))
                .isEqualTo(Map.of(1, Map.of("J1", Map.of("state", new BigDecimal("23.5")))));
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void theRecordSealsWhatIsOnACardUntilItsMarkingIsClosed() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("45.5", "37.5", null));

        assertThat(exported(contest))
                .contains("SCORECARD_SENT", "\"sealed\":")
                .doesNotContain("opened")
                .doesNotContainPattern(Sought.marks("45.5", "37.5"));

        closeMarking(contest, 1);
        transaction.executeWithoutResult(status -> marking.close(contest.id(), 1));
        assertThat(exported(contest)).contains("\"opened\":", "45.5", "37.5");
        assertThat(RecordCheck.check(exported(contest).lines().iterator(), null).isWhole())
                .isTrue();
    }

    private String exported(ContestView contest) {
        StringWriter out = new StringWriter();
        records.write(contest.slug(), out);
        return out.toString();
    }
}
