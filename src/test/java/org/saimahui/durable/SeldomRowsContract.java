package org.saimahui.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.oversight.Halts;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.TurnService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OwnStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables that are seldom used are asked for together whether they hold anything, and each is believed for itself alone. */
abstract class SeldomRowsContract {

    private static final AddAdjustment BONUS =
            new AddAdjustment(1, AdjustmentKind.BONUS, new BigDecimal("0.5"), "核验", "", "");

    @Autowired
    private Evenings evenings;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private Halts halts;

    @Autowired
    private TurnService turns;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatIsSavedAfterItWasAskedIsThere() {
        ContestView contest = evenings.withJudges(1);

        inOneTransaction(() -> {
            assertThat(adjustments.list(contest.id())).isEmpty();
            adjustments.add(contest.id(), null, BONUS);
            assertThat(adjustments.list(contest.id())).hasSize(1);
        });
    }

    @Test
    void whatOneContestHasAnotherHasNot() {
        ContestView with = evenings.withJudges(1);
        ContestView without = evenings.withJudges(1);
        adjustments.add(with.id(), null, BONUS);

        inOneTransaction(() -> {
            assertThat(adjustments.list(without.id())).isEmpty();
            assertThat(adjustments.list(with.id())).hasSize(1);
            assertThat(halts.list(with.id())).as("of another table").isEmpty();
        });
    }

    @Test
    void whereThereIsNothingOneQuestionIsEnough() {
        ContestView contest = evenings.withJudges(1);

        List<String> asked = OwnStatements.during(() -> inOneTransaction(() -> {
            assertThat(adjustments.list(contest.id())).isEmpty();
            assertThat(halts.list(contest.id())).isEmpty();
        }));

        assertThat(asked).filteredOn(sql -> sql.contains("from adjustment")).hasSize(1);
        assertThat(asked).filteredOn(sql -> sql.contains("from halt")).hasSize(1);
        assertThat(asked).filteredOn(sql -> sql.contains("from halt")).allMatch(sql -> sql.contains("from adjustment"));
    }

    /** A card waits for its presenter's row, and what opened it again meanwhile is not to be overlooked. */
    @Test
    void whoeverGetsARowsLockAsksAnew() {
        ContestView contest = evenings.withJudges(1);
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        inOneTransaction(() -> {
            assertThat(halts.list(contest.id())).isEmpty();
            another.executeWithoutResult(meanwhile -> adjustments.add(contest.id(), null, BONUS));
            turns.lock(contest.id(), 1);
            assertThat(adjustments.list(contest.id())).hasSize(1);
        });
    }

    private void inOneTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(open -> act.run());
    }
}
