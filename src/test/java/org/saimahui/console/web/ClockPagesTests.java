package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.TalkClock.State;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentService;
import org.saimahui.rule.RuleService;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock on the console and through the command door. */
@OnH2
class ClockPagesTests {

    private static final String TIMED = Evenings.RULE.replaceFirst("\\{\"criteria\"", """
            {"timePenalty": {"limitSeconds": 300, "ladder": [{"fromSeconds": 1, "points": "-0.5"}]}, "criteria\"""");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private RuleService rules;

    @Autowired
    private ClockService clocks;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private MovableClock time;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    private String console;

    @BeforeEach
    void evening() {
        contest = evenings.live();
        console = "/organise/" + contest.slug() + "/console";
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TIMED, null));
    }

    private MvcTestResult command(String json) {
        return organiser.send("/api/v1/contests/" + contest.slug() + "/commands", json);
    }

    private void done(String json) {
        assertThat(command(json)).hasStatusOk();
    }

    private MvcTestResult post(String path, String... fields) {
        return organiser.post(
                console + path,
                Stream.of(fields)
                        .flatMap(field -> Stream.of(field.split("=", 2)))
                        .toArray(String[]::new));
    }

    private String done(MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl(console);
        return body(organiser.get(console));
    }

    private static String refused(MvcTestResult answer, HttpStatus status) {
        assertThat(answer).hasStatus(status);
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> points() {
        return adjustments.list(contest.id()).stream()
                .map(a -> a.points().toPlainString() + " " + a.state())
                .toList();
    }

    @Test
    void theConsoleKeepsTheTimeAndConfirmsWhatTheClockProposes() {
        assertThat(organiser.get(console)).bodyText().contains("请上台以后就能开始计时", "5:00");
        done("{\"command\": \"CALL\", \"presenter\": 2}");
        assertThat(organiser.get(console)).bodyText().contains("2 号 王强", "value=\"CLOCK_START\"", "data-talk=\"IDLE\"");

        assertThat(done(post("/commands", "command=CLOCK_START")))
                .contains("data-talk=\"RUNNING\"", "data-limit=\"300\"", "value=\"CLOCK_STOP\"");
        time.advance(Duration.ofSeconds(312));
        String over = done(post("/commands", "command=CLOCK_STOP"));

        assertThat(over).contains("按规则 −0.5 分", "等待确认，还不计入", "value=\"CLOCK_CONFIRM\"", "+0:1");
        assertThat(points()).containsExactly("-0.5 PROPOSED");
        assertThat(done(post("/commands", "command=CLOCK_CONFIRM"))).contains("已确认，计入总分");
        assertThat(points()).containsExactly("-0.5 COUNTS");
        assertThat(organiser.get("/organise/" + contest.slug() + "/adjustments"))
                .bodyText()
                .contains("计时 ");
        assertThat(organiser.get("/organise/" + contest.slug() + "/audit"))
                .bodyText()
                .contains("结束计时", "确认超时扣分", "讲完了");
    }

    @Test
    void whatIsTypedWronglyStaysAndIsToldAtItsField() {
        done("{\"command\": \"CALL\", \"presenter\": 1}");
        done("{\"command\": \"CLOCK_START\"}");

        assertThat(refused(
                        post("/clock", "command=CLOCK_ADJUST", "seconds=半分钟", "reason=晚了"),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("请填整数，例如 12 或 -20。", "value=\"半分钟\"", "value=\"晚了\"");
        assertThat(refused(
                        post("/clock", "command=CLOCK_ADJUST", "seconds=12", "reason= "),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("这一项必须填写。", "value=\"12\"");
        assertThat(refused(
                        post("/clock", "command=CLOCK_ADJUST", "seconds=-500", "reason=试"),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .containsPattern("id=\"e-seconds\">[^<]*不能减成负数")
                .contains("value=\"-500\"");
        assertThat(clocks.view(contest.id()).clock().spentMillis()).isZero();
        assertThat(refused(
                        post("/clock", "command=CLOCK_ADJUST", "seconds=＋12", "reason=试"),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("请填整数");
        assertThat(done(post("/clock", "command=CLOCK_ADJUST", "seconds=12", "reason=按晚了")))
                .contains("校正用时");
        assertThat(clocks.view(contest.id()).clock().spentMillis()).isGreaterThanOrEqualTo(12_000);
        assertThat(done(post("/clock", "command=CLOCK_ADJUST", "seconds=−2", "reason=多了")))
                .contains("校正用时");
        assertThat(organiser.get("/organise/" + contest.slug() + "/audit"))
                .bodyText()
                .contains("校正用时", "按晚了");
    }

    @Test
    void programsAreToldCodeAndPlaceAndNothingChanges() {
        assertThat(command("{\"command\": \"CLOCK_START\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("NO_TALK");
        done("{\"command\": \"CALL\", \"presenter\": 1}");
        done("{\"command\": \"CLOCK_START\"}");
        assertThat(command("{\"command\": \"CLOCK_START\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("CLOCK_RUNS");
        assertThat(command("{\"command\": \"CLOCK_ADJUST\", \"seconds\": 5}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("MISSING_FIELD", "/reason");
        assertThat(command("{\"command\": \"CLOCK_ADJUST\", \"reason\": \"x\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/seconds");
        assertThat(command("{\"command\": \"CLOCK_ADJUST\", \"seconds\": -90000, \"reason\": \"x\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(command("{\"command\": \"CLOCK_ADJUST\", \"seconds\": -600, \"reason\": \"x\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("CLOCK_BELOW_ZERO", "\"/seconds\"");
        assertThat(command("{\"command\": \"CLOCK_CONFIRM\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("NO_PENALTY_WAITS");
        assertThat(clocks.view(contest.id()).clock().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void takingTheCallBackTakesTheTimeBack() {
        done("{\"command\": \"CALL\", \"presenter\": 3}");
        done("{\"command\": \"CLOCK_START\"}");
        done("{\"command\": \"UNCALL\", \"presenter\": 3}");

        assertThat(clocks.view(contest.id()).presenter()).isNull();
        assertThat(clocks.view(contest.id()).clock().state()).isEqualTo(State.IDLE);
    }

    @Test
    void whatIsStruckNeedsAReasonAndNeverCounts() {
        done("{\"command\": \"CALL\", \"presenter\": 4}");
        done("{\"command\": \"CLOCK_START\"}");
        time.advance(Duration.ofSeconds(330));
        done("{\"command\": \"CLOCK_STOP\"}");

        assertThat(refused(post("/clock", "command=CLOCK_STRIKE", "reason="), HttpStatus.UNPROCESSABLE_CONTENT))
                .contains("这一项必须填写。");
        assertThat(points()).containsExactly("-0.5 PROPOSED");
        assertThat(done(post("/clock", "command=CLOCK_STRIKE", "reason=话筒坏了"))).contains("不扣");
        assertThat(points()).containsExactly("-0.5 REJECTED");
    }
}
