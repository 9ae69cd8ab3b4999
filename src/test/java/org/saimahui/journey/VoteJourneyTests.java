package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.rule.RuleService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.voting.NewTickets;
import org.saimahui.voting.Tally;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VoteCounts;
import org.saimahui.voting.VoteService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A voter waits, chooses, casts, changes the ballot and sees the vote close; another one votes with a ticket. */
@InBrowser
class VoteJourneyTests extends BrowserJourney {

    /** Long enough for a page that polls because no stream is open. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private VoteService votes;

    @Autowired
    private VoteCounts counts;

    @Autowired
    private TicketService tickets;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aPhoneFollowsTheVoteFromWaitingToClosed() {
        ContestView contest = evenings.live();
        Page page = phone();
        page.navigate("/c/" + contest.slug() + "/vote");
        assertThat(page.locator("main")).containsText("投票稍后开放");
        assertAccessible(page);
        picture(page, "vote-waiting-zh");

        command(contest, () -> votes.open(contest.id(), 600));
        assertThat(page.locator("main")).containsText("选出你最认可的", SOON);
        assertThat(page.locator("#cast")).isDisabled();
        page.locator("label:has-text('李娜')").click();
        page.locator("label:has-text('欧阳明')").click();
        page.locator("label:has-text('赵敏')").click();
        page.locator("label:has-text('王强')").click();
        assertThat(page.locator("#why")).containsText("最多 3 位");
        assertThat(page.locator("#chosen")).containsText("3");
        assertThat(page.locator("#countdown b")).hasText(java.util.regex.Pattern.compile("(9:\\d\\d|10:00)"));
        assertAccessible(page);
        picture(page, "vote-form-zh");

        page.locator("#cast").press("Enter");
        assertThat(page.locator("main")).containsText("投票成功");
        // A script moves the focus to what is new; a ring round half the page would only frighten.
        assertThat(page.locator("main")).isFocused();
        assertThat(page.locator("main")).hasCSS("outline-style", "none");
        String receipt = page.locator("#receipt").textContent();
        assertAccessible(page);
        picture(page, "vote-receipt-zh");
        page.reload();
        assertThat(page.locator("#receipt")).hasText(receipt);

        page.locator("#change").click();
        page.locator("label:has-text('赵敏')").click();
        page.locator("#cast").click();
        assertThat(page.locator("main")).containsText("你选的 2 位");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 3, 1L, 4, 0L), 1));

        command(contest, () -> votes.close(contest.id()));
        assertThat(page.locator("main")).containsText("投票已截止", SOON);
        assertThat(page.locator("#receipt")).hasCount(1);
        picture(page, "vote-closed-zh");
    }

    @Test
    void aTicketFromTheQrCodeIsFilledInAndAnUnknownOneIsSaidAtTheField() {
        ContestView contest = evenings.live();
        byTicket(contest);
        List<String> codes = tickets.make(contest.id(), null, 2);
        command(contest, () -> votes.open(contest.id(), null));
        Page page = person(390, 844, "en-GB");
        page.navigate("/c/" + contest.slug() + "/vote?lang=en#" + codes.get(0));
        assertThat(page.locator("#ticket")).hasValue(codes.get(0));
        assertThat(page.url()).doesNotContain(codes.get(0));

        // The paper scanned last is the one that votes, whatever was scanned before.
        page.evaluate("code => { location.hash = code; }", codes.get(1));
        assertThat(page.locator("#ticket")).hasValue(codes.get(1));

        page.locator("#ticket").fill("WRONG234");
        page.locator("label:has-text('李娜')").click();
        page.locator("#cast").click();
        assertThat(page.locator("#ticket-error")).containsText("no such voting code");
        assertThat(page.locator("#chosen")).containsText("1");
        assertAccessible(page);
        picture(page, "vote-ticket-en");

        page.locator("#ticket").fill(codes.get(0).toLowerCase());
        page.locator("#cast").click();
        assertThat(page.locator("main")).containsText("Your vote is in");
        picture(page, "vote-receipt-en");

        page.evaluate("code => { location.hash = code; }", codes.get(1));
        assertThat(page.locator("#ticket")).hasValue(codes.get(1));
        assertThat(page.locator("#chosen")).containsText("0");
    }

    @Test
    void levelsAreGivenByKeyboardAndTheTicketsOwnUnitIsNotOffered() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), Evenings.LEVELS, null));
        byTicket(contest);
        String code = tickets.make(contest.id(), null, List.of(new NewTickets("", "市水利局", 1)))
                .get(0)
                .code();
        command(contest, () -> votes.open(contest.id(), null));
        Page page = phone();
        page.navigate("/c/" + contest.slug() + "/vote#" + code + ".u");
        assertThat(page.locator("fieldset.level").first()).containsText("本单位，不能投", SOON);
        assertThat(page.locator("#ticket")).hasValue(code);
        assertThat(page.locator("#cast")).isDisabled();

        page.locator("#level-2-0").focus();
        page.locator("#level-2-0").press("ArrowRight");
        page.locator("label[for=level-3-2]").click();
        assertThat(page.locator("#chosen")).containsText("2");
        assertAccessible(page);
        picture(page, "vote-levels-zh");
        page.locator("#cast").click();

        assertThat(page.locator("main")).containsText("你评的 2 位");
        assertThat(page.locator(".mymarks")).containsText("优秀");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(2, 1L, 3, 1L), 1));

        // Whose unit the paper is of is remembered with its code.
        page.locator("#change").click();
        assertThat(page.locator("fieldset.level").first()).containsText("本单位，不能投");
    }

    /** Answers come late or not at all; meanwhile a finger goes on. */
    @Test
    void whatIsUntickedWhileACodeIsAskedAboutStaysSoAndACodeThatGotNoAnswerIsAskedAboutAgain() {
        ContestView contest = evenings.live();
        byTicket(contest);
        String code = tickets.make(contest.id(), null, List.of(new NewTickets("", "市水利局", 1)))
                .get(0)
                .code();
        command(contest, () -> votes.open(contest.id(), null));
        Page page = phone();
        page.navigate("/c/" + contest.slug() + "/vote");
        List<Route> asked = new ArrayList<>();
        page.route("**/c/*/vote*", route -> {
            if (route.request().method().equals("POST")) {
                asked.add(route);
            } else {
                route.resume();
            }
        });
        page.locator("label:has-text('王强')").click();
        type(page, code);
        page.waitForCondition(() -> asked.size() == 1);
        asked.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!DOCTYPE html><title>Wi-Fi</title><p>Welcome"));

        type(page, "");
        type(page, code);
        page.waitForCondition(() -> asked.size() == 2);
        page.locator("label:has-text('王强')").click();

        // The answer comes while a finger is down: the page is drawn anew when it is up, or the tap would be lost.
        page.locator("label:has-text('赵敏')").hover();
        page.mouse().down();
        page.waitForResponse("**/c/*/vote*", () -> asked.get(1).resume()).finished();
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertThat(page.locator("label:has-text('李娜')")).not().containsText("本单位");
        page.mouse().up();

        assertThat(page.locator("label:has-text('李娜')")).containsText("本单位");
        assertThat(page.getByLabel("王强")).not().isChecked();
        assertThat(page.getByLabel("赵敏")).isChecked();
        assertThat(page.locator("#chosen")).containsText("1");
        assertThat(page.locator("#ticket")).hasValue(code);

        // The vote is held up and goes on while a finger unticks: the form that comes anew has what the finger left.
        page.unroute("**/c/*/vote*");
        page.route("**/c/*/vote*", route -> asked.add(route));
        command(contest, () -> votes.pause(contest.id()));
        page.waitForCondition(() -> asked.size() == 3, new Page.WaitForConditionOptions().setTimeout(20_000));
        page.locator("label:has-text('赵敏')").click();
        page.locator("label:has-text('欧阳明')").click();
        asked.get(2).resume();
        page.unroute("**/c/*/vote*");
        command(contest, () -> votes.resume(contest.id()));
        assertThat(page.getByLabel("欧阳明")).isChecked();
        assertThat(page.getByLabel("赵敏")).not().isChecked();
    }

    private static void type(Page page, String code) {
        page.locator("#ticket").fill(code);
        page.locator("#ticket").blur();
    }

    @Test
    void withoutScriptTheFormDoesTheSame() {
        ContestView contest = evenings.live();
        command(contest, () -> votes.open(contest.id(), null));
        Page any = phone();
        try (BrowserContext plain = any.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(390, 844))) {
            Page page = plain.newPage();
            page.navigate(url("/c/" + contest.slug() + "/vote?lang=zh"));
            assertThat(page.locator(".votebar .n").innerText())
                    .as("nobody counts without a script")
                    .isEmpty();
            page.locator("label:has-text('王强')").click();
            page.locator("#cast").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("投票成功");
            assertThat(counts.tally(contest.id()).votes()).isEqualTo(Map.of(2, 1L));
        }
    }

    @Test
    void theOrganiserPrintsTickets() {
        ContestView contest = evenings.draft();
        Page page = desk();
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/tickets");
        assertAccessible(page);
        picture(page, "tickets-zh");
        page.fill("#count", "60");
        page.locator("form.narrow-form button").click();
        assertThat(page.locator(".ticket")).hasCount(60);
        picture(page, "tickets-sheet-zh");
        assertAccessible(page);
        page.navigate("/organise/" + contest.slug() + "/tickets?lang=en");
        page.fill("#count", "4");
        page.locator("form.narrow-form button").click();
        picture(page, "tickets-sheet-en");
        assertThat(page.locator(".ticket .one:has-text('Do not lend it')").count())
                .isEqualTo(4);
        assertThat(page.evaluate("[...document.querySelectorAll('.ticket .one')]"
                        + ".filter((el) => el.scrollHeight > el.clientHeight + 1).length"))
                .as("what to do with a code is not cut off")
                .isEqualTo(0);
    }

    private void byTicket(ContestView contest) {
        contests.edit(contest.id(), null, contest.facts().with(VoteAccess.TICKET));
    }

    private void command(ContestView contest, Runnable step) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            step.run();
        });
    }
}
