package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.TurnService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A guest Wi-Fi that has not been signed in to answers every request itself, with success. Nothing counts as stored but
 * what the server says is stored; when the network is ours again, everything arrives once, without a reload.
 */
@InBrowser
class GuestWifiJourneyTests extends BrowserJourney {

    private static final String EVERYTHING = "**";

    /** Milliseconds after which the third try is over: longer than any page waits for it. */
    private static final int TRIES = 20_000;

    /** What such networks answer. */
    enum Portal {
        PAGE(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("text/html; charset=utf-8")
                .setBody("<html><head><title>Hotel</title></head><body><form>Room number</form></body></html>"))),
        NOTHING(route -> route.fulfill(new Route.FulfillOptions().setStatus(204))),
        OTHER_JSON(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody("{\"login\": \"required\"}"))),
        LIST(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody("[]"))),
        FORBIDDEN(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(403)
                .setContentType("text/html")
                .setBody("<html><body>Sign in</body></html>")));

        private final Consumer<Route> answer;

        Portal(Consumer<Route> answer) {
            this.answer = answer;
        }
    }

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private TurnService turns;

    @Autowired
    private VoteService votes;

    @Autowired
    private VoteCounts counts;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource(Portal.class)
    void aCardWaitsSaysSoAndArrivesOnce(Portal wifi) {
        ContestView contest = evening();
        Page phone = patient();
        phone.navigate("/seat" + card(contest));
        waitForSeat(phone);
        phone.locator(".crit-val").first().fill("40");
        phone.locator(".crit-val").last().fill("41.5");
        phone.route(EVERYTHING, wifi.answer);
        phone.click("#send");
        phone.click("[data-act=yes]");

        assertThat(phone.locator(".is-queued")).containsText("待补送");
        assertThat(phone.locator("#net")).hasText("等待网络");
        assertThat(scorecards.history(contest.id(), 1)).isEmpty();

        theNetworkIsOurs(phone);
        assertThat(phone.locator(".receipt .proof")).isVisible();
        assertThat(phone.locator("#net")).hasText("已连接");
        assertThat(scorecards.history(contest.id(), 1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Portal.class)
    void aBallotWaitsSaysSoAndIsCastOnce(Portal wifi) {
        ContestView contest = evenings.live();
        step(contest, () -> votes.open(contest.id(), null));
        Page phone = patient();
        phone.navigate("/c/" + contest.slug() + "/vote");
        phone.locator("label:has-text('李娜')").click();
        phone.route(EVERYTHING, wifi.answer);
        phone.click("#cast");

        assertThat(phone.locator("#cast")).hasText("还没送达，正在自动再送");
        assertThat(phone.locator("#net")).hasText("等待网络");
        assertThat(counts.tally(contest.id()).voters()).isZero();

        theNetworkIsOurs(phone);
        assertThat(phone.locator("#receipt")).isVisible();
        assertThat(phone.locator("#net")).hasText("已连接");
        assertThat(counts.tally(contest.id()).voters()).isEqualTo(1);
    }

    /** "Waiting for network" is longer than 等待网络: it must not push the keys out of the picture. */
    @ParameterizedTest
    @ValueSource(ints = {320, 360, 390})
    void inEnglishTheWordsOfTheNetworkNeverWidenAPhone(int width) {
        ContestView contest = evening();
        step(contest, () -> votes.open(contest.id(), null));
        for (String address : List.of("/c/" + contest.slug() + "/vote", "/seat" + card(contest))) {
            Page phone = person(width, 640, "en");
            phone.navigate(address);
            assertThat(phone.locator("#net")).isVisible();
            phone.context().setOffline(true);
            assertThat(phone.locator("#net")).containsText("Waiting for");
            phone.evaluate("document.querySelector('#net').textContent = 'Waiting for the network of the hall'");

            assertThat(phone.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", address, width)
                    .isEqualTo(width);
        }
    }

    @Test
    void aVoteThatClosedMeanwhileIsSaid() {
        ContestView contest = evenings.live();
        step(contest, () -> votes.open(contest.id(), null));
        Page phone = patient();
        phone.navigate("/c/" + contest.slug() + "/vote");
        phone.locator("label:has-text('李娜')").click();
        phone.route(EVERYTHING, Portal.PAGE.answer);
        phone.click("#cast");
        assertThat(phone.locator("#cast")).hasText("还没送达，正在自动再送");
        step(contest, () -> votes.close(contest.id()));

        theNetworkIsOurs(phone);
        assertThat(phone.locator("#vote-error")).containsText("没有存入");
        assertThat(phone.locator("#vote")).hasAttribute("data-mode", "CLOSED");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAGE", "NOTHING"})
    void aScannedCardIsClaimedWhenTheNetworkIsOurs(Portal wifi) {
        ContestView contest = evening();
        Page phone = patient();
        phone.navigate("/seat");
        phone.route(EVERYTHING, wifi.answer);
        phone.evaluate("hash => { location.hash = hash; }", card(contest));
        assertThat(phone.locator("#claim-waiting")).isVisible();

        theNetworkIsOurs(phone);
        waitForSeat(phone);
        assertThat(phone.locator(".face h1")).hasText("李娜");
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void whereTheBrowserKeepsNothingACardIsStillSent(Storage storage) {
        ContestView contest = evening();
        Page phone = phone();
        phone.addInitScript(storage.script);
        phone.navigate("/seat" + card(contest));
        waitForSeat(phone);
        phone.locator(".crit-val").first().fill("40");
        phone.locator(".crit-val").last().fill("41.5");
        phone.context().setOffline(true);
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".is-queued")).containsText("待补送");

        phone.context().setOffline(false);
        assertThat(phone.locator(".receipt .proof")).isVisible();
        assertThat(scorecards.history(contest.id(), 1)).hasSize(1);
    }

    /** Ways in which a browser keeps nothing. */
    enum Storage {
        THROWS_ON_ACCESS("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });"),
        IS_NULL("Object.defineProperty(window, 'localStorage', { value: null });"),
        IS_FULL("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"),
        FILLS_UP(
                "{ const set = Storage.prototype.setItem; let room = 2; Storage.prototype.setItem = function (k, v) {"
                        + " if (room-- > 0) set.call(this, k, v); else throw new DOMException('full', 'QuotaExceededError'); }; }"),
        FORGETS("Storage.prototype.setItem = () => {};"),
        REFUSES_EVERYTHING("for (const way of ['getItem', 'setItem', 'removeItem']) {"
                + " Storage.prototype[way] = () => { throw new Error('denied'); }; }");

        private final String script;

        Storage(String script) {
            this.script = script;
        }
    }

    /** A phone whose time the test can move on, instead of waiting for its next try. */
    private Page patient() {
        Page phone = phone();
        phone.clock().install();
        return phone;
    }

    private static void theNetworkIsOurs(Page phone) {
        phone.unroute(EVERYTHING);
        phone.clock().fastForward(TRIES);
    }

    /** The first presenter's marking is open, and there is one judge. */
    private ContestView evening() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "王教授");
        step(contest, () -> {
            turns.openMarking(contest.id(), 1);
            course.putOnStage(contest.id(), 1);
        });
        return contest;
    }

    private String card(ContestView contest) {
        String address = cards.issue(contest.id(), List.of("J1")).get(0).url();
        return address.substring(address.indexOf('#'));
    }

    private void step(ContestView contest, Runnable work) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            work.run();
        });
    }
}
