package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.StrictJson;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.presenter.TurnService;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.TakeOvers;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A judge's evening on a phone. */
@InBrowser
class JudgeJourneyTests extends BrowserJourney {

    /** Milliseconds after which a seat's page asks again, whatever its stream says. */
    private static final int UNTIL_IT_ASKS = 10_000;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private TakeOvers takeOvers;

    @Autowired
    private RuleService rules;

    @Autowired
    private TurnService turns;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView evening() {
        ContestView contest = evenings.live();
        evenings.seat(contest, "J1", "王教授");
        return contest;
    }

    private IssuedCard card(ContestView contest) {
        return cards.issue(contest.id(), List.of("J1")).get(0);
    }

    private void stage(ContestView contest, int presenter, Runnable step) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            step.run();
            course.putOnStage(contest.id(), presenter);
        });
    }

    private void call(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.call(contest.id(), presenter));
    }

    private void openMarking(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.openMarking(contest.id(), presenter));
    }

    private void closeMarking(ContestView contest, int presenter) {
        stage(contest, presenter, () -> turns.closeMarking(contest.id(), presenter));
    }

    /** Scans the card: the phone opens the address with the token behind the hash. */
    private void scan(Page phone, IssuedCard card) {
        phone.navigate("/seat#" + card.url().substring(card.url().indexOf('#') + 1));
        waitForSeat(phone);
    }

    private static void press(Page phone, String... keys) {
        for (String key : keys) {
            phone.click("[data-key='" + key + "']");
        }
    }

    @Test
    void theEveningOfOneJudge() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        assertThat(phone).hasURL(url("/seat"));
        assertThat(phone.locator("h1")).containsText("1 号述职人");
        assertAccessible(phone);

        call(contest, 1);
        assertThat(phone.locator(".face h1")).hasText("李娜");
        List<String> claims = new java.util.ArrayList<>();
        phone.onRequest(sent -> {
            if (sent.url().endsWith("/api/v1/seat")) {
                claims.add(sent.method());
            }
        });
        phone.evaluate("location.hash = 'main'");
        press(phone, "4", "5", "point", "next");
        phone.keyboard().type("４０");
        assertThat(phone.locator("#send")).isDisabled();
        assertThat(phone.locator("#sum")).hasText("85.5");

        openMarking(contest, 1);
        assertThat(phone.locator("#send")).isEnabled();
        assertThat(phone.locator(".crit-val").first()).hasValue("45.5");
        assertAccessible(phone);
        phone.reload();
        assertThat(phone.locator("#sum")).hasText("85.5");
        // Like a key of the pad, the first digit of a keyboard replaces what stood in the row.
        phone.locator(".crit-val").last().focus();
        phone.keyboard().type("39");
        assertThat(phone.locator("#sum")).hasText("84.5");
        phone.locator(".crit-val").first().focus();
        phone.locator(".crit-val").last().focus();
        phone.keyboard().type("40");
        assertThat(phone.locator("#sum")).hasText("85.5");

        phone.keyboard().press("Control+Enter");
        assertThat(phone.locator(".dialog h2")).hasText("给 1 号 李娜 的分数");
        assertThat(phone.locator(".confirm-total small")).hasText("八十五点五分");
        assertAccessible(phone);
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".receipt .proof")).isVisible();
        assertThat(phone.locator("#main")).isFocused();
        org.assertj.core.api.Assertions.assertThat(claims)
                .as("the way past the header claims no seat")
                .isEmpty();
        assertThat(phone.locator(".receipt .proof"))
                .hasText(scorecards.find(contest.id(), "J1", 1).orElseThrow().receipt());
        assertAccessible(phone);

        closeMarking(contest, 1);
        assertThat(phone.locator("h1")).containsText("评分已关闭");
        assertAccessible(phone);
    }

    /** The answer comes late, as from a slow network: what was typed last is not sent again behind the card. */
    @Test
    void noDraftFollowsACardThatIsOnItsWay() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        openMarking(contest, 1);
        assertThat(phone.locator("#send")).isDisabled();
        List<String> refused = new ArrayList<>();
        phone.onResponse(answer -> {
            if (answer.status() >= 400) {
                refused.add(answer.status() + " " + answer.url());
            }
        });
        phone.evaluate("""
                () => {
                  const real = window.fetch;
                  window.fetch = async (url, options) => {
                    const answer = await real(url, options);
                    if (/scorecards.1$/.test(url)) await new Promise((late) => setTimeout(late, 2500));
                    return answer;
                  };
                }""");
        press(phone, "4", "5", "next", "4", "0");
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".receipt .proof")).isVisible();
        org.assertj.core.api.Assertions.assertThat(refused).isEmpty();
    }

    @Test
    void aRuleThatChangesUnderTheOpenPageRedrawsItAndKeepsWhatStillFits() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        openMarking(contest, 1);
        press(phone, "4", "5", "next", "4", "0");

        String changed = Evenings.RULE.replace(
                "{\"code\": \"ability\", \"name\": \"能力\"", "{\"code\": \"spirit\", \"name\": \"精气神\"");
        rules.change(
                contest.id(),
                null,
                ScoringRule.read(StrictJson.parse(changed.getBytes(StandardCharsets.UTF_8))),
                "换一项");

        assertThat(phone.locator("#main [role=status]").first()).containsText("计分规则刚刚改了");
        assertThat(phone.locator(".crit-val")).hasCount(2);
        assertThat(phone.locator(".crit-val").first()).hasValue("45.0");
        assertThat(phone.locator("[name='mark.spirit']")).hasValue("");
        assertAccessible(phone);
        phone.locator("[name='mark.spirit']").fill("41");
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".receipt .proof")).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        scorecards.find(contest.id(), "J1", 1).orElseThrow().marks())
                .containsOnlyKeys("state", "spirit");
    }

    @Test
    void aCardSentWithoutNetworkArrivesOnceWhenItIsBack() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        openMarking(contest, 1);
        press(phone, "3", "0", "next", "4", "0");
        phone.context().setOffline(true);
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".is-queued")).containsText("待补送");
        assertThat(phone.locator("#net")).hasText("等待网络");
        assertAccessible(phone);
        String code = phone.locator(".is-queued [data-code]").textContent();

        phone.context().setOffline(false);
        assertThat(phone.locator(".receipt .proof")).isVisible();
        assertThat(phone.locator(".receipt [data-proof]")).hasText(code);

        org.assertj.core.api.Assertions.assertThat(scorecards.history(contest.id(), 1))
                .hasSize(1);
    }

    @Test
    void marksThatComeAfterClosingAreRefusedAndTheDraftStays() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        openMarking(contest, 1);
        press(phone, "3", "1", "next", "4", "2");
        phone.context().setOffline(true);
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".is-queued")).isVisible();
        closeMarking(contest, 1);

        phone.context().setOffline(false);

        assertThat(phone.locator("[role=alert]")).containsText("没有存入");
        assertThat(phone.locator("#kept")).containsText("42");
        org.assertj.core.api.Assertions.assertThat(scorecards.sent(contest.id(), 1))
                .isEmpty();
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsKept() {
        ContestView contest = evening();
        Page phone = phone();
        scan(phone, card(contest));
        call(contest, 1);
        assertThat(phone.locator("#pad")).isVisible();
        List<Route> held = new ArrayList<>();
        phone.route(Pattern.compile(".*/js/seat-card.*"), held::add);
        phone.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        phone.locator(".crit-val").nth(1).fill("39");
        org.assertj.core.api.Assertions.assertThat(held).isNotEmpty();
        phone.unroute(Pattern.compile(".*/js/seat-card.*"));
        held.forEach(Route::resume);
        assertThat(phone.locator("#pad")).isVisible();
        assertThat(phone.locator("#sum")).hasText("39.0");

        phone.reload();
        assertThat(phone.locator("#pad")).isVisible();
        assertThat(phone.locator(".crit-val").nth(1)).hasValue("39");
    }

    @Test
    void theSecondPhoneWaitsForATapAndTheFirstIsToldAtOnce() {
        ContestView contest = evening();
        IssuedCard card = card(contest);
        Page first = phone();
        scan(first, card);
        call(contest, 1);
        first.waitForResponse(
                answer -> answer.url().endsWith("/draft") && answer.status() == 200,
                () -> press(first, "4", "3", "point", "next", "3"));
        Page second = phone();
        second.navigate("/seat#" + card.url().substring(card.url().indexOf('#') + 1));
        assertThat(second.locator(".seat-sign b")).isVisible();
        assertAccessible(second);
        picture(second, "seat-wait-zh");
        takeOvers.grant(contest.id(), takeOvers.waiting(contest.id()).get(0).id());

        assertThat(first.locator("[role=alert]").first()).containsText("另一台设备");
        assertThat(first.locator(".crit-val")).hasCount(0);
        assertAccessible(first);
        assertThat(second.locator(".face h1")).hasText("李娜");
        assertThat(second.locator(".crit-val").first()).hasValue("43.5");
        second.locator(".crit-val").nth(1).fill("39");
        assertThat(second.locator("#sum")).hasText("82.5");
        second.reload();
        assertThat(second.locator("#sum")).hasText("82.5");
    }

    @Test
    void aJudgeAsksForHelpAndToCorrectAClosedCard() {
        ContestView contest = evening();
        judges.edit(contest.id(), null, new JudgeFacts("J1", "王教授", "市委党校", "experts"), "");
        evenings.chief(contest, "J2", "李组长");
        Page phone = phone();
        scan(phone, card(contest));
        Page chief = phone();
        chief.clock().install();
        scan(chief, cards.issue(contest.id(), List.of("J2")).get(0));
        openMarking(contest, 1);
        press(phone, "3", "1", "next", "4", "2");
        phone.click("#asks a");
        assertAccessible(phone);
        phone.click(".btn.is-red");
        assertThat(phone.locator("h1")).containsText("已呼叫工作人员");
        phone.click(".phone-foot a");
        assertThat(phone.locator("#sum")).hasText("73.0");
        assertThat(phone.locator("#asks")).containsText("已呼叫");
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".receipt .proof")).isVisible();
        closeMarking(contest, 1);

        phone.click("a[href='/seat/reopen/1'] >> nth=0");
        assertAccessible(phone);
        phone.fill("#reason", "看错一行");
        phone.click(".btn.is-red");
        assertThat(phone.locator(".banner.is-info")).containsText("看错一行");
        assertAccessible(phone);
        picture(phone, "seat-asked-zh");
        chief.clock().fastForward(UNTIL_IT_ASKS);
        chief.click("#asks a[href='/seat/requests']");
        assertThat(chief.locator(".ask")).containsText("1 号席 申请改 1 号 李娜 的评分");
        assertAccessible(chief);
        chief.click(".ask .is-red");
        assertThat(chief.locator(".notice")).containsText("已同意");
        assertThat(phone.locator(".banner.is-info")).containsText("已重新开放");
    }

    /** Beside a name, a receipt and a total little room is left; no word is cut for it: "chang e". */
    @Test
    void inEnglishNoWordOfTheOwnMarksIsTorn() {
        ContestView contest = evening();
        Page phone = person(390, 844, "en");
        scan(phone, card(contest));
        openMarking(contest, 1);
        press(phone, "3", "1", "next", "4", "2");
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator(".receipt .proof")).isVisible();
        closeMarking(contest, 1);
        openMarking(contest, 2);
        press(phone, "3", "1", "next", "4", "2");
        phone.click("#send");
        phone.click("[data-act=yes]");

        assertThat(phone.locator(".mymarks-act a").first()).containsText("Ask to change");
        phone.evaluate("document.querySelector('.mymarks td').textContent = 'No. 1 阿不都热依木·买买提'");
        org.assertj.core.api.Assertions.assertThat(torn(phone, ".mymarks")).isEmpty();
    }

    @Test
    void theJudgePageDoesNotScrollOnASmallPhone() {
        ContestView contest = evening();
        Page phone = person(360, 640, "en-US");
        scan(phone, card(contest));
        openMarking(contest, 1);
        assertThat(phone.locator("#pad")).isVisible();

        org.assertj.core.api.Assertions.assertThat(
                        phone.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]"))
                .isEqualTo(List.of(640, 360));
        assertThat(phone.locator("#send")).isInViewport();
    }

    @Test
    void theOrganiserPrintsCardsAndReadsTheSeats() {
        ContestView contest = evening();
        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/judges");
        assertAccessible(desk);
        desk.navigate("/organise/" + contest.slug() + "/judges/edit?seat=J1");
        assertAccessible(desk);
        desk.navigate("/organise/" + contest.slug() + "/cards");
        assertAccessible(desk);
        desk.click(".btn.is-red");
        assertThat(desk.locator(".seatcard")).hasCount(1);
        assertAccessible(desk);
    }
}
