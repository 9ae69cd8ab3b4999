package org.saimahui.presenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class PresenterServiceContract {

    @Autowired
    private PresenterService presenters;

    @Autowired
    private RunningNumbers numbers;

    @Autowired
    private Departures departures;

    @Autowired
    private TurnService turns;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private AuditReader audit;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void reorderingRenumbersEverybody() {
        ContestView contest = evenings.draft();
        numbers.reorder(contest.id(), contest.version(), List.of(3, 1, 4, 2));

        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::number, PresenterView::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "欧阳明"),
                        org.assertj.core.groups.Tuple.tuple(2, "李娜"),
                        org.assertj.core.groups.Tuple.tuple(3, "赵敏"),
                        org.assertj.core.groups.Tuple.tuple(4, "王强"));
    }

    @Test
    void anOrderThatIsNotAPermutationIsRefused() {
        ContestView contest = evenings.draft();

        assertThatThrownBy(() -> numbers.reorder(contest.id(), null, List.of(1, 2, 2, 4)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @Test
    void theOrderIsFixedByTheFirstCard() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> course.fixOrder(contest.id()));

        assertThatThrownBy(() -> numbers.reorder(contest.id(), null, List.of(4, 3, 2, 1)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        fixed -> assertThat(fixed.code()).isEqualTo("ORDER_FIXED"));
    }

    @Test
    void removingMovesTheFollowingUp() {
        ContestView contest = evenings.draft();
        presenters.remove(contest.id(), null, 2);

        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::name)
                .containsExactly("李娜", "欧阳明", "赵敏");
        assertThat(presenters.list(contest.id()))
                .extracting(PresenterView::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void aWithdrawalIsRecordedWithItsReason() {
        ContestView contest = evenings.draft();
        departures.withdraw(contest.id(), null, 2, "因病");

        assertThat(presenters.get(contest.id(), 2).state()).isEqualTo(PresenterState.WITHDRAWN);
        assertThat(audit.search(
                        new AuditFilter(
                                contest.slug(), "", "PRESENTER_WITHDRAWN", "", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reason()).isEqualTo("因病");
                    assertThat(line.subject()).isEqualTo(Subject.presenter(2));
                });
    }

    @Test
    void aStepThatLeadsNowhereStoresNothing() {
        ContestView contest = evenings.live();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> turns.closeMarking(contest.id(), 2)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(presenters.get(contest.id(), 2).turn()).isEqualTo(Turn.WAITING);
    }
}
