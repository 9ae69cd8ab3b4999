package org.saimahui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgingContract;
import org.saimahui.judging.MarkingService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.NotFoundException;
import org.saimahui.support.Sought;
import org.saimahui.support.StoredRows;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for marks from paper on every database. */
abstract class PaperEntryContract extends JudgingContract {

    private static final String ONE = "CLERK-1";

    private static final String TWO = "CLERK-2";

    @Autowired
    private PaperEntryService paper;

    @Autowired
    private PaperSlips slips;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private SeatCardService seats;

    @Autowired
    private MarkingService marking;

    @Autowired
    private AuditReader audit;

    @Autowired
    private StoredRows rows;

    @Test
    void twoLikeEntriesBecomeTheCardAndNoneIsSeenBefore() {
        ContestView contest = open();
        enter(contest, ONE, "45.0", "40", 0);

        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
        assertThat(slip(contest, ONE)).satisfies(own -> {
            assertThat(own.state()).isEqualTo(SlipState.MINE);
            assertThat(own.total()).isEqualTo("85.0");
        });
        assertThat(slip(contest, TWO)).satisfies(blind -> {
            assertThat(blind.state()).isEqualTo(SlipState.THEIRS);
            assertThat(blind.own()).isEmpty();
            assertThat(blind.other()).isEmpty();
        });
        assertThat(slip(contest, TWO).toString()).doesNotContainPattern(Sought.marks("85.0", "45.0", "40.0"));

        enter(contest, TWO, "45", "40.0", 0);
        String before = rows.of(contest);
        enter(contest, TWO, "45", "40", 0);
        assertThat(rows.of(contest)).as("the same press twice").isEqualTo(before);

        assertThat(scorecards.fromPaper(contest.id(), 1)).isEqualTo(Set.of("J1"));
        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().total()).isEqualTo("85.0");
        assertThat(slip(contest, ONE).state()).isEqualTo(SlipState.PAPER);
        assertThat(scorecards.fromPaper(contest.id()))
                .as("while marking is open")
                .isEmpty();
        closeMarking(contest, 1);
        assertThat(scorecards.fromPaper(contest.id())).isEqualTo(Map.of(1, Set.of("J1")));
    }

    @Test
    void differentEntriesAreSeenByBothAndCorrectedUntilTheyAreAlike() {
        ContestView contest = open();
        enter(contest, ONE, "45", "40", 0);
        enter(contest, TWO, "45", "4", 0);

        assertThat(slip(contest, ONE).other()).containsEntry("ability", "4.0");
        assertThat(slip(contest, TWO).other()).containsEntry("ability", "40.0");
        enter(contest, ONE, "45", "41", 0);
        assertThat(slip(contest, TWO).other()).containsEntry("ability", "41.0");
        enter(contest, TWO, "45", "41", 0);

        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().total()).isEqualTo("86.0");
        String record =
                audit.search(AuditFilter.of(contest.slug()), 0, 50).getContent().toString();
        assertThat(record).contains("PAPER_ENTERED", "PAPER_CORRECTED", "ability", "PAPER");
        assertThat(record).as("open marks").doesNotContainPattern(Sought.marks("41.0", "86.0"));
    }

    @Test
    void theSameClerkIsNoSecondOneAndWithoutBothSeatsThereIsNoPaper() {
        ContestView contest = open();
        enter(contest, ONE, "45", "40", 0);
        String before = rows.of(contest);

        enter(contest, ONE, "45", "40", 0);
        refused("OWN_SECOND_ENTRY", () -> enter(contest, ONE, "45", "41", 0));
        assertThat(rows.of(contest)).isEqualTo(before);

        ContestView without = eveningWithThreeJudges();
        openMarking(without, 1);
        assertThat(paper.isOn(without.id())).isFalse();
        refused("PAPER_OFF", () -> enter(without, ONE, "45", "40", 0));
    }

    @Test
    void onlyWhileMarkingIsOpenAndOnlyForWhoMarks() {
        ContestView contest = withClerks();
        refused("MARKING_NOT_OPEN", () -> enter(contest, ONE, "45", "40", 0));
        openMarking(contest, 1);
        judges.recuse(contest.id(), "J2", 1, "同一单位");
        refused(
                "SLIP_RECUSED",
                () -> paper.enter(
                        contest.id(), ONE, new SlipCode("J2", presenter(contest)), typed("45", "40", 0, false)));
        assertThatThrownBy(
                        () -> paper.enter(contest.id(), ONE, new SlipCode("J1", 999_999), typed("45", "40", 0, false)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> enter(contest, ONE, "45.3", null, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        bad -> assertThat(bad.problems())
                                .extracting(InputProblem::pointer)
                                .containsExactlyInAnyOrder("/marks/state", "/marks/ability"));
        enter(contest, ONE, "45", "40", 0);
        closeMarking(contest, 1);
        refused("MARKING_CLOSED", () -> enter(contest, TWO, "45", "40", 0));
        assertThat(slips.open(contest.id(), TWO)).isEmpty();
    }

    @Test
    void aCardThatWasSentIsReplacedOnlyOnPurpose() {
        ContestView contest = open();
        enter(contest, ONE, "45", "40", 0);
        scorecards.submit(contest.id(), "J1", 1, card("30", "30", null));

        refused("CARD_CAME_IN", () -> enter(contest, TWO, "45", "40", 0));
        assertThatThrownBy(() -> enter(contest, TWO, "45", "40", 1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        bad -> assertThat(bad.problems())
                                .extracting(InputProblem::code)
                                .containsExactly("REPLACE_UNCONFIRMED"));
        paper.enter(contest.id(), TWO, code(contest), typed("45", "40", 1, true));

        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().version())
                .isEqualTo(2);
        assertThat(scorecards.fromPaper(contest.id(), 1)).containsExactly("J1");
        scorecards.submit(contest.id(), "J1", 1, card("31", "30", 2));
        assertThat(scorecards.fromPaper(contest.id(), 1)).isEmpty();
    }

    @Test
    void whatWasTypedForATalkThatIsHeldOnceMoreIsForgotten() {
        ContestView contest = open();
        enter(contest, ONE, "45", "40", 0);
        closeMarking(contest, 1);
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            turns.repeat(contest.id(), 1, "话筒坏了");
            marking.repeat(contest.id(), 1, "话筒坏了");
        });
        openMarking(contest, 1);

        assertThat(slip(contest, TWO).state()).isEqualTo(SlipState.NONE);
        enter(contest, TWO, "45", "40", 0);
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    private ContestView withClerks() {
        ContestView contest = eveningWithThreeJudges();
        seats.issue(contest.id(), SeatRole.CLERK);
        return contests.get(contest.id());
    }

    private ContestView open() {
        ContestView contest = withClerks();
        openMarking(contest, 1);
        return contests.get(contest.id());
    }

    private void enter(ContestView contest, String clerk, String state, @Nullable String ability, int version) {
        paper.enter(contest.id(), clerk, code(contest), typed(state, ability, version, false));
    }

    private ClerkSlip slip(ContestView contest, String clerk) {
        return slips.slip(contest.id(), clerk, code(contest));
    }

    private SlipCode code(ContestView contest) {
        return new SlipCode("J1", presenter(contest));
    }

    private long presenter(ContestView contest) {
        return presenters.get(contest.id(), 1).id();
    }

    private static TypedSlip typed(String state, @Nullable String ability, int version, boolean replaces) {
        Map<String, @Nullable String> marks = new HashMap<>();
        marks.put("state", state);
        if (ability != null) {
            marks.put("ability", ability);
        }
        return new TypedSlip(marks, version, replaces);
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).hasMessage(code);
    }
}
