package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the design asks of the pages anybody may open, where a later change could take it away unseen. */
@InBrowser
class PublicPagesJourneyTests extends BrowserJourney {

    private static final String SLUG = "public-pages";

    private static final String WITH_ACHIEVEMENTS = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "80"}], "objective": {"weight": "20"}}
            """;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StageService stage;

    @Autowired
    private ScorecardService cards;

    @Value("classpath:sample/wenjin-tizhi-2022.json")
    private Resource sample;

    @Test
    void anEveningOnPhoneAndDesk() throws Exception {
        ContestView contest = twoOfEightHaveSpoken();
        Page desk = desk();
        desk.navigate("/c/" + SLUG);
        theRaceFillsTheDesk(desk);
        Page phone = phone();
        phone.navigate("/c/" + SLUG);
        theLaneLiesBelowItsName(phone);
        homeSaysWhoLeads(desk);
        theWallIsQuietAndItsTimesAreDrawn(desk);
        theFiguresComeBeforeTheText(phone);
    }

    /** Nobody has an achievement score: a word stands where numbers are elsewhere, and the name is a long one. */
    @Test
    void wordsInPlaceOfNumbersAndLongNamesStayOnThePage() throws Exception {
        ContestView contest = exchange.importFile(sample.getContentAsString(StandardCharsets.UTF_8)
                .replace("wenjin-tizhi-2022", "words-and-names")
                .replace("“稳进提质”实绩比拼赛马会", "二〇二六年全市数字政务“一件事”集成改革实绩比拼赛马会")
                .getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> rules.use(contest.id(), WITH_ACHIEVEMENTS, null));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        cards.submit(contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "20"), null, null));
        StageCommand close = StageCommand.of(Command.CLOSE_MARKING, 1);
        stage.command(contest.id(), close.confirmed().because("一席就够"));

        Page phone = phone();
        phone.setViewportSize(320, 568);
        phone.navigate("/c/words-and-names?lang=en");
        assertThat(phone.locator(".score.is-word")).hasText("incomplete");
        Assertions.assertThat(number(phone, "document.documentElement.scrollWidth"))
                .isEqualTo(320);

        Page desk = desk();
        logIn(desk);
        for (String language : List.of("zh", "en")) {
            desk.navigate("/organise/words-and-names?lang=" + language);
            Assertions.assertThat(number(desk, "document.documentElement.scrollWidth - innerWidth"))
                    .as(language)
                    .isZero();
        }
    }

    private void homeSaysWhoLeads(Page desk) {
        desk.navigate("/");
        var lane = desk.locator(".evenings.is-running .lane")
                .filter(new Locator.FilterOptions().setHas(desk.locator("a[href='/c/" + SLUG + "']")));
        assertThat(lane.locator(".first")).containsText("92.00");
    }

    /** What is true of all figures is said once; only the proven ones would be marked. */
    private void theWallIsQuietAndItsTimesAreDrawn(Page desk) {
        desk.navigate("/c/" + SLUG + "/reports");
        assertThat(desk.getByText("待核实")).hasCount(1);
        assertThat(desk.locator(".days .bar")).hasCount(3);
        assertThat(desk.locator(".tate")).isVisible();
    }

    private void theFiguresComeBeforeTheText(Page phone) {
        phone.navigate("/c/" + SLUG + "/reports/4");
        assertThat(phone.locator(".hero .figure")).hasText("超4.5万人");
        Assertions.assertThat(number(
                        phone,
                        "document.querySelector('.sections').getBoundingClientRect().top"
                                + " - document.querySelector('.metrics').getBoundingClientRect().bottom"))
                .isPositive();
        // One column of values, whatever small word stands before a number.
        Assertions.assertThat(phone.evaluate("new Set([...document.querySelectorAll('.metrics .lab')].map("
                        + "label => Math.round(label.getBoundingClientRect().left))).size"))
                .isEqualTo(1);
    }

    /** Everybody has a lane; the right edge of the cloth is the value; one head, no second row of tabs. */
    private void theRaceFillsTheDesk(Page desk) {
        assertThat(desk.locator("#rows > li")).hasCount(8);
        assertThat(desk.locator("#rows > .is-wait")).hasCount(6);
        assertThat(desk.locator("#rows > .is-wait .score")).hasCount(0);
        assertThat(desk.locator("nav")).hasCount(1);
        assertThat(desk.locator(".race-foot > section")).hasCount(3);
        Assertions.assertThat(number(desk, "document.querySelector('.oval').getBoundingClientRect().width"))
                .isGreaterThan(1300);
        Assertions.assertThat(number(
                        desk,
                        "Math.max(...[...document.querySelectorAll('#rows > li:not(.is-wait)')].map("
                                + "row => Math.abs(row.querySelector('.mv b').getBoundingClientRect().right"
                                + " - row.querySelector('i').getBoundingClientRect().right)))"))
                .isLessThan(1.5);
    }

    private void theLaneLiesBelowItsName(Page phone) {
        Assertions.assertThat(number(
                        phone,
                        "Math.min(...[...document.querySelectorAll('#rows > li')].map("
                                + "row => row.querySelector('.trk').getBoundingClientRect().top"
                                + " - row.querySelector('.who').getBoundingClientRect().bottom))"))
                .isGreaterThanOrEqualTo(0);
        // The mark of the page one is on lies on the line below it.
        Assertions.assertThat(number(
                        phone,
                        "Math.abs(document.querySelector('.flag').getBoundingClientRect().bottom - 1"
                                + " - document.querySelector('[aria-current]').getBoundingClientRect().bottom)"))
                .isLessThan(1.5);
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private ContestView twoOfEightHaveSpoken() throws Exception {
        ContestView contest = exchange.importFile(sample.getContentAsString(StandardCharsets.UTF_8)
                .replace("wenjin-tizhi-2022", SLUG)
                .getBytes(StandardCharsets.UTF_8));
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        for (int presenter = 1; presenter <= 2; presenter++) {
            stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, presenter));
            String mark = String.valueOf(21 + presenter);
            for (int judge = 1; judge <= 7; judge++) {
                cards.submit(
                        contest.id(),
                        "J" + judge,
                        presenter,
                        new SubmitScorecard(
                                Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, null));
            }
            stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, presenter));
        }
        return contest;
    }
}
