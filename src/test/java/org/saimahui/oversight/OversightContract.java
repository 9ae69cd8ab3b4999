package org.saimahui.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterState;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What needs a second person, and what a supervisor halts; on every database. */
abstract class OversightContract {

    private static final ActingAs SUPERVISOR =
            ActingAs.seat("SUPERVISOR", "SUPERVISOR").on("supervisor's phone");

    private static final ActingAs ORGANISER = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private Grants grants;

    @Autowired
    private Halts halts;

    @Autowired
    private Overseen overseen;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private RuleService rules;

    @Autowired
    private JudgeRequests requests;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock time;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @BeforeEach
    void oneWasMarkedUnderASupervisor() {
        contest = evenings.draft();
        give(StageCommand.of(Command.GO_LIVE));
        evenings.chief(contest, "J1", "评委一");
        evenings.seat(contest, "J2", "评委二");
        cards.issue(contest.id(), SeatRole.SUPERVISOR);
        give(StageCommand.of(Command.OPEN_MARKING, 1));
        for (String code : List.of("J1", "J2")) {
            scorecards.submit(
                    contest.id(), code, 1, new SubmitScorecard(Map.of("state", "45", "ability", "45"), null, null));
        }
        give(StageCommand.of(Command.CLOSE_MARKING, 1));
    }

    private static StageCommand withdraw(int number) {
        return StageCommand.of(Command.WITHDRAW, number).because("身体不适");
    }

    private static StageCommand grant(long request) {
        return StageCommand.of(Command.GRANT).with(Argument.REQUEST, (int) request);
    }

    private void give(StageCommand order) {
        ORGANISER.does(() -> stage.command(contest.id(), order));
    }

    private void supervisor(StageCommand order) {
        SUPERVISOR.does(() -> stage.command(contest.id(), order));
    }

    private long asked(ThrowingCallable act) {
        GrantNeededException needed = catchThrowableOfType(GrantNeededException.class, act);
        assertThat(needed).as("asked for").isNotNull();
        return (Long) needed.members().get("request");
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).code();
    }

    private PresenterState state(int number) {
        return presenters.get(contest.id(), number).state();
    }

    @Test
    void whoWasMarkedLeavesWithTheSupervisorsYesOnly() {
        long request = asked(() -> give(withdraw(1)));

        assertThat(state(1)).isEqualTo(PresenterState.ACTIVE);
        assertThat(asked(() -> give(withdraw(1)))).as("the same wish once").isEqualTo(request);
        assertThat(grants.open(contest.id())).singleElement().satisfies(wish -> {
            assertThat(wish.act()).isEqualTo("WITHDRAW");
            assertThat(wish.by()).isEqualTo("陈组织");
            assertThat(wish.reason()).isEqualTo("身体不适");
        });

        supervisor(grant(request));
        assertThat(state(1)).isEqualTo(PresenterState.WITHDRAWN);
        assertThat(grants.open(contest.id())).isEmpty();
        assertThat(overseen.of(contest).grants()).singleElement().satisfies(wish -> {
            assertThat(wish.granted()).isTrue();
            assertThat(wish.answeredBy()).isEqualTo("SUPERVISOR");
        });
        assertThat(acts()).containsSubsequence("GRANT_ASKED", "WITHDRAW", "GRANT");
        assertThat(code(() -> supervisor(grant(request)))).isEqualTo("REQUEST_ANSWERED");
    }

    /** Whichever was asked or answered last. */
    @Test
    void theRecordNamesTheVeryRequestThatIsAnswered() {
        long leaves = asked(() -> give(withdraw(1)));
        supervisor(grant(asked(() -> give(StageCommand.of(Command.OPEN_MARKING, 1)
                .with(Argument.SEATS, List.of("J2"))
                .because("看错")))));
        assertAnswered("OPEN_MARKING", 1, "陈组织", true);
        give(StageCommand.of(Command.CLOSE_MARKING, 1));

        ActingAs.seat("J1", "JUDGE")
                .does(() -> stage.command(
                        contest.id(),
                        StageCommand.of(Command.GRANT)
                                .with(Argument.REOPENING, (int) wish("J2"))
                                .with(Argument.REFUSE, true)));
        assertAnswered("OPEN_MARKING", 1, "J2", false);

        supervisor(grant(leaves).with(Argument.REFUSE, true));
        assertAnswered("WITHDRAW", 1, "陈组织", false);
    }

    private void assertAnswered(String act, int presenter, String by, boolean granted) {
        AuditFilter answers =
                new AuditFilter(contest.slug(), "", Command.GRANT.name(), "", AuditFilter.ALWAYS, AuditFilter.EVER);
        assertThat(audit.search(answers, 0, 1).getContent().get(0).after())
                .contains(
                        "\"act\":\"" + act + "\"",
                        "\"presenter\":" + presenter + ",",
                        "\"askedBy\":\"" + by + "\"",
                        "\"granted\":" + granted);
    }

    @Test
    void whoWasNotMarkedAndAContestWithoutSupervisorNeedNobody() {
        give(withdraw(2));
        assertThat(state(2)).isEqualTo(PresenterState.WITHDRAWN);

        contest = evenings.live();
        evenings.seat(contest, "J1", "评委一");
        give(StageCommand.of(Command.OPEN_MARKING, 1));
        give(withdraw(1));
        assertThat(state(1)).isEqualTo(PresenterState.WITHDRAWN);
    }

    @Test
    void aNoAndTenMinutesEndARequest() {
        long first = asked(() -> give(withdraw(1)));
        supervisor(grant(first).with(Argument.REFUSE, true));
        assertThat(state(1)).isEqualTo(PresenterState.ACTIVE);
        assertThat(overseen.of(contest).grants()).singleElement().matches(wish -> !wish.granted());

        long second = asked(() -> give(withdraw(1)));
        assertThat(second).isNotEqualTo(first);
        time.advance(Duration.ofMinutes(10));
        assertThat(code(() -> supervisor(grant(second)))).isEqualTo("GRANT_TOO_LATE");
        assertThat(grants.open(contest.id())).isEmpty();
        assertThat(state(1)).isEqualTo(PresenterState.ACTIVE);
    }

    @Test
    void whatIsNotAllowedAnyMoreIsNotDoneAndTheRequestStays() {
        long request = asked(() -> give(withdraw(1)));
        give(StageCommand.of(Command.OPEN_VOTE));
        give(StageCommand.of(Command.CLOSE_VOTE));
        give(StageCommand.of(Command.SHOW_VOTES));
        give(StageCommand.of(Command.CLOSE_CONTEST));

        assertThat(code(() -> supervisor(grant(request)))).isEqualTo("NOT_LIVE");
        assertThat(grants.open(contest.id())).hasSize(1);
        assertThat(state(1)).isEqualTo(PresenterState.ACTIVE);
    }

    @Test
    void theYesComesFromAnotherDeviceAndTheRightSeat() {
        long request = asked(() -> give(withdraw(1)));
        SUPERVISOR
                .on("laptop")
                .does(() -> assertThat(grants.askedHere(contest))
                        .as("what the page says before the press")
                        .containsExactly(request));
        SUPERVISOR.does(() -> assertThat(grants.askedHere(contest)).isEmpty());
        assertThat(code(() -> SUPERVISOR.on("laptop").does(() -> stage.command(contest.id(), grant(request)))))
                .isEqualTo("SAME_DEVICE");
        assertThat(code(() -> ActingAs.seat("J1", "JUDGE").does(() -> stage.command(contest.id(), grant(request)))))
                .isEqualTo("OTHER_ROLE");
        assertThat(code(() -> give(grant(request)))).isEqualTo("ORGANISERS_ONLY");
        assertThat(catchThrowableOfType(NotFoundException.class, () -> supervisor(grant(request + 9_999))))
                .isNotNull();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> supervisor(StageCommand.of(Command.GRANT))))
                .isNotNull();
        assertThat(grants.open(contest.id())).hasSize(1);
    }

    @Test
    void ruleAndFreezeAndTheOwnPageOfAPresenterNeedTheYesToo() {
        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
        long rule = asked(() -> ORGANISER.does(() -> rules.unlock(contest.id(), null, "写错了")));
        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
        supervisor(grant(rule));
        assertThat(contests.get(contest.id()).ruleLocked()).isFalse();

        give(StageCommand.of(Command.FREEZE));
        long freeze = asked(() -> give(StageCommand.of(Command.UNFREEZE).because("误按")));
        assertThat(stage.situation(contest.id()).frozen()).isTrue();
        supervisor(grant(freeze));
        assertThat(stage.situation(contest.id()).frozen()).isFalse();

        long page = asked(() -> ORGANISER.does(() -> departures.withdraw(contest.id(), null, 1, "不来了")));
        assertThat(state(1)).isEqualTo(PresenterState.ACTIVE);
        supervisor(grant(page));
        assertThat(state(1)).isEqualTo(PresenterState.WITHDRAWN);
    }

    @Test
    void closedMarkingIsOpenedAgainByTheChiefTheSupervisorOrWithTheSupervisorsYes() {
        long direct = asked(() -> give(StageCommand.of(Command.OPEN_MARKING, 1)
                .with(Argument.SEATS, List.of("J2"))
                .because("看错")));
        supervisor(grant(direct));
        assertThat(stage.situation(contest.id()).reopened()).containsKey(1);
        give(StageCommand.of(Command.CLOSE_MARKING, 1));

        long wish = wish("J2");
        assertThat(code(() -> judge("J2", wish))).isEqualTo("OTHER_ROLE");
        judge("J1", wish);
        assertThat(stage.situation(contest.id()).reopened()).containsKey(1);
        give(StageCommand.of(Command.CLOSE_MARKING, 1));

        long own = wish("J1");
        assertThat(code(() -> judge("J1", own))).isEqualTo("OWN_REQUEST");
        supervisor(StageCommand.of(Command.GRANT).with(Argument.REOPENING, (int) own));
        assertThat(stage.situation(contest.id()).reopened()).containsKey(1);
        assertThat(requests.open(contest.id())).isEmpty();
    }

    private long wish(String seat) {
        requests.askToReopen(contest.id(), seat, 1, "看错一行");
        return requests.open(contest.id()).get(0).id();
    }

    private void judge(String seat, long wish) {
        ActingAs.seat(seat, "JUDGE")
                .does(() -> stage.command(
                        contest.id(), StageCommand.of(Command.GRANT).with(Argument.REOPENING, (int) wish)));
    }

    @Test
    void aHaltStopsTheReleaseUntilItsOutcomeIsSaidAndBothArePrinted() {
        give(StageCommand.of(Command.SHOW_VOTES));
        give(StageCommand.of(Command.CLOSE_CONTEST));
        supervisor(StageCommand.of(Command.HALT).because("票数有疑问"));
        assertThat(halts.isOn(contest.id())).isTrue();
        assertThat(code(() -> give(StageCommand.of(Command.RELEASE)))).isEqualTo("HALTED");
        assertThat(code(() -> supervisor(StageCommand.of(Command.HALT).because("再来"))))
                .isEqualTo("HALTED");
        assertThat(code(() -> give(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "没事"))))
                .isEqualTo("ORGANISERS_ONLY");
        for (String nothing : List.of("", " ", "x".repeat(501))) {
            assertThat(catchThrowableOfType(
                            InvalidInputException.class,
                            () -> supervisor(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, nothing))))
                    .isNotNull();
        }

        supervisor(StageCommand.of(Command.UNHALT).with(Argument.OUTCOME, "核对无误"));
        give(StageCommand.of(Command.RELEASE));
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.RELEASED);
        assertThat(overseen.of(contest).halts()).singleElement().satisfies(halt -> {
            assertThat(halt.reason()).isEqualTo("票数有疑问");
            assertThat(halt.outcome()).isEqualTo("核对无误");
        });
        assertThat(overseen.of(contest).cards()).hasSize(1);
        assertThat(acts()).containsSubsequence("HALT", "UNHALT", "RELEASE");
    }

    private List<String> acts() {
        List<String> newestFirst = audit.search(AuditFilter.of(contest.slug()), 0, 100).getContent().stream()
                .map(line -> line.action())
                .toList();
        List<String> acts = new java.util.ArrayList<>(newestFirst);
        java.util.Collections.reverse(acts);
        return acts;
    }
}
