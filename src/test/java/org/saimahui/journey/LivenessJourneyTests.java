package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.TurnService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.support.SilentProxy;
import org.saimahui.voting.VoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections that die without a word: every live page notices, says so, and is right again without a reload. The
 * browser's clock is moved, so that nobody waits for the watchdog.
 */
@InBrowser
class LivenessJourneyTests extends BrowserJourney {

    /** Past the watchdog, in the browser's milliseconds. */
    private static final long PATIENCE = 36_000;

    /** No waiting for what comes by itself. */
    private static final LocatorAssertions.HasTextOptions AT_ONCE =
            new LocatorAssertions.HasTextOptions().setTimeout(1);

    @LocalServerPort
    private int portal;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private TurnService turns;

    @Autowired
    private VoteService votes;

    @Autowired
    private TransactionTemplate transaction;

    private SilentProxy proxy;

    private ContestView contest;

    private Page board;

    private Page wall;

    private Page voter;

    private Page judge;

    private Page console;

    @BeforeEach
    void everybodyIsThere() {
        proxy = new SilentProxy(portal);
        contest = evenings.live();
        evenings.seat(contest, "J1", "王教授");
        board = open(phone(), "/c/" + contest.slug());
        wall = open(screen(), "/c/" + contest.slug() + "/screen");
        voter = open(phone(), "/c/" + contest.slug() + "/vote");
        String card = cards.issue(contest.id(), List.of("J1")).get(0).url();
        judge = open(phone(), "/seat" + card.substring(card.indexOf('#')));
        waitForSeat(judge);
        console = desk();
        logIn(console);
        console = open(console, "/organise/" + contest.slug() + "/console");
        call(1);
        assertCalled("李娜");
        assertThat(console.locator("[data-link]")).hasText("已连接");
    }

    @AfterEach
    void theWayIsTakenDown() throws IOException {
        proxy.close();
    }

    @Override
    protected String url(String path) {
        return "http://localhost:" + proxy.port() + path;
    }

    @Test
    void aLineThatDiesSilentlyIsNoticedAndEveryPageCatchesUp() {
        proxy.silence();
        call(2);
        everybody().forEach(page -> page.clock().fastForward(PATIENCE));

        assertCalled("王强");
        step(() -> votes.open(contest.id(), 600));
        assertThat(voter.locator("#cast")).isVisible();
        assertThat(console.locator("[data-voting]")).isVisible();
        assertConnected();
    }

    @Test
    void aPageThatComesBackToTheFrontAsksAndListensAnew() {
        proxy.silence();
        call(2);
        everybody().forEach(page -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));

        assertCalled("王强");
        call(3);
        assertCalled("欧阳明");
    }

    @Test
    void withoutNewsNobodySaysConnectedAndEverybodyIsRightWhenTheyCome() throws IOException {
        proxy.cut();
        everybody().forEach(page -> page.clock().fastForward(PATIENCE));
        assertLost();
        call(2);

        proxy.mend();
        everybody().forEach(page -> page.clock().fastForward(PATIENCE));
        assertCalled("王强");
        assertConnected();
    }

    @Test
    void aBrowserThatKnowsThatItIsOfflineSaysSoAtOnce() {
        Runnable late = anAnswerOnItsWay(judge);
        everybody().forEach(page -> page.context().setOffline(true));
        late.run();
        assertLost();
        everybody().forEach(page -> page.context().setOffline(false));
        assertConnected();
    }

    @Test
    void aContestThatIsDeletedLeavesWallAndPhones() {
        ContestView other = evenings.draft();
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(other.id(), null);
            course.publish(other.id(), true);
        });
        List<Page> shown = new ArrayList<>();
        for (String path : List.of("", "/screen", "/vote")) {
            Page page = phone();
            page.navigate("/c/" + other.slug() + path);
            assertThat(page.locator("main").first()).containsText(other.title());
            shown.add(page);
        }
        contests.delete(other.id());
        shown.forEach(page -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));

        assertThat(shown.get(0).locator("#offline")).hasText("这场赛事已经撤下或删除。");
        assertThat(shown.get(0).locator("main")).not().containsText("李娜");
        assertThat(shown.get(1).locator("[data-scene=gone]")).isVisible();
        assertThat(shown.get(1).locator("#scenes")).not().containsText(other.title());
        assertThat(shown.get(2).locator("main")).not().containsText(other.title());
    }

    /** A cut line resets whoever was just being let in. */
    @Override
    protected boolean isExpected(String message) {
        return super.isExpected(message) || message.contains("net::ERR_CONNECTION_RESET");
    }

    /** Has the page ask and keeps back the answer, which it reads when the browser knows already that it is offline. */
    private static Runnable anAnswerOnItsWay(Page page) {
        page.evaluate("""
                () => {
                  const ask = window.fetch;
                  window.fetch = async (...what) => {
                    const answer = await ask(...what), text = await answer.text();
                    await new Promise((read) => { window.late = read; });
                    return new Response(text, answer);
                  };
                  document.dispatchEvent(new Event("visibilitychange"));
                }""");
        page.waitForFunction("() => window.late");
        return () -> {
            page.evaluate("""
                    async () => {
                      window.late();
                      for (let turn = 0; turn < 20; turn++) {
                        await new Promise((go) => { const to = new MessageChannel(); to.port1.onmessage = go; to.port2.postMessage(0); });
                      }
                    }""");
            assertThat(page.locator("#net")).hasText("等待网络", AT_ONCE);
        };
    }

    private Page open(Page page, String path) {
        page.clock().install();
        page.navigate(path);
        return page;
    }

    private List<Page> everybody() {
        return List.of(board, wall, voter, judge, console);
    }

    /** Calls a presenter; the one before goes back. */
    private void call(int number) {
        step(() -> {
            if (number > 1) {
                turns.sendBack(contest.id(), number - 1);
            }
            turns.call(contest.id(), number);
            course.putOnStage(contest.id(), number);
        });
    }

    private void step(Runnable work) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            work.run();
        });
    }

    private void assertCalled(String name) {
        assertThat(board.locator("#now")).containsText(name);
        assertThat(wall.locator("[data-scene=presenter] h1")).hasText(name);
        assertThat(judge.locator(".face h1")).hasText(name);
        assertThat(console.locator("#c-now strong")).hasText(name);
    }

    private void assertConnected() {
        assertThat(board.locator("#offline")).isHidden();
        assertThat(wall.locator("#lost")).isHidden();
        assertThat(voter.locator("#net")).hasText("已连接");
        assertThat(judge.locator("#net")).hasText("已连接");
        assertThat(console.locator("[data-link]")).not().hasText("断线，正在重连");
    }

    private void assertLost() {
        assertThat(board.locator("#offline")).isVisible();
        assertThat(wall.locator("#lost")).isVisible();
        for (Locator net : List.of(voter.locator("#net"), judge.locator("#net"))) {
            assertThat(net).hasText("等待网络");
        }
        assertThat(console.locator("[data-link]")).hasText("断线，正在重连");
    }
}
