package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saimahui.account.OrganiserService;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two organisers agree on a time penalty; one of them says how a figure scores and looks at everybody's. */
@InBrowser
class PointsJourneyTests extends BrowserJourney {

    private static final String COLLEAGUE = "核分员";

    private static final String PASSWORD = "long-enough-password";

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private StageService stage;

    @Autowired
    private TransactionTemplate transaction;

    /** Milliseconds after which a seat's page asks again, whatever its stream says. */
    private static final int UNTIL_IT_ASKS = 10_000;

    @Test
    void aSpokenTimeBecomesAPenaltyOnceTheColleagueHasApproved() {
        ContestView contest = evening();
        organisers.add(COLLEAGUE, PASSWORD, PASSWORD);
        try {
            Page mine = desk();
            logIn(mine);
            mine.navigate("/organise/" + contest.slug() + "/adjustments");
            assertAccessible(mine);
            mine.selectOption("#l-presenter", "2");
            mine.fill("#l-spoken", "6:12");
            mine.click("#ladder button");
            assertThat(mine.locator(".ladder-says")).containsText("超出 12 秒，扣 0.5 分");
            assertAccessible(mine);
            mine.click("#propose button[type=submit]");
            assertThat(mine.locator("#waiting")).containsText("等待核准，还不计入总分");
            assertAccessible(mine);

            Page theirs = phone();
            theirs.navigate("/login");
            theirs.fill("#username", COLLEAGUE);
            theirs.fill("#password", PASSWORD);
            theirs.click("form[action='/login'] button");
            theirs.waitForURL("**/organise**");
            theirs.navigate("/organise/" + contest.slug() + "/adjustments?lang=en");
            assertAccessible(theirs);
            theirs.click("#waiting form[action$='/approve'] button");
            assertThat(theirs.locator("#waiting")).hasCount(0);
            assertThat(theirs.locator(".stand")).containsText("Approved by " + COLLEAGUE);
            picture(theirs, "adjustments-approved-phone");
        } finally {
            organisers.remove(COLLEAGUE);
        }
    }

    @Test
    void aFigureIsWorkedOutWhileOneTypes() {
        ContestView contest = evening();
        Page page = desk();
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/presenters/1/report?metric=");
        page.fill(".mform [name=label]", "减免房租");
        page.fill(".mform [name='amount.value']", "7.11");
        page.fill(".mform [name='yardstick.target']", "7.00");
        page.selectOption("[name=method]", "COMPLETION");
        page.fill("[name=cap]", "100");
        assertThat(page.locator("#worked")).containsText("101.57，封顶记 100.00");
        assertThat(page.locator("[name=floor]")).isHidden();
        assertAccessible(page);
        picture(page, "metric-scoring");
        page.selectOption("[name=method]", "EFFICACY");
        assertThat(page.locator("[name=floor]")).isVisible();
        assertThat(page.locator("#worked")).containsText("这种得分方法要填这一项");
        page.selectOption("[name=method]", "COMPLETION");
        page.locator(".mform .is-ink").click();
        assertThat(page.locator(".metrics")).containsText("计分：完成率，权重 1");

        for (String language : new String[] {"zh", "en"}) {
            page.navigate("/organise/" + contest.slug() + "/achievements?lang=" + language);
            assertThat(page.locator(".ach")).containsText("100.00");
            assertAccessible(page);
            picture(page, "achievements-" + language);
        }
    }

    /** The clock's own look changes all the time, which is no news of the page. */
    @Test
    void whatTheTimekeeperMistypedIsStillSaidWhileTheClockRuns() {
        ContestView contest = evenings.live();
        String card = cards.issue(contest.id(), SeatRole.TIMEKEEPER).get(0).url();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.CLOCK_START));
        Page phone = phone();
        phone.clock().install();
        phone.navigate("/seat#" + card.substring(card.indexOf('#') + 1));
        phone.click("#d-clock summary");
        phone.fill("#c-seconds", "5:40");
        phone.fill("#c-why", "话筒坏了");
        phone.waitForResponse(
                answer -> answer.url().endsWith("/seat")
                        && answer.request().method().equals("GET"),
                () -> phone.click("#d-clock button"));
        assertThat(phone.locator("#e-seconds")).containsText("请填整数");
        phone.waitForResponse(
                answer -> answer.url().endsWith("/seat"), () -> phone.clock().fastForward(UNTIL_IT_ASKS));

        assertThat(phone.locator("#e-seconds")).isVisible();
        assertThat(phone.locator("#c-why")).hasValue("话筒坏了");
    }

    /** Adjustments need two, overtime costs half a point, achievements are a fifth. */
    private ContestView evening() {
        ContestView contest = evenings.draft();
        String rule = """
                {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
                 "panels": [{"code": "experts", "name": "专家评委", "weight": "80"}], "objective": {"weight": "20"},
                 "timePenalty": {"limitSeconds": 360, "ladder": [{"fromSeconds": 1, "points": "-0.5"}]}}
                """;
        transaction.executeWithoutResult(status -> rules.use(contest.id(), rule, null));
        contests.edit(contest.id(), null, contest.facts().withAdjustmentsNeedTwo(true));
        return contests.get(contest.id());
    }
}
