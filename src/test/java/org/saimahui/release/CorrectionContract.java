package org.saimahui.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** A released result that was wrong: what may be changed, what the public reads meanwhile, and its next version. */
abstract class CorrectionContract {

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private BoardService boards;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Keys keys;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @BeforeEach
    void oneIsMarked() {
        contest = evenings.draft();
        evenings.seat(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        evenings.seat(contest, "J3", "评委三");
    }

    private void give(StageCommand order) {
        ORGANISER.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private void give(Command command) {
        give(StageCommand.of(command));
    }

    private String code(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).code();
    }

    private ContestView now() {
        return contests.get(contest.id());
    }

    private void mark(String seat, String points) {
        scorecards.submit(
                contest.id(), seat, 1, new SubmitScorecard(Map.of("state", points, "ability", points), null, null));
    }

    private void closed() {
        give(Command.GO_LIVE);
        give(StageCommand.of(Command.OPEN_MARKING, 1));
        mark("J1", "40");
        mark("J2", "42");
        mark("J3", "44");
        give(StageCommand.of(Command.CLOSE_MARKING, 1));
        give(Command.OPEN_VOTE);
        give(Command.CLOSE_VOTE);
        if (keys.of(now()).needed() == 1) {
            give(Command.SHOW_VOTES);
        }
        give(Command.CLOSE_CONTEST);
    }

    private void released() {
        closed();
        give(Command.RELEASE);
    }

    private Board board() {
        return boards.board(now());
    }

    @Test
    void whatIsReleasedIsChangedOnlyInACorrectionAndBecomesTheNextVersion() {
        released();
        ReleasedResult first = releases.get(contest.id());
        assertThat(code(() ->
                        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记")))
                .isEqualTo("CONTEST_RELEASED");

        give(StageCommand.of(Command.CORRECT).because("姓名写错，少扣一分"));

        assertThat(now().state()).isEqualTo(ContestState.RELEASED);
        assertThat(now().correcting()).isTrue();
        assertThat(code(() -> give(StageCommand.of(Command.CORRECT).because("再来"))))
                .isEqualTo("CORRECTING");
        assertThat(keys.of(now()).turned()).isEmpty();
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记");
        PresenterView wrong = presenters.get(contest.id(), 1);
        presenters.edit(contest.id(), null, 1, new PresenterFacts("改过的名字", wrong.organisation(), wrong.position()));
        assertThat(releases.get(contest.id())).isEqualTo(first);

        give(Command.RELEASE);

        ReleasedResult second = releases.get(contest.id());
        assertThat(now().correcting()).isFalse();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(second.document()).contains("改过的名字");
        assertThat(releases.get(contest.id(), 1)).isEqualTo(first);
        assertThat(first.document()).doesNotContain("改过的名字");
        assertThat(corrections.of(contest.id(), 1)).get().satisfies(why -> {
            assertThat(why.reason()).isEqualTo("姓名写错，少扣一分");
            assertThat(why.by()).isEqualTo("陈组织");
        });
        assertThat(corrections.of(contest.id(), 2)).isEmpty();
        assertThat(code(() ->
                        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "又")))
                .isEqualTo("CONTEST_RELEASED");
    }

    @Test
    void aCorrectionIsGivenUpOnceEverythingIsAsItWasReleased() {
        released();
        ReleasedResult first = releases.get(contest.id());
        Board before = board();
        StageCommand giveUp = StageCommand.of(Command.UNCORRECT).because("没有差错");
        assertThat(code(() -> give(giveUp))).isEqualTo("NOT_CORRECTING");
        give(StageCommand.of(Command.CORRECT).because("少扣一分"));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记");

        assertThat(code(() -> give(giveUp))).isEqualTo("CORRECTION_CHANGED");
        assertThat(now().correcting()).isTrue();
        long added = adjustments.list(contest.id()).get(0).id();
        adjustments.withdraw(contest.id(), null, added, "不该扣");
        give(giveUp);

        assertThat(now().correcting()).isFalse();
        assertThat(releases.get(contest.id())).isEqualTo(first);
        assertThat(board()).isEqualTo(before);
        assertThat(corrections.of(contest.id(), 1)).isEmpty();
        assertThat(code(() ->
                        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记")))
                .isEqualTo("CONTEST_RELEASED");
        give(StageCommand.of(Command.CORRECT).because("还是有差错"));
        assertThat(code(() -> give(Command.RELEASE)))
                .as("nothing was put right")
                .isEqualTo("CORRECTION_EMPTY");
        assertThat(releases.get(contest.id()).version()).isEqualTo(1);
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-2"), "补记");
        give(Command.RELEASE);
        assertThat(releases.get(contest.id()).version()).isEqualTo(2);
    }

    @Test
    void theBoardStandsStillUntilTheNextVersion() {
        released();
        Board before = board();
        give(StageCommand.of(Command.CORRECT).because("J2 看错一行"));
        give(StageCommand.of(Command.OPEN_MARKING, 1)
                .with(Argument.SEATS, List.of("J2"))
                .because("看错一行"));
        assertThat(code(() -> mark("J1", "45"))).isEqualTo("MARKING_CLOSED");
        scorecards.submit(contest.id(), "J2", 1, new SubmitScorecard(Map.of("state", "50", "ability", "50"), null, 1));
        assertThat(code(() -> give(Command.RELEASE)))
                .as("while a marking is open")
                .isEqualTo("MARKING_OPEN");
        give(StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(board()).isEqualTo(before);

        give(Command.RELEASE);

        assertThat(board().rows().get(0).score())
                .isNotEqualTo(before.rows().get(0).score());
        assertThat(board().version()).isGreaterThan(before.version());
    }

    /** The sheet tells of it, and a comment may be another one: comments are in no file. */
    @Test
    void aCardThatIsSentAgainWithTheSameMarksMakesAnotherVersion() {
        released();
        give(StageCommand.of(Command.CORRECT).because("评语有误"));
        give(StageCommand.of(Command.OPEN_MARKING, 1)
                .with(Argument.SEATS, List.of("J2"))
                .because("评语有误"));
        scorecards.submit(
                contest.id(), "J2", 1, new SubmitScorecard(Map.of("state", "42", "ability", "42"), "改过的评语", 1));
        give(StageCommand.of(Command.CLOSE_MARKING, 1));

        give(Command.RELEASE);

        assertThat(releases.get(contest.id()).version()).isEqualTo(2);
    }

    @Test
    void nobodyComesOnStageAndNoVoteIsHeldInACorrection() {
        released();
        give(StageCommand.of(Command.CORRECT).because("差错"));

        assertThat(code(() -> give(StageCommand.of(Command.CALL, 2)))).isEqualTo("NOT_LIVE");
        assertThat(code(() -> give(StageCommand.of(Command.OPEN_MARKING, 2)))).isEqualTo("NOT_LIVE");
        assertThat(code(() -> give(Command.OPEN_VOTE))).isEqualTo("NOT_LIVE");
        assertThat(code(() -> give(StageCommand.of(Command.REOPEN_CONTEST).because("差错"))))
                .isEqualTo("NOT_CLOSED");
    }

    @Test
    void whereTwoKeysSealedItTwoKeysSealTheNextVersionAndAnyChangeTurnsThemBack() {
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        closed();
        seal();
        give(Command.RELEASE);
        give(StageCommand.of(Command.CORRECT).because("少扣一分"));
        assertThat(code(() -> give(Command.RELEASE))).isEqualTo("NOT_SEALED");

        seal();
        assertThat(keys.of(now()).isSealed()).isTrue();
        ORGANISER.does(
                () -> adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记"));
        assertThat(keys.of(now()).turned()).isEmpty();
        assertThat(keys.of(now()).returned()).isNotNull();
        seal();
        give(Command.RELEASE);
        give(StageCommand.of(Command.CORRECT).because("再看"));
        assertThat(keys.of(now()).returned())
                .as("what came before the version that is corrected")
                .isNull();

        assertThat(releases.get(contest.id()).version()).isEqualTo(2);
    }

    private void seal() {
        StageCommand turn =
                StageCommand.of(Command.TURN_KEY).with(Argument.FINGERPRINT, releases.fingerprint(contest.id()));
        SUPERVISOR.does(() -> stage.command(contest.id(), turn));
        give(turn);
    }
}
