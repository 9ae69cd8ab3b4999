package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** One evening with everybody in the room: organiser at the desk, a judge and a voter on phones, the big screen. */
@InBrowser
class EveningJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Test
    void fromTheDraftToTheReleasedSheet() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "王教授");
        String organise = "/organise/" + contest.slug();

        Page desk = desk();
        logIn(desk);
        desk.navigate(organise + "/console");
        next(desk);
        Page audience = phone();
        audience.navigate("/c/" + contest.slug());
        assertThat(audience.locator("#board")).containsText("李娜");
        Page screen = screen();
        screen.navigate("/c/" + contest.slug() + "/screen");
        assertThat(screen.locator(".scene")).hasAttribute("data-scene", "cover");

        Page judge = phone();
        sitDown(judge, contest.slug(), issueCard(desk, organise));
        desk.navigate(organise + "/console");
        goLive(desk);
        next(desk, "请 1 号");
        assertThat(screen.locator(".scene")).hasAttribute("data-scene", "presenter");
        assertThat(judge.locator("h1")).containsText("李娜");
        assertThat(audience.locator("#now")).containsText("李娜");

        next(desk, "开放评分");
        assertThat(screen.locator(".scene")).hasAttribute("data-scene", "lamps");
        mark(judge);
        assertThat(screen.locator(".big-lamp.is-sent")).hasCount(1);
        assertThat(audience.locator("#rows .score")).hasCount(0);

        next(desk, "关闭评分");
        next(desk, "排行");
        assertThat(audience.locator("#rows .score")).hasText("90.00");
        assertThat(screen.locator(".run-row.is-lead")).containsText("90.00");
        assertThat(screen.locator(".run-row")).hasCount(4);
        // The line of 100 stands where the lanes end.
        assertThat(screen.locator(".course:not(.is-moving)")).isVisible();
        Object apart = screen.locator(".course-axis li")
                .last()
                .evaluate("tick => Math.round(tick.getBoundingClientRect().right"
                        + " - document.querySelector('.lane8').getBoundingClientRect().right)");
        org.assertj.core.api.Assertions.assertThat(apart).isEqualTo(0);
    }

    @Test
    void theRankingIsCompleteWithoutScriptAndMovesWithIt() {
        ContestView contest = evenings.live();
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/console");
        Page audience = phone();
        audience.navigate("/c/" + contest.slug());
        String before = audience.locator("#board").getAttribute("data-version");
        next(desk, "请 1 号");

        assertThat(audience.locator("#now")).containsText("李娜");
        assertThat(audience.locator("#board")).not().hasAttribute("data-version", before);
        assertThat(audience.locator("#offline")).isHidden();
    }

    /** Presses the one red key until it has done that: as long as it does not offer it, and as long as it still does. */
    private static void next(Page desk, String what) {
        for (boolean offered = false; !offered || offers(desk, what); ) {
            offered |= offers(desk, what);
            next(desk);
        }
    }

    private static boolean offers(Page desk, String what) {
        assertThat(desk.locator(".console:not(.is-resting)")).isVisible();
        return desk.locator("#c-go .what").innerText().contains(what);
    }

    /** Presses the one red key and waits until the step has been taken. */
    private static void next(Page desk) {
        String seen = desk.locator("#c-go .next").locator("xpath=..").innerHTML();
        desk.locator("#c-go .next").click();
        desk.waitForFunction(
                "seen => { const key = document.querySelector('#c-go .next'); return key && key.parentElement.innerHTML !== seen; }",
                seen);
    }

    /** What cannot be undone asks on a page of its own. */
    private static void goLive(Page desk) {
        desk.locator(".btn.is-red.next").click();
        desk.locator(".ask-acts .btn.is-red").click();
        assertThat(desk.locator(".btn.is-red.next")).isVisible();
    }

    private static String issueCard(Page desk, String organise) {
        desk.navigate(organise + "/cards");
        desk.locator(".acts-row .btn.is-red").click();
        return desk.locator(".seatcard .code").innerText().strip();
    }

    private static void sitDown(Page judge, String contest, String code) {
        judge.navigate("/seat?contest=" + contest);
        judge.fill("#code", code);
        judge.locator(".seat-form button").click();
        waitForSeat(judge);
    }

    private static void mark(Page judge) {
        assertThat(judge.locator("#send")).isVisible();
        judge.keyboard().type("45");
        judge.keyboard().press("Enter");
        judge.keyboard().type("45");
        assertThat(judge.locator("#send")).isEnabled();
        judge.keyboard().press("Control+Enter");
        judge.click("[data-act=yes]");
        assertThat(judge.locator(".receipt .proof")).isVisible();
    }
}
