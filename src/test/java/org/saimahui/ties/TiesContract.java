package org.saimahui.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.DecisionService;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Standing;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.StageService;
import org.saimahui.standings.StandingsService;
import org.saimahui.standings.TieDecisions;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who are level are told apart by the judges, within half a minute or not at all; on every database. */
abstract class TiesContract {

    private static final String RULE = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "100"}],
             "ranking": {"tieBreaks": [{"by": "DECISION"}]}}
            """;

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private Evenings evenings;

    @Autowired
    private StageService stage;

    @Autowired
    private RuleService rules;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private StandingsService standings;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private TieVotes ties;

    @Autowired
    private TieDecisions written;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private void give(ContestView contest, StageCommand order) {
        ORGANISER.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).code();
    }

    private static String wrong(ThrowingCallable act) {
        InputProblem problem = catchThrowableOfType(InvalidInputException.class, act)
                .problems()
                .get(0);
        return problem.code();
    }

    private static StageCommand asking(String kind) {
        return StageCommand.of(Command.TIE_VOTE, 2).with(Argument.KIND, kind);
    }

    /** Three judges; numbers 1 and 2 are level, the others behind. */
    private ContestView tied() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, null));
        for (int seat = 1; seat <= 3; seat++) {
            evenings.seat(contest, "J" + seat, "");
        }
        give(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 4; number++) {
            give(contest, StageCommand.of(Command.OPEN_MARKING, number));
            for (int seat = 1; seat <= 3; seat++) {
                Map<String, @Nullable String> marks = new HashMap<>();
                marks.put("state", number > 2 ? String.valueOf(30 - number) : "40");
                scorecards.submit(contest.id(), "J" + seat, number, new SubmitScorecard(marks, null, null));
            }
            give(contest, StageCommand.of(Command.CLOSE_MARKING, number));
        }
        assertThat(code(() -> give(contest, asking("PANEL")))).isEqualTo("NOT_CLOSED");
        give(contest, StageCommand.of(Command.CLOSE_CONTEST));
        return contest;
    }

    private List<Integer> order(ContestView contest) {
        return standings.standings(contest.id()).rows().stream()
                .map(Standing::presenter)
                .toList();
    }

    private void choose(ContestView contest, String seat, int number) {
        ties.choose(contest.id(), seat, card(contest, seat).id(), number);
    }

    private TieCard card(ContestView contest, String seat) {
        return ties.card(contest.id(), seat).orElseThrow();
    }

    @Test
    void whatMostJudgesChooseDecidesAsSoonAsAllHaveChosen() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));
        assertThat(code(() -> give(contest, asking("PANEL")))).isEqualTo("TIE_VOTE_OPEN");
        assertThat(card(contest, "J1").choices()).extracting("number").containsExactly(1, 2);
        assertThat(code(() -> choose(contest, "J1", 3))).isEqualTo("TIE_NOT_CHOICE");

        choose(contest, "J1", 1);
        choose(contest, "J1", 2);
        choose(contest, "J2", 1);
        assertThat(ties.list(contest.id()).get(0).forFirst())
                .as("while it is open")
                .isZero();
        assertThat(order(contest)).startsWith(1, 2);
        choose(contest, "J3", 2);

        assertThat(order(contest)).startsWith(2, 1);
        TieVoteView vote = ties.list(contest.id()).get(0);
        assertThat(vote.state() + vote.forFirst() + vote.forSecond()).isEqualTo("DECIDED12");
        assertThat(decisions.list(contest.id()).get(0).reason()).isEqualTo("评委表决（应表决 3 人）：1 号 1 票，2 号 2 票；2 号超过半数，在前");
        assertThat(ties.card(contest.id(), "J1")).isEmpty();
    }

    @Test
    void afterHalfAMinuteNothingIsTakenAndWhatIsInCounts() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));
        long vote = card(contest, "J2").id();
        choose(contest, "J1", 2);
        choose(contest, "J3", 2);

        clock.advance(TieVotes.OPEN);

        assertThat(code(() -> ties.choose(contest.id(), "J2", vote, 1))).isEqualTo("TIE_VOTE_OVER");
        ties.end(contest.id());
        assertThat(order(contest)).startsWith(2, 1);
        assertThat(ties.due(clock.instant())).doesNotContain(contest.id());
    }

    @Test
    void asManyForTheOneAsForTheOtherDecidesNothingAndTheChiefMayDecide() {
        ContestView contest = tied();
        assertThat(wrong(() -> give(contest, StageCommand.of(Command.TIE_VOTE, 3))))
                .isEqualTo("NOT_TIED");
        assertThat(wrong(() -> give(contest, asking("ALL")))).isEqualTo("BAD_VALUE");
        give(contest, asking("PANEL"));
        choose(contest, "J1", 1);
        choose(contest, "J2", 2);
        clock.advance(TieVotes.OPEN);
        ties.end(contest.id());
        assertThat(ties.list(contest.id()).get(0).state()).isEqualTo("LEVEL");
        assertThat(decisions.list(contest.id())).isEmpty();
        assertThat(wrong(() -> give(contest, asking("CHIEF")))).isEqualTo("TIE_NO_CHIEF");

        judges.edit(contest.id(), null, new JudgeFacts("J3", "", "", "experts", true), null);
        give(contest, asking("CHIEF"));
        assertThat(ties.card(contest.id(), "J1")).isEmpty();
        choose(contest, "J3", 2);

        assertThat(order(contest)).startsWith(2, 1);
        assertThat(decisions.list(contest.id()).get(0).reason()).isEqualTo("评委组长决定：2 号在前");
    }

    @Test
    void moreThanHalfOfThoseAskedDecideNotOfThoseWhoHaveSent() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));
        assertThat(card(contest, "J1").asked()).isEqualTo(3);
        choose(contest, "J1", 2);

        clock.advance(TieVotes.OPEN);
        ties.end(contest.id());

        TieVoteView vote = ties.list(contest.id()).get(0);
        assertThat(vote.state() + vote.forFirst() + vote.forSecond() + vote.asked())
                .isEqualTo("LEVEL013");
        assertThat(decisions.list(contest.id())).isEmpty();
    }

    @Test
    void nobodyWritesADecisionUnderTheJudgesHandsAndNothingIsReleased() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));

        assertThat(code(() -> written.decide(contest.id(), null, List.of(1, 2), List.of(1, 2), "主席团")))
                .isEqualTo("TIE_VOTE_OPEN");
        assertThat(code(() -> give(contest, StageCommand.of(Command.RELEASE)))).isEqualTo("TIE_VOTE_OPEN");
        clock.advance(TieVotes.OPEN);
        ties.end(contest.id());

        written.decide(contest.id(), null, List.of(1, 2), List.of(2, 1), "主席团");
        assertThat(order(contest)).startsWith(2, 1);
    }

    @Test
    void whoIsNotLevelAnyMoreIsNotDecidedAbout() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));
        choose(contest, "J1", 2);
        choose(contest, "J2", 2);
        ORGANISER.does(() -> adjustments.add(contest.id(), null, 2, AdjustmentKind.BONUS, BigDecimal.ONE, "核验加分"));
        choose(contest, "J3", 2);

        assertThat(ties.list(contest.id()).get(0).state()).isEqualTo("OVERTAKEN");
        assertThat(decisions.list(contest.id())).isEmpty();
    }

    @Test
    void aContestThatIsOpenedAgainGivesTheVoteUp() {
        ContestView contest = tied();
        give(contest, asking("PANEL"));
        choose(contest, "J1", 2);
        give(contest, StageCommand.of(Command.REOPEN_CONTEST).because("漏了一张卡"));
        clock.advance(TieVotes.OPEN);

        ties.end(contest.id());

        assertThat(ties.list(contest.id()).get(0).state()).isEqualTo("GIVEN_UP");
        assertThat(decisions.list(contest.id())).isEmpty();
    }

    @Test
    void inACorrectionTheJudgesAreAskedAsInTheEvening() {
        ContestView contest = tied();
        give(contest, StageCommand.of(Command.RELEASE));
        assertThat(code(() -> give(contest, asking("PANEL")))).isEqualTo("NOT_CLOSED");
        give(contest, StageCommand.of(Command.CORRECT).because("同分没有表决"));

        give(contest, asking("PANEL"));
        assertThat(code(() -> give(contest, StageCommand.of(Command.RELEASE)))).isEqualTo("TIE_VOTE_OPEN");
        for (int seat = 1; seat <= 3; seat++) {
            choose(contest, "J" + seat, 2);
        }

        assertThat(ties.list(contest.id()).get(0).state()).isEqualTo("DECIDED");
        assertThat(order(contest)).startsWith(2, 1);
        give(contest, StageCommand.of(Command.RELEASE));
    }
}
