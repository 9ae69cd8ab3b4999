package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OwnStatements;
import org.springframework.beans.factory.annotation.Autowired;

/** What one act asks the database: everything that does not change under its lock is read once. Counts, not times. */
@OnH2
class CommandCostTests {

    private static final SubmitScorecard CARD = new SubmitScorecard(Map.of("state", "45", "ability", "40"), null, null);

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private StageService stage;

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

        assertReadOnce("the first card", () -> scorecards.submit(contest.id(), "J1", 1, CARD));
        assertReadOnce("another card", () -> scorecards.submit(contest.id(), "J2", 1, CARD));
        assertReadOnce("the same card again", () -> scorecards.submit(contest.id(), "J2", 1, CARD));
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
