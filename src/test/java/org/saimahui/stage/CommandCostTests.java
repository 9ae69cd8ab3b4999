package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.oversight.Halts;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OwnStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one act asks the database: everything that does not change under its lock is read once, and all in all no more than
 * is counted here. Counts, not times.
 */
@OnH2
class CommandCostTests {

    private static final SubmitScorecard CARD = new SubmitScorecard(Map.of("state", "45", "ability", "40"), null, null);

    /** Of somebody being called, what is written and locked included; the record's own rows are not heard here. */
    private static final int BUDGET = 20;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private StageService stage;

    @Autowired
    private Halts halts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ContestService contests;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCommandReadsRegisterSeatsAndRuleOnce() {
        ContestView contest = evenings.withJudges(3);

        for (StageCommand order : new StageCommand[] {
            StageCommand.of(Command.CALL, 1),
            StageCommand.of(Command.UNCALL, 1),
            StageCommand.of(Command.CALL, 2),
            StageCommand.of(Command.OPEN_MARKING, 2),
            StageCommand.of(Command.CLOSE_MARKING, 2).confirmed().because("没有人送出"),
            StageCommand.of(Command.OPEN_VOTE).with(Argument.SECONDS, 600),
            StageCommand.of(Command.CLOSE_VOTE),
            StageCommand.of(Command.SHOW_VOTES),
            StageCommand.of(Command.CLOSE_CONTEST)
        }) {
            assertReadOnce(order.command().name(), () -> stage.command(contest.id(), order));
        }
    }

    @Test
    void aCardReadsRegisterSeatsAndRuleOnce() {
        ContestView contest = evenings.withJudges(3);
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));

        // It fixes the rule under the contest's lock, and asks anew once it has it.
        scorecards.submit(contest.id(), "J1", 1, CARD);
        assertReadOnce("another card", () -> scorecards.submit(contest.id(), "J2", 1, CARD));
        assertReadOnce("the same card again", () -> scorecards.submit(contest.id(), "J2", 1, CARD));
    }

    @Test
    void whatIsNotThereIsAskedOnceToo() {
        ContestView contest = evenings.withJudges(3);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 1));

        List<String> asked = OwnStatements.during(() -> stage.command(contest.id(), StageCommand.of(Command.CALL, 1)));

        assertThat(asked)
                .as("the same question twice")
                .filteredOn(sql -> asks(sql) && !asksWhetherThereIsAnything(sql))
                .doesNotHaveDuplicates();
        assertThat(asked)
                .as("at first, and once more under the presenter's lock")
                .filteredOn(sql -> asksWhetherThereIsAnything(sql))
                .hasSize(2);
    }

    /** A higher number needs a reason that is worth it at each press of a key. */
    @Test
    void aCommandIsWithinItsBudget() {
        ContestView contest = evenings.withJudges(3);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 1));

        assertThat(OwnStatements.during(() -> stage.command(contest.id(), StageCommand.of(Command.CALL, 1))))
                .hasSizeLessThanOrEqualTo(BUDGET);
        assertThat(OwnStatements.during(() -> stage.command(contest.id(), StageCommand.of(Command.UNCALL, 1))))
                .hasSizeLessThanOrEqualTo(BUDGET);
    }

    @Test
    void whoeverGetsTheContestsLockAsksAnew() {
        ContestView contest = evenings.withJudges(3);
        TransactionTemplate mine = new TransactionTemplate(transactions);
        TransactionTemplate another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        mine.executeWithoutResult(open -> {
            assertThat(halts.isOn(contest.id())).isFalse();
            another.executeWithoutResult(meanwhile -> {
                halts.halt(contest.id(), "先等等");
                record(contest, Command.HALT);
            });
            assertThat(halts.isOn(contest.id())).as("before the lock").isFalse();
            contests.lock(contest.id());
            assertThat(halts.isOn(contest.id())).as("under the lock").isTrue();
            halts.end(contest.id(), "继续");
            record(contest, Command.UNHALT);
            assertThat(halts.isOn(contest.id())).as("what it does itself").isFalse();
        });
    }

    private void record(ContestView contest, Command command) {
        audit.record(contest.slug(), command.name(), Subject.CONTEST, null, null, null);
    }

    /** Questions that lock a row read what others have done to it meanwhile, and are asked for that. */
    private static boolean asks(String sql) {
        return sql.startsWith("select") && !sql.endsWith("for update");
    }

    private static boolean asksWhetherThereIsAnything(String sql) {
        return sql.startsWith("select case when exists");
    }

    private void assertReadOnce(String act, Runnable done) {
        List<String> asked = OwnStatements.during(done);
        for (String table : new String[] {"presenter", "judge", "recusal", "rule_version"}) {
            Pattern whole = Pattern.compile("from " + table + " \\w+ where \\w+\\.contest_id=\\?.*", Pattern.DOTALL);
            assertThat(asked.stream().filter(sql -> whole.matcher(sql).find()).toList())
                    .as("%s asks for %s", act, table)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(asked).as(act).anyMatch(sql -> sql.contains("from presenter "));
    }
}
