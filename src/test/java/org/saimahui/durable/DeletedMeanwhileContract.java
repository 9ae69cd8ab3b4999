package org.saimahui.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.NotFoundException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has opened a contest and waits for its lock while somebody deletes it is told that it is not there. */
abstract class DeletedMeanwhileContract {

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private JudgeService judges;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aJudgeOfIt() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "");

        isGone(contest, () -> judges.edit(contest.id(), null, new JudgeFacts("J1", "王", "", "experts"), null));
    }

    @Test
    void thePeopleOfIt() {
        ContestView contest = evenings.draft();
        int number = presenters.list(contest.id()).get(0).number();

        isGone(contest, () -> presenters.remove(contest.id(), null, number));
    }

    @Test
    void theContestItself() {
        ContestView contest = evenings.draft();

        isGone(contest, () -> contests.edit(contest.id(), null, contest.facts()));
    }

    @Test
    void whoeverDeletesItToo() {
        ContestView contest = evenings.draft();

        isGone(contest, () -> contests.delete(contest.id(), Map.of()));
    }

    @Test
    void whatWasToBeWrittenUnderIt() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "");
        TransactionTemplate mine = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> mine.executeWithoutResult(open -> {
                    assertThat(judges.get(contest.id(), "J1").code()).isEqualTo("J1");
                    deleted(contest);
                    requests.askForHelp(contest.id(), "J1");
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(broken -> assertThat(ParentGone.isCauseOf(broken)).isTrue());
    }

    private void deleted(ContestView contest) {
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(meanwhile -> contests.delete(contest.id()));
    }

    /** It has been read before it goes, as it is by whoever waits. */
    private void isGone(ContestView contest, Runnable act) {
        TransactionTemplate mine = new TransactionTemplate(transactions);
        mine.executeWithoutResult(open -> {
            assertThat(contests.find(contest.id())).isPresent();
            deleted(contest);
            assertThatThrownBy(act::run).isInstanceOf(NotFoundException.class);
            open.setRollbackOnly();
        });
        assertThat(contests.find(contest.id())).isEmpty();
    }
}
