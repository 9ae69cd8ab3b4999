package org.saimahui.points.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentState;
import org.saimahui.points.AdjustmentView;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.StageService;
import org.saimahui.standings.StandingsService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Points by hand by two organisers, through the pages. */
@OnH2
class AdjustmentPagesTests {

    private static final String LI = "李组织";

    private static final String WANG = "王组织";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private StageService stage;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private SeatCardService seats;

    @Autowired
    private StandingsService standings;

    @Autowired
    private ContestExchange exchange;

    @Test
    void aProposalIsShownAsWaitingAndStaysOutOfTheSumUntilAnotherApproves() {
        ContestView contest = ofTwo();
        propose(contest, LI);

        assertThat(get(contest, "/adjustments", LI))
                .bodyText()
                .contains("等待核准，还不计入总分", "撤回", "您自己提出的，要由另一位组织者核准")
                .doesNotContain("/approve", "/reject");
        assertThat(get(contest, "/adjustments", WANG)).bodyText().contains("/approve", "/reject");
        assertThat(get(contest, "/console", WANG)).bodyText().contains("1 笔加减分等待核准");
        assertThat(standings.sheet(contest.id()).adjustments()).isEmpty();
        assertThat(file(contest)).contains("\"adjustments\":[]");

        post(contest, "/adjustments/" + first(contest).id() + "/approve", WANG);

        assertThat(get(contest, "/adjustments", LI))
                .bodyText()
                .contains(WANG, "核准")
                .doesNotContain("还不计入总分");
        assertThat(standings.sheet(contest.id()).adjustments()).hasSize(1);
        assertThat(file(contest))
                .contains("\"approvedBy\":\"王组织\"", "\"proposedBy\":\"李组织\"", "\"adjustmentsNeedTwo\":true");
    }

    /** What the clock proposes is left to another hand where a seat keeps the time; the page does not offer what is refused. */
    @Test
    void whoeverStoppedTheClockReadsThatAnotherConfirms() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(
                status -> rules.use(contest.id(), Evenings.RULE.strip().replaceFirst("}$", "") + """
                , "timePenalty": {"limitSeconds": 360, "minimumSeconds": 300, "underPoints": "-0.1", "ladder": [
                  {"fromSeconds": 1, "points": "-0.02"}]}}""", null));
        seats.issue(contest.id(), SeatRole.TIMEKEEPER);
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        post(contest, "/console/commands", LI, "command", "CLOCK_START");
        post(contest, "/console/commands", LI, "command", "CLOCK_STOP");

        assertThat(get(contest, "/adjustments", LI))
                .bodyText()
                .contains("−0.1", "要由另一个人在另一台设备上确认", "/reject")
                .doesNotContain("/approve");
        assertThat(get(contest, "/adjustments", WANG)).bodyText().contains("/approve", "/reject");
        long id = first(contest).id();
        post(contest, "/adjustments/" + id + "/reject", LI, "reason", "话筒坏了");
        assertThat(first(contest).state()).isEqualTo(AdjustmentState.REJECTED);
    }

    @Test
    void theProposersOwnApprovalIsRefusedInWords() {
        ContestView contest = ofTwo();
        propose(contest, LI);

        MvcTestResult answer = post(contest, "/adjustments/" + first(contest).id() + "/approve", LI);

        assertThat(answer).flash().containsEntry("refused", "提出人和批准人不能是同一个人。");
        assertThat(first(contest).counts()).isFalse();
    }

    @Test
    void aRefusalWithoutOrWithABadReasonKeepsWhatWasTypedNextToTheMessage() {
        ContestView contest = ofTwo();
        propose(contest, LI);
        long id = first(contest).id();

        assertThat(post(contest, "/adjustments/" + id + "/reject", WANG, "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-w-" + id + "\"", "这一项必须填写");
        assertThat(post(contest, "/adjustments/" + id + "/reject", WANG, "reason", "长".repeat(501)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("长".repeat(501), "id=\"e-w-" + id + "\"");
        assertThat(first(contest).waits()).isTrue();
    }

    @Test
    void theKeyRestsWhileAnAdjustmentWaitsAndTheConsoleSaysSoBeforeClosing() {
        ContestView contest = ofTwo();
        propose(contest, LI);
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        assertThat(post(contest, "/console/commands", LI, "command", "CLOSE_CONTEST"))
                .bodyText()
                .contains("1 笔加减分等待核准", "发布以前必须定下来");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));

        assertThat(get(contest, "/release", LI)).bodyText().contains("1 笔加减分等待核准，先定下来再发布");
        assertThat(catchRelease(contest)).isEqualTo("ADJUSTMENTS_WAIT");

        post(contest, "/adjustments/" + first(contest).id() + "/reject", WANG, "reason", "没有超时");
        stage.command(contest.id(), StageCommand.of(Command.RELEASE));
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.RELEASED);
    }

    @Test
    void aSpokenTimeFillsTheFormWithTheStepItReaches() {
        ContestView contest = timed();

        assertThat(get(contest, "/adjustments?presenter=2&spoken=6:17", LI))
                .bodyText()
                .contains("发言 6:17，超出 17 秒，扣 0.05 分", "value=\"0.05\"")
                .contains("value=\"超时 17 秒（发言 6:17，时限 6:00）\"")
                .contains("class=\"is-reached\"><td>11–20 秒");
        assertThat(get(contest, "/adjustments?presenter=2&spoken=360", LI))
                .bodyText()
                .contains("发言 6:00，没有超时，不扣分")
                .doesNotContain("is-reached");
        assertThat(get(contest, "/adjustments?presenter=2&spoken=4:59", LI))
                .bodyText()
                .contains("不足最短时间，扣 0.1 分");
    }

    @Test
    void nobodyIsMeantUntilSomebodyIsChosen() {
        ContestView contest = timed();

        assertThat(get(contest, "/adjustments?spoken=6:17", LI))
                .bodyText()
                .contains("<option value=\"\">请选择</option>", "扣 0.05 分")
                .doesNotContain("selected=\"selected\">1 ");
        assertThat(get(contest, "/adjustments?presenter=2&spoken=6:17", LI))
                .bodyText()
                .doesNotContain("请选择")
                .contains("value=\"2\" selected=\"selected\"");
    }

    @Test
    void whatIsNoTimeIsKeptWithTheMessageNextToIt() {
        ContestView contest = timed();

        assertThat(get(contest, "/adjustments?presenter=2&spoken=6:75", LI))
                .bodyText()
                .contains("value=\"6:75\"", "id=\"e-l-spoken\"", "这不是时间")
                .doesNotContain("is-reached");
    }

    @Test
    void askingWithoutATimeSaysWhatIsMissing() {
        ContestView contest = timed();

        assertThat(get(contest, "/adjustments?presenter=2&spoken=", LI))
                .bodyText()
                .contains("请先填发言时间", "aria-describedby=\"e-l-spoken\"");
        assertThat(get(contest, "/adjustments?presenter=2", LI)).bodyText().doesNotContain("请先填发言时间");
    }

    @Test
    void pointsFinerThanTwoMoreDecimalsThanTheTotalAreRefusedAndKept() {
        ContestView contest = timed();

        MvcTestResult fine = post(
                contest,
                "/adjustments",
                LI,
                "presenter",
                "2",
                "kind",
                "BONUS",
                "points",
                "0.123456789",
                "reason",
                "抽查");

        assertThat(fine)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("最多 4 位小数，现在有 9 位", "value=\"0.123456789\"");
        assertThat(adjustments.list(contest.id())).isEmpty();
        post(contest, "/adjustments", LI, "presenter", "2", "kind", "BONUS", "points", "0.12340", "reason", "抽查");
        assertThat(first(contest).points()).isEqualByComparingTo("0.1234");
    }

    @Test
    void whatCameByFileWithoutANameSaysSo() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> adjustments.restore(
                contest.id(), new AddAdjustment(2, AdjustmentKind.PENALTY, new BigDecimal("-1"), "迟到", "", "")));

        assertThat(get(contest, "/adjustments", LI)).bodyText().contains("随文件导入，没有写名字", "一人记入");
    }

    @Test
    void aSecondTimePenaltyOfTheSamePersonIsWarnedAbout() {
        ContestView contest = timed();
        post(contest, "/adjustments", LI, "presenter", "2", "kind", "TIME", "points", "0.05", "reason", "超时");

        assertThat(get(contest, "/adjustments?presenter=2&spoken=6:17", LI))
                .bodyText()
                .contains("这一位已经有 1 笔时间扣分");
        assertThat(get(contest, "/adjustments?presenter=3&spoken=6:17", LI))
                .bodyText()
                .doesNotContain("这一位已经有");
        assertThat(get(contest, "/console", LI)).bodyText().contains("name=\"spoken\"");
    }

    @Test
    void withoutALadderThePageSaysSo() {
        ContestView contest = evenings.live();

        assertThat(get(contest, "/adjustments?spoken=6:17", LI)).bodyText().contains("规则里没有超时扣分的阶梯");
        assertThat(get(contest, "/console", LI)).bodyText().doesNotContain("name=\"spoken\"");
    }

    @Test
    void theSheetNamesBothPeople() {
        ContestView contest = ofTwo();
        mark(contest);
        propose(contest, LI);
        post(contest, "/adjustments/" + first(contest).id() + "/approve", WANG);
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        stage.command(contest.id(), StageCommand.of(Command.RELEASE));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results"))
                .bodyText()
                .contains("扣分 −0.5：迟到", "李组织 提出，王组织 核准");
        assertThat(get(contest, "/adjustments", LI))
                .bodyText()
                .contains("结果已经发布")
                .doesNotContain("/withdraw");
    }

    private void mark(ContestView contest) {
        evenings.seat(contest, "J1", "");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        cards.submit(contest.id(), "J1", 2, new SubmitScorecard(Map.of("state", "40", "ability", "45"), null, null));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 2));
    }

    private String catchRelease(ContestView contest) {
        try {
            stage.command(contest.id(), StageCommand.of(Command.RELEASE));
            return "";
        } catch (ConflictException refused) {
            return refused.code();
        }
    }

    private ContestView timed() {
        ContestView contest = evenings.draft();
        String ladder = """
                , "timePenalty": {"limitSeconds": 360, "minimumSeconds": 300, "underPoints": "-0.1", "ladder": [
                  {"fromSeconds": 1, "points": "-0.02"}, {"fromSeconds": 11, "points": "-0.05"},
                  {"fromSeconds": 21, "points": "-0.1"}]}}""";
        transaction.executeWithoutResult(
                status -> rules.use(contest.id(), Evenings.RULE.strip().replaceFirst("}$", "") + ladder, null));
        return contests.get(contest.id());
    }

    private ContestView ofTwo() {
        ContestView contest = evenings.live();
        contests.edit(contest.id(), null, contest.facts().withAdjustmentsNeedTwo(true));
        return contests.get(contest.id());
    }

    private void propose(ContestView contest, String who) {
        post(contest, "/adjustments", who, "presenter", "2", "kind", "PENALTY", "points", "0.5", "reason", "迟到");
        assertThat(adjustments.list(contest.id())).hasSize(1);
    }

    private AdjustmentView first(ContestView contest) {
        List<AdjustmentView> all = adjustments.list(contest.id());
        return all.get(0);
    }

    private String file(ContestView contest) {
        return CanonicalJson.write(exchange.exportFile(contest.id()));
    }

    private MvcTestResult get(ContestView contest, String page, String who) {
        return organiser.as(who).get("/organise/" + contest.slug() + page);
    }

    private MvcTestResult post(ContestView contest, String page, String who, String... fields) {
        return organiser
                .as(who)
                .post(
                        "/organise/" + contest.slug() + page,
                        contests.get(contest.id()).version(),
                        fields);
    }
}
