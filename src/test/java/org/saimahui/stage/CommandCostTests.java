package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** What one act asks the database: everything that does not change under its lock is read once. Counts, not times. */
@OnH2
class CommandCostTests {

    private static final SubmitScorecard CARD = new SubmitScorecard(Map.of("state", "45", "ability", "40"), null, null);

    @Autowired
    private EntityManagerFactory factory;

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
        Map<String, Long> reads = reads(done);
        for (String what : new String[] {"Presenter", "Judge", "Recusal", "RuleVersion"}) {
            assertThat(reads.entrySet().stream()
                            .filter(r -> r.getKey().matches("(?i).*from " + what + " .*"))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .as("%s asks for %s: %s", act, what, reads)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(reads.getOrDefault("load RuleVersion", 0L))
                .as("%s reads a rule", act)
                .isLessThanOrEqualTo(1);
    }

    /** How often each query was asked, and how many rules were loaded by their key. */
    private Map<String, Long> reads(Runnable act) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        act.run();
        Map<String, Long> reads = new TreeMap<>();
        Arrays.stream(statistics.getQueries())
                .forEach(query ->
                        reads.put(query, statistics.getQueryStatistics(query).getExecutionCount()));
        Arrays.stream(statistics.getEntityNames())
                .filter(entity -> entity.endsWith(".RuleVersion"))
                .forEach(entity -> reads.put(
                        "load RuleVersion",
                        statistics.getEntityStatistics(entity).getLoadCount()));
        return reads;
    }
}
