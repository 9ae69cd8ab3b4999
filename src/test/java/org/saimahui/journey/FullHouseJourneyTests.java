package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.Pin;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Everybody who works that night, in one hall: operator, seven judges, supervisor, timekeeper, host, two clerks, a presenter, somebody
 * in the audience, the wall and the monitor of whoever talks. One presenter's turn with what goes wrong in it, and what each chair
 * sees of it.
 */
@InBrowser
class FullHouseJourneyTests extends BrowserJourney {

    private static final List<String> ON_PHONES = List.of("J1", "J2", "J4", "J5", "J6", "J7");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private HallScreens screens;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private JudgeService panel;

    private ContestView contest;

    private final Map<String, String> tokens = new HashMap<>();

    private final Map<String, Page> judges = new HashMap<>();

    private Page desk;

    private Page wall;

    private Page monitor;

    private Page keeper;

    private Page host;

    private Page supervisor;

    private Page presenter;

    private Page audience;

    private Page one;

    private Page two;

    @Test
    void aTurnWithAllThatGoesWrongInItAsEveryChairSeesIt() {
        contest = staffed.draft();
        give(StageCommand.of(Command.PUBLISH));
        give(StageCommand.of(Command.GO_LIVE));
        everybodySitsDown();

        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "cover");
        key("规则");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "panel");
        assertThat(host.locator("h1")).hasText("介绍评委");
        judge("J5").navigate("/seat/trial");
        theWrongPersonIsCalled();
        theFirstIsCalled();
        theTalk();
        theMarking();
        theMarksAreShown();
        aJudgeMayCorrect();
        somebodyElseTakesASeat();
        whoComesLateGoesLast();
    }

    private void everybodySitsDown() {
        List.of(SeatRole.JUDGE, SeatRole.SUPERVISOR, SeatRole.TIMEKEEPER, SeatRole.HOST, SeatRole.CLERK)
                .forEach(role -> cards.issue(contest.id(), role).forEach(this::keep));
        cards.issue(contest.id(), List.of(staffed.link(contest, SampleEvening.FIRST)))
                .forEach(this::keep);
        desk = desk();
        logIn(desk);
        openConsole(desk, contest.slug());
        wall = screen("主屏", null);
        monitor = screen("返看屏", Pin.MONITOR);
        ON_PHONES.forEach(seat -> {
            judges.put(seat, sit(phone(), seat));
            waitForSeat(judge(seat));
        });
        keeper = sit(touch(), "TIMEKEEPER");
        host = sit(touch(), "HOST");
        supervisor = sit(phone(), "SUPERVISOR");
        one = sit(phone(), "CLERK-1");
        two = sit(phone(), "CLERK-2");
        presenter = sit(phone(), staffed.link(contest, SampleEvening.FIRST));
        audience = phone();
        audience.navigate("/c/" + contest.slug());
    }

    /** Fault 10: everybody sees who it is, and nothing of it stays. */
    private void theWrongPersonIsCalled() {
        give(StageCommand.of(Command.CALL, 3));
        assertThat(judge("J1").locator(".face h1")).hasText("陈灵丽");
        assertThat(wall.locator(".scene h1")).hasText("陈灵丽");
        assertThat(host.locator(".host-name")).hasText("陈灵丽");
        give(StageCommand.of(Command.UNCALL, 3));
        assertThat(judge("J1").locator("h1")).containsText("请等候 1 号");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "cover");
        assertThat(audience.locator("#now")).not().containsText("陈灵丽");
    }

    private void theFirstIsCalled() {
        pressUntil("请 1 号");
        assertThat(desk.locator("#c-go .what")).containsText("开始计时");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "presenter");
        assertThat(wall.locator(".scene h1")).hasText("张艳");
        for (String seat : List.of("J1", "J2", "J4", "J5", "J6")) {
            assertThat(judge(seat).locator(".face h1")).hasText("张艳");
        }
        assertThat(judge("J5")).hasURL(url("/seat"));
        assertThat(judge("J7").locator("h1")).containsText("你已回避");
        assertThat(audience.locator("#now")).containsText("张艳");
        assertThat(host.locator(".host-name")).hasText("张艳");
        assertThat(monitor.locator(".mon-who")).containsText("张艳");
        assertThat(supervisor.locator("#s-now")).containsText("1 张艳");
        assertThat(keeper.locator("#c-clock")).containsText("1 号 张艳");
        assertThat(presenter.locator("#turn")).hasText("轮到您述职");
        assertThat(one.locator("#clerk-list")).containsText("张艳");
    }

    /** Faults 9, 12, 23 and 8: begun late, broken off, the light goes, and too long in the end. */
    private void theTalk() {
        keeper.click("#c-clock .clock-acts .is-ink");
        assertThat(wall.locator(".strip")).hasAttribute("data-talk", "RUNNING");
        assertThat(monitor.locator(".mon-clock")).hasAttribute("data-talk", "RUNNING");
        assertThat(desk.locator("#c-clock .clock")).hasAttribute("data-talk", "RUNNING");
        adjust("12", "开始晚了");

        keeper.click("#c-clock .clock-acts .btn:not(.is-red)");
        assertThat(wall.locator(".strip")).hasAttribute("data-talk", "PAUSED");
        give(StageCommand.of(Command.AIR).with(Argument.KIND, "BREAK").with(Argument.SECONDS, 300));
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "break");
        assertThat(monitor.locator(".mon-clock")).hasAttribute("data-talk", "PAUSED");
        give(StageCommand.of(Command.AIR));
        assertThat(wall.locator(".strip")).hasAttribute("data-talk", "PAUSED");
        keeper.click("#c-clock .clock-acts .is-ink");
        assertThat(wall.locator(".strip")).hasAttribute("data-talk", "RUNNING");

        adjust("400", "试超时");
        assertThat(wall.locator(".strip")).hasAttribute("data-phase", "over");
        assertThat(monitor.locator(".mon-clock")).hasAttribute("data-phase", "over");
        keeper.click("#c-clock .clock-acts .is-red");
        assertThat(keeper.locator(".clock-penalty")).containsText("在另一台设备上确认");
        assertThat(desk.locator(".clock-penalty b")).containsText("−0.5");
        desk.click(".clock-penalty form:has([value=CLOCK_CONFIRM]) button");
        assertThat(desk.locator(".clock-penalty")).containsText("已确认");
        assertThat(keeper.locator(".clock-penalty button")).hasCount(0);
    }

    /** Faults 4, 5, 1, 21 and 7: recusal on the spot, no network, a dead phone, a judge with a pen, a screen that loads again. */
    private void theMarking() {
        pressUntil("开放评分");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "lamps");
        assertThat(presenter.locator("#turn")).hasText("评委正在给您评分");
        mark(judge("J1"), "22");
        send(judge("J1"));
        mark(judge("J2"), "22.5");
        send(judge("J2"));
        assertThat(wall.locator(".big-lamp.is-sent")).hasCount(2);
        assertThat(desk.locator("#c-judges .lamp.is-sent")).hasCount(2);
        assertThat(supervisor.locator("#s-now")).containsText("已送出 2 /");

        judge("J4").navigate("/seat/recuse/1");
        judge("J4").fill("#reason", "同一单位");
        judge("J4").click(".btn.is-red");
        assertThat(judge("J4").locator("h1")).containsText("你已回避");

        mark(judge("J5"), "23");
        judge("J5").context().setOffline(true);
        judge("J5").click("#send");
        judge("J5").click("[data-act=yes]");
        assertThat(judge("J5").locator(".is-queued")).isVisible();
        judge("J5").context().setOffline(false);
        assertThat(judge("J5").locator(".receipt .proof")).isVisible();

        judge("J6")
                .waitForResponse(
                        answer -> answer.url().endsWith("/draft") && answer.status() == 200,
                        () -> judge("J6").keyboard().type("21.5"));
        judge("J6").context().setOffline(true);
        Page spare = phone();
        spare.navigate("/seat#" + tokens.get("J6"));
        assertThat(spare.locator(".seat-sign b")).isVisible();
        desk.click("#c-asks [name=yes][value=true]");
        waitForSeat(spare);
        assertThat(spare.locator(".crit-val").first()).hasValue("21.5");
        judges.put("J6", spare);
        spare.locator(".crit-val").nth(1).focus();
        for (int row = 1; row < 4; row++) {
            spare.locator(".crit-val").nth(row).fill("21.5");
        }
        send(spare);

        type(one);
        assertThat(slip(two)).containsText("等您录第二遍");
        type(two);
        assertThat(two.locator(".banner.is-ok")).containsText("两遍一致");
        assertThat(wall.locator(".big-lamp.is-sent")).hasCount(5);
        assertThat(audience.locator("#rows .score")).hasCount(0);
        assertThat(monitor.locator(".scene")).not().containsText("88");
        wall.reload();
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "lamps");
        assertThat(wall.locator(".big-lamp.is-sent")).hasCount(5);
    }

    private void theMarksAreShown() {
        pressUntil("关闭评分");
        assertThat(judge("J1").locator("h1")).containsText("评分已关闭");
        assertThat(presenter.locator("#turn")).hasText("述职和评分已结束");
        pressUntil("亮分");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "marks");
        assertThat(wall.locator(".flap-mark")).hasCount(5);
        assertThat(wall.locator(".verdict")).containsText("0.5");
        assertThat(host.locator(".host-say")).containsText("张艳");
        pressUntil("排行");
        assertThat(wall.locator(".run-row.is-lead .score b"))
                .hasText(audience.locator("#rows .score").first().innerText());
        assertThat(monitor.locator(".scene")).hasAttribute("data-scene", "monitor");
    }

    /** Faults 2 and 20: nobody changes a mark but its judge, and both versions stay. */
    private void aJudgeMayCorrect() {
        String before = audience.locator("#rows .score").first().innerText();
        Page mistaken = judge("J1");
        mistaken.click("a[href='/seat/reopen/1'] >> nth=0");
        mistaken.fill("#reason", "看错一行");
        mistaken.click(".btn.is-red");
        Page chief = judge(StaffedEvening.CHIEF);
        chief.click("#asks a[href='/seat/requests']");
        chief.click(".ask .is-red");
        assertThat(mistaken.locator(".banner.is-info").first()).containsText("已重新开放");
        mistaken.click("[data-edit]");
        mistaken.locator(".crit-val").first().fill("10");
        send(mistaken);
        assertThat(audience.locator("#rows .score").first()).hasText(before);
        give(StageCommand.of(Command.CLOSE_MARKING, SampleEvening.FIRST));
        assertThat(audience.locator("#rows .score").first()).not().hasText(before);
        assertThat(scorecards.history(contest.id(), SampleEvening.FIRST))
                .filteredOn(card -> card.judge().equals("J1"))
                .hasSize(2);
    }

    /** Fault 22: the one before is out at once, and whoever comes scans a card of the own. */
    private void somebodyElseTakesASeat() {
        Page before = judge("J4");
        panel.edit(contest.id(), null, new JudgeFacts("J4", "韩教授", "市委党校", "experts"), "临时有事");
        cards.issue(contest.id(), List.of("J4")).forEach(this::keep);
        assertThat(before.locator("[data-page=seat]")).hasCount(0);
        Page now = sit(phone(), "J4");
        waitForSeat(now);
        judges.put("J4", now);
    }

    /** Fault 11: the order changes for everybody at once. */
    private void whoComesLateGoesLast() {
        assertThat(desk.locator("#c-go .what")).containsText("请 2 号");
        give(StageCommand.of(Command.MARK_LATE, 2));
        give(StageCommand.of(Command.MOVE_TO_END, 2).because("路上堵车"));
        // Whoever presses while the old name still stands there calls the new one all the same.
        assertThat(desk.locator("#c-go .what")).not().containsText("2 号");
        pressUntil("请 3 号");
        for (String seat : List.of("J1", "J4", "J6", "J7")) {
            assertThat(judge(seat).locator(".face h1")).hasText("陈灵丽");
        }
        assertThat(wall.locator(".scene h1")).hasText("陈灵丽");
        assertThat(monitor.locator(".mon-who")).containsText("陈灵丽");
        assertThat(host.locator(".host-name")).hasText("陈灵丽");
        assertThat(audience.locator("#now")).containsText("陈灵丽");
        assertThat(keeper.locator("#c-clock .clock")).hasAttribute("data-talk", "IDLE");
    }

    private void keep(IssuedCard card) {
        tokens.put(card.seat(), card.url().substring(card.url().indexOf('#') + 1));
    }

    private Page sit(Page page, String seat) {
        page.navigate("/seat#" + tokens.get(seat));
        assertThat(page.locator("#seat[data-page]")).not().hasAttribute("data-page", "claim");
        return page;
    }

    private Page judge(String seat) {
        return judges.get(seat);
    }

    private Page screen(String name, Pin pin) {
        Page page = screen();
        String address = "/c/" + contest.slug() + "/screen";
        page.navigate(address);
        page.evaluate(
                "([url, name]) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name }) })",
                List.of("/api/v1/contests/" + contest.slug() + "/screen", name));
        screens.accept(contest.id(), screens.asking(contest.id()).get(0).code());
        if (pin != null) {
            screens.of(contest.id()).stream()
                    .filter(screen -> screen.name().equals(name))
                    .forEach(screen -> screens.pin(contest.id(), screen.id(), pin));
        }
        page.navigate(address);
        assertThat(page.locator(".stage")).hasAttribute("data-name", name);
        return page;
    }

    private void give(StageCommand command) {
        evening.command(contest, command);
    }

    /** Presses the one key and waits for what it says after that. */
    private void key(String then) {
        rested(desk);
        desk.keyboard().press("PageDown");
        assertThat(desk.locator("#c-go .what")).containsText(then);
    }

    /** Presses the one key until it has done that. */
    private void pressUntil(String what) {
        for (boolean done = false; !done; ) {
            rested(desk);
            String says = desk.locator("#c-go .what").innerText();
            done = says.contains(what);
            desk.keyboard().press("PageDown");
            assertThat(desk.locator("#c-go .what")).not().hasText(says);
        }
    }

    private void adjust(String seconds, String reason) {
        keeper.click("#d-clock summary");
        keeper.fill("#c-seconds", seconds);
        keeper.fill("#c-why", reason);
        keeper.click("#d-clock button");
        assertThat(keeper.locator("#d-clock:not([open])")).isVisible();
    }

    private static void mark(Page judge, String mark) {
        assertThat(judge.locator("#send")).isVisible();
        for (int row = 0; row < 4; row++) {
            judge.locator(".crit-val").nth(row).fill(mark);
        }
    }

    private static void send(Page judge) {
        assertThat(judge.locator("#send")).isEnabled();
        judge.click("#send");
        judge.click("[data-act=yes]");
        assertThat(judge.locator(".receipt .proof")).isVisible();
    }

    private static Locator slip(Page clerk) {
        return clerk.locator(".clerk-slips a", new Page.LocatorOptions().setHasText("3 号席"));
    }

    private static void type(Page clerk) {
        slip(clerk).click();
        for (int row = 0; row < 4; row++) {
            clerk.fill("#m-" + row, "20");
        }
        clerk.click("#slip button");
    }
}
