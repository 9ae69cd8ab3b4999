package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saimahui.audit.AuditReader;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The timekeeper's seat: a page with the clock and its keys, and the door of commands. */
@OnH2
class TimekeeperTests extends SeatEvening {

    private static final String TIMED = Evenings.RULE.replaceFirst("\\{\"criteria\"", """
            {"timePenalty": {"limitSeconds": 300, "graceSeconds": 5,
              "ladder": [{"fromSeconds": 1, "points": "-0.5"}, {"fromSeconds": 30, "points": "-2"}]}, "criteria\"""");

    private static final String PAGE = "/seat/timekeeper";

    @Autowired
    private StageService stage;

    @Autowired
    private ClockService clocks;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private RuleService rules;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock time;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    private SeatDevice device;

    @BeforeEach
    void sitDown() {
        contest = evening();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TIMED, null));
        device = sitting(cards.issue(contest.id(), SeatRole.TIMEKEEPER).get(0));
    }

    private void talk(int seconds) {
        press("CLOCK_START");
        time.advance(Duration.ofSeconds(seconds));
        press("CLOCK_STOP");
    }

    private void press(String command) {
        assertThat(device.form(PAGE, "command", command)).hasRedirectedUrl("/seat");
    }

    private void callFirst() {
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
    }

    private TalkClock.State state() {
        return clocks.view(contest.id()).clock().state();
    }

    private List<String> points() {
        return adjustments.list(contest.id()).stream()
                .map(a -> a.points().toPlainString() + " " + a.state())
                .toList();
    }

    private String text() {
        return new String(
                device.get("/seat").getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void thePageHasTheKeysThatFitTheClock() {
        assertThat(text()).contains("计时员席", "5:00", "请上台以后就能开始计时").doesNotContain("CLOCK_START", "CLOCK_ADJUST");
        callFirst();
        assertThat(text()).contains("1 号", "value=\"CLOCK_START\"").doesNotContain("CLOCK_STOP", "CLOCK_PAUSE");
        press("CLOCK_START");
        assertThat(text())
                .contains("data-talk=\"RUNNING\"", "value=\"CLOCK_PAUSE\"", "value=\"CLOCK_STOP\"")
                .doesNotContain("CLOCK_START");
        press("CLOCK_PAUSE");
        assertThat(text()).contains("继续计时", "value=\"CLOCK_STOP\"");
        press("CLOCK_STOP");
        assertThat(state()).isEqualTo(TalkClock.State.STOPPED);
        assertThat(text()).as("ended by mistake").contains("继续计时");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(text()).as("the judges mark it").contains("CLOCK_ADJUST").doesNotContain("CLOCK_START", "继续计时");
        assertThat(device.form(PAGE, "command", "CLOCK_START"))
                .hasStatus(409)
                .bodyText()
                .contains("用时不对，请按“校正”");
        assertThat(device.get(PAGE)).hasRedirectedUrl("/seat");
        assertThat(audit.since(contest.slug(), 0).toString()).contains("CLOCK_STOP", "TIMEKEEPER");
    }

    @Test
    void theStepOfTheLadderIsConfirmedOrStruck() {
        callFirst();
        talk(320);
        assertThat(text())
                .as("the phone that stopped the clock is not offered what it may not do")
                .contains("−0.5", "等待确认", "在另一台设备上确认", "CLOCK_STRIKE")
                .doesNotContain("CLOCK_CONFIRM");
        assertThat(points()).containsExactly("-0.5 PROPOSED");
        assertThat(device.form(PAGE, "command", "CLOCK_CONFIRM"))
                .as("by the phone that stopped the clock")
                .hasStatus(409)
                .bodyText()
                .contains("另一台设备");
        assertThat(points()).containsExactly("-0.5 PROPOSED");
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_CONFIRM));
        assertThat(text()).contains("已确认").doesNotContain("CLOCK_CONFIRM");
        assertThat(adjustments.list(contest.id())).allMatch(AdjustmentView::counts);
    }

    /** A judge sends, marking opens and closes, the next one is called: none of it is the penalty's business. */
    @Test
    void whatOthersDoMeanwhileRefusesNoPress() {
        callFirst();
        String adjust = hidden("CLOCK_ADJUST", "seen");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(device.form(PAGE, fields("CLOCK_ADJUST", "seconds", "320", "reason", "按晚了", adjust)))
                .hasRedirectedUrl("/seat");
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_START));
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_STOP));
        String confirm = hidden("CLOCK_CONFIRM", "proposal");
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("试"));
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        assertThat(text()).as("the talk before still waits").contains("2 号", "1 号", "−0.5", "value=\"CLOCK_CONFIRM\"");
        assertThat(device.form(PAGE, fields("CLOCK_CONFIRM", confirm))).hasRedirectedUrl("/seat");
        assertThat(points()).containsExactly("-0.5 COUNTS");
        assertThat(device.form(PAGE, fields("CLOCK_CONFIRM", confirm)))
                .as("it is confirmed already")
                .hasStatus(409);
    }

    @Test
    void aPressForATimeThatChangedIsRefusedAndKept() {
        callFirst();
        String seen = hidden("CLOCK_ADJUST", "seen");
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_START));
        time.advance(Duration.ofSeconds(320));
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_STOP));
        assertThat(device.form(PAGE, fields("CLOCK_ADJUST", "seconds", "12", "reason", "晚了", seen)))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚变了", "value=\"12\"", "value=\"晚了\"");
        String confirm = hidden("CLOCK_CONFIRM", "proposal");
        assertThat(device.form(
                        PAGE, fields("CLOCK_ADJUST", "seconds", "40", "reason", "漏了", hidden("CLOCK_ADJUST", "seen"))))
                .hasRedirectedUrl("/seat");
        assertThat(device.form(PAGE, fields("CLOCK_CONFIRM", confirm)))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚变了");
        assertThat(device.form(PAGE, fields("CLOCK_STRIKE", "reason", "话筒坏了", confirm)))
                .hasStatus(409)
                .bodyText()
                .contains("刚刚变了", "value=\"话筒坏了\"");
        assertThat(points()).containsExactly("-0.5 WITHDRAWN", "-2 PROPOSED");
    }

    /** What the form of that command carries beside what is typed: {@code name=value}. */
    private String hidden(String command, String name) {
        String form = text();
        form = form.substring(form.indexOf("value=\"" + command + "\""));
        String value = form.substring(form.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15);
        return name + "=" + value.substring(0, value.indexOf('"'));
    }

    /** Names and values for a form; the last is one hidden field as {@link #hidden} gives it. */
    private static String[] fields(String command, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("command", command));
        all.addAll(List.of(more).subList(0, more.length - 1));
        all.addAll(List.of(more[more.length - 1].split("=", 2)));
        return all.toArray(String[]::new);
    }

    @Test
    void aStrikeNeedsAReasonWhichIsKept() {
        callFirst();
        talk(320);
        assertThat(device.form(PAGE, "command", "CLOCK_STRIKE", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-strike\"");
        assertThat(points()).containsExactly("-0.5 PROPOSED");
        assertThat(device.form(PAGE, "command", "CLOCK_STRIKE", "reason", "话筒坏了"))
                .hasRedirectedUrl("/seat");
        assertThat(text()).contains("不扣");
        assertThat(audit.since(contest.slug(), 0).toString()).contains("话筒坏了");
    }

    @Test
    void whatCannotBeDoneIsSaidAndWhatWasTypedStays() {
        assertThat(device.form(PAGE, "command", "CLOCK_START"))
                .hasStatus(409)
                .bodyText()
                .contains("role=\"alert\"");
        callFirst();
        assertThat(device.form(PAGE, "command", "CLOCK_ADJUST", "seconds", "一分钟", "reason", "晚了"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"一分钟\"", "value=\"晚了\"", "e-seconds");
        assertThat(device.form(PAGE, "command", "CLOCK_ADJUST", "seconds", "-60", "reason", "早了"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"-60\"", "value=\"早了\"", "e-seconds");
        assertThat(device.form(PAGE, "command", "CLOCK_ADJUST", "seconds", "12", "reason", "晚了", "seen", "1.7000"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"12\"");
        assertThat(device.form(PAGE, "command", "CLOCK_START", "proposal", "x")).hasStatus(422);
        assertThat(clocks.view(contest.id()).spoken()).isEqualTo("0:00");
        assertThat(device.form(PAGE, "command", "CLOCK_ADJUST", "seconds", "12", "reason", "晚了"))
                .hasRedirectedUrl("/seat");
        assertThat(clocks.view(contest.id()).spoken()).isEqualTo("0:12");
    }

    @Test
    void itNeverShowsAMark() {
        callFirst();
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(judge.json("PUT", api(contest, 1), "{\"marks\": {\"state\": \"41.5\", \"ability\": \"46\"}}"))
                .hasStatusOk();
        assertThat(text()).doesNotContainPattern(Sought.marks("41.5", "87.5")).doesNotContainPattern("\\bJ1\\b");
    }

    @Test
    void theDoorOfCommandsTakesTheClocksFromTheSeat() {
        callFirst();
        assertThat(command("{\"command\": \"CLOCK_START\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isNotNull();
        assertThat(state()).isEqualTo(TalkClock.State.RUNNING);
        assertThat(command("{\"command\": \"CLOSE_MARKING\", \"presenter\": 1}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("OTHER_ROLE");
        assertThat(mvc.post()
                        .uri("/api/v1/contests/" + contest.slug() + "/commands")
                        .contentType("application/json")
                        .content("{\"command\": \"CLOCK_PAUSE\"}"))
                .as("nobody, with nothing to show that the page is ours")
                .hasStatus4xxClientError();
        assertThat(state()).isEqualTo(TalkClock.State.RUNNING);
        ContestView other = evening();
        assertThat(device.json(
                        "POST", "/api/v1/contests/" + other.slug() + "/commands", "{\"command\": \"CLOCK_START\"}"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(value = SeatRole.class, names = "TIMEKEEPER", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleKeepsTheTime(SeatRole role) {
        callFirst();
        device = sitting(cards.issue(contest.id(), role).get(0));
        assertThat(command("{\"command\": \"CLOCK_START\"}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("OTHER_ROLE");
        assertThat(device.form(PAGE, "command", "CLOCK_START")).hasStatus(403);
        assertThat(device.get(PAGE)).hasStatus(403);
        assertThat(device.get(PAGE + "/live")).hasStatus(403);
        assertThat(state()).isEqualTo(TalkClock.State.IDLE);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult command(String body) {
        return device.json("POST", "/api/v1/contests/" + contest.slug() + "/commands", body);
    }
}
