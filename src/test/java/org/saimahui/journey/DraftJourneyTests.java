package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.report.ReportService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed is there until the server has it, whatever happens to session, language or page. */
@InBrowser
class DraftJourneyTests extends BrowserJourney {

    private static final String STORY = "写了二十分钟的一段。".repeat(30);

    private static final String KEPT = "Object.keys(sessionStorage).filter(key => key.includes('typed')).length";

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ReportService reports;

    private ContestView contest;

    private Page desk;

    @BeforeEach
    void anOrganiserIsAtTheDesk() {
        contest = evenings.draft();
        desk = desk();
        logIn(desk);
    }

    @Test
    void aReportWrittenWhileTheSessionEndedComesBackAfterTheLogin() {
        desk.navigate(at("/presenters/3/report"));
        desk.fill("[name=story]", STORY);
        lose("SESSION");
        desk.click("#text .savebar button >> nth=0");
        assertThat(desk.locator("[role=alert]")).containsText("还没有存入");
        assertAccessible(desk);
        picture(desk, "login-ended-zh");
        logInHere();

        assertThat(desk).hasURL(url(at("/presenters/3/report")));
        assertThat(desk.locator("[name=story]")).hasValue(STORY);
        assertThat(desk.locator(".typed-note")).containsText("放回来了");
        assertAccessible(desk);
        assertThat(reports.get(contest.id(), 3).text().story()).isEmpty();

        desk.click("#text .savebar button >> nth=0");
        assertThat(desk.locator(".notice")).isVisible();
        assertThat(reports.get(contest.id(), 3).text().story()).isEqualTo(STORY);
        assertThat(desk.locator(".typed-note")).hasCount(0);
        await().untilAsserted(() -> assertThat(desk.evaluate(KEPT)).isEqualTo(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOldProofLosesNothingEither(boolean loggedOut) {
        desk.navigate(at("/edit"));
        desk.fill("[name=venue]", "市会议中心三楼");
        desk.evaluate("document.querySelector('main form.form [name=_csrf]').value = 'of-an-older-page'");
        if (loggedOut) {
            lose("SESSION");
        }
        desk.click("main form.form button.is-red");
        if (loggedOut) {
            logInHere();
        } else {
            assertThat(desk.locator(".notice")).containsText("还没有存入");
        }

        assertThat(desk).hasURL(url(at("/edit")));
        assertThat(desk.locator("[name=venue]")).hasValue("市会议中心三楼");
        desk.click("main form.form button.is-red");
        assertThat(desk.locator(".notice.is-ok")).isVisible();
        assertThat(contests.get(contest.id()).venue()).isEqualTo("市会议中心三楼");
    }

    @Test
    void anotherLanguageKeepsAHalfFilledForm() {
        desk.navigate("/organise/new");
        desk.fill("[name=title]", "三季度述职");
        desk.click("header a[lang=en]");
        assertThat(desk.locator("h1")).hasText(Pattern.compile("[A-Za-z ]+"));
        assertThat(desk.locator("[name=title]")).hasValue("三季度述职");
        desk.click(".typed-note button");
        assertThat(desk.locator("[name=title]")).hasValue("");
        await().untilAsserted(() -> assertThat(desk.evaluate(KEPT)).isEqualTo(0));
    }

    @Test
    void rowsAddedToARuleComeBack() {
        desk.navigate(at("/rule"));
        desk.click("button[value='add:/criteria']");
        desk.fill("[name='/criteria/2/name']", "作风");
        desk.fill("[name='/criteria/2/max']", "20");
        lose("SESSION");
        desk.click("button[value=save]");
        logInHere();

        assertThat(desk).hasURL(url(at("/rule")));
        assertThat(desk.locator("[name='/criteria/2/name']")).hasValue("作风");
        assertThat(desk.locator("[name='/criteria/2/max']")).hasValue("20");
        assertThat(desk.locator(".typed-note")).isVisible();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotLaidOver() {
        desk.navigate(at("/edit"));
        desk.fill("[name=venue]", "我填的会场");
        desk.navigate(at("/presenters"));
        contests.edit(contest.id(), null, Evenings.facts("改过的标题"));

        desk.navigate(at("/edit"));
        assertThat(desk.locator("[name=title]")).hasValue("改过的标题");
        assertThat(desk.locator("[name=venue]")).hasValue("");
        desk.click(".typed-note button >> nth=0");
        assertThat(desk.locator("[name=venue]")).hasValue("我填的会场");
    }

    @Test
    void aRefusedFormKeepsItsTextOverALaterLogin() {
        desk.navigate(at("/judges"));
        desk.fill("#add ~ form [name=code]", "");
        desk.fill("#add ~ form [name=name]", "王教授");
        desk.click("#add ~ form button.is-red");
        assertThat(desk.locator("[aria-invalid=true]").first()).isVisible();
        desk.fill("#add ~ form [name=code]", "J1");
        lose("SESSION");
        desk.click("#add ~ form button.is-red");
        logInHere();

        assertThat(desk.locator("#add ~ form [name=name]").first()).hasValue("王教授");
        assertThat(desk.locator("#add ~ form [name=code]")).hasValue("J1");
        assertThat(judges.list(contest.id())).isEmpty();
    }

    @Test
    void theLanguageAskedForIsTheLoginsToo() {
        Page page = phone();
        page.navigate(at("/presenters?lang=en"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.fill("#username", TestPortal.ORGANISER);
        page.fill("#password", TestPortal.PASSWORD);
        page.click("form[action='/login'] button");
        assertThat(page).hasURL(Pattern.compile(".*/presenters\\?lang=en.*"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theOtherLanguageIsThatOfTheSamePage() {
        evenings.seat(contest, "J1", "王教授");
        desk.navigate(at("/judges/edit?seat=J1"));
        desk.click("header a[lang=en]");
        assertThat(desk.locator("html")).hasAttribute("lang", "en");
        assertThat(desk.locator("[name=name]")).hasValue("王教授");
    }

    @Test
    void withoutScriptTheSentFormTravelsWithTheLogin() {
        try (BrowserContext plain = desk.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("zh-CN"))) {
            desk = plain.newPage();
            desk.navigate(url("/login"));
            enter(TestPortal.PASSWORD);
            desk.navigate(url(at("/presenters/3/report")));
            desk.fill("[name=story]", STORY);
            lose("SESSION");
            desk.click("#text .savebar button >> nth=0");
            assertThat(desk.locator("[role=alert]")).containsText("还没有存入");
            enter("not the password");
            assertThat(desk.locator("[role=alert]").first()).containsText("登录名或密码不对");
            enter(TestPortal.PASSWORD);
            assertThat(reports.get(contest.id(), 3).text().story()).isEmpty();

            desk.click("main form button");
            assertThat(desk).hasURL(url(at("/presenters/3/report")));
            assertThat(reports.get(contest.id(), 3).text().story()).isEqualTo(STORY);
        }
    }

    private String at(String page) {
        return "/organise/" + contest.slug() + page;
    }

    private void lose(String cookie) {
        desk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    private void logInHere() {
        assertThat(desk.locator("[role=alert]")).containsText("还没有存入");
        enter(TestPortal.PASSWORD);
    }

    private void enter(String password) {
        desk.fill("#username", TestPortal.ORGANISER);
        desk.fill("#password", password);
        desk.click("form[action='/login'] button");
    }
}
