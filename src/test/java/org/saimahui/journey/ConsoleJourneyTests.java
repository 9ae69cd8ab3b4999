package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** One person at a laptop, with keys or a clicker. */
@InBrowser
class ConsoleJourneyTests extends BrowserJourney {

    @Autowired
    private Evenings evenings;

    @Autowired
    private CueService cues;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private StageService stage;

    private ContestView contest;

    private Page desk;

    @BeforeEach
    void theConsoleIsOpen() {
        contest = evenings.withJudges(1);
        desk = desk();
        logIn(desk);
        openConsole(desk, contest.slug());
    }

    @Test
    void oneKeyLeadsThroughATurnAndBothPicturesFollow() {
        Page wall = screen();
        wall.navigate("/c/" + contest.slug() + "/screen");
        key("PageDown", "规则");
        key(" ", "请 1 号 李娜 上台");
        assertThat(ahead()).hasAttribute("data-scene", "presenter");
        key("ArrowRight", "开始计时");
        assertThat(air()).hasAttribute("data-scene", "presenter");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "presenter");
        key("PageDown", "开放评分");
        key("PageDown", "关闭评分");
        assertThat(air()).hasAttribute("data-scene", "lamps");
        scorecards.submit(
                contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "45", "ability", "45"), null, null));
        assertThat(desk.locator("#c-judges .lamp.is-sent")).hasCount(1);
        key("PageDown", "亮分");
        key("PageDown", "排行");
        key("PageDown", "请 2 号 王强 上台");
        key("ArrowLeft", "排行");
        assertThat(desk.locator(".cues .is-next")).containsText("排行");
    }

    /** A part that comes anew between finger down and finger up takes the press away. */
    @Test
    void aRunningClockIsNoNewsAndNothingComesAnewUnderAPress() {
        give(StageCommand.of(Command.CALL, 1));
        give(StageCommand.of(Command.CLOCK_START));
        assertThat(desk.locator("#c-clock .clock")).hasAttribute("data-talk", "RUNNING");
        Locator same = desk.locator("#c-clock[data-same]");
        desk.evaluate("document.getElementById('c-clock').dataset.same = 'yes'");
        give(StageCommand.of(Command.HOLD));
        assertThat(desk.locator("[data-key=h]")).hasAttribute("aria-pressed", "true");
        assertThat(same).hasCount(1);

        desk.locator("#c-clock .clock-acts .is-red").hover();
        desk.mouse().down();
        give(StageCommand.of(Command.CLOCK_PAUSE));
        give(StageCommand.of(Command.AIR));
        assertThat(desk.locator("[data-key=h]")).hasAttribute("aria-pressed", "false");
        assertThat(same).hasCount(1);
        desk.mouse().up();
        assertThat(same).hasCount(0);
    }

    /** Names of the running order over which one of their keys lies. */
    private static final String UNDER_A_KEY = """
            [...document.querySelectorAll('.order .lane')].filter((lane) => {
              const name = document.createRange();
              name.selectNodeContents(lane.querySelector('.lane-body'));
              const right = name.getBoundingClientRect().right;
              return [...lane.querySelectorAll('.lane-end > *')].some((key) => key.offsetWidth > 1 && key.getBoundingClientRect().left < right);
            }).map((lane) => lane.textContent.replace(/\\s+/g, ' '))""";

    /** Long English words: with all that the strip can say it keeps to one line, and no name is cut in the running order. */
    @Test
    void theStripKeepsToOneLineAndNamesAreWholeInEnglish() {
        give(StageCommand.of(Command.CALL, 1));
        give(StageCommand.of(Command.OPEN_MARKING, 1));
        scorecards.submit(
                contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "45", "ability", "45"), null, null));
        give(StageCommand.of(Command.CLOSE_MARKING, 1));
        desk.navigate("/organise/" + contest.slug() + "/console?lang=en");
        assertThat(desk.locator(".status b").first()).hasText("Running");
        desk.evaluate("""
                () => {
                  const strip = document.querySelector(".status");
                  for (const [word, said] of [["This turn", "12 min"], ["Not sent", "2"], ["Screens", "1 of 2, slowest 0.4 s"]]) {
                    const item = document.createElement("li");
                    item.innerHTML = `<span>${word}</span> <b>${said}</b>`;
                    strip.prepend(item);
                  }
                }""");
        layOut(desk, 1440, 900);
        org.assertj.core.api.Assertions.assertThat(desk.evaluate(
                        "new Set([...document.querySelectorAll('.status li')].filter((item) => item.offsetWidth)"
                                + ".map((item) => item.offsetTop)).size"))
                .isEqualTo(1);
        for (int width : new int[] {1280, 1440}) {
            layOut(desk, width, 720);
            org.assertj.core.api.Assertions.assertThat(
                            desk.evaluate(
                                    "[...document.querySelectorAll('.order .lane-body')]"
                                            + ".filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent)"))
                    .as("%d wide", width)
                    .isEqualTo(java.util.List.of());
            desk.evaluate("document.querySelector('.order .lane-body').textContent = '阿卜杜热合曼江'");
            assertThat(desk.locator(".order .lane-end .btn").first()).containsText("Re-open");
            org.assertj.core.api.Assertions.assertThat(desk.evaluate(UNDER_A_KEY))
                    .as("%d wide", width)
                    .isEqualTo(java.util.List.of());
        }
    }

    /** One row for the rooms, and pictures, keys, clock and lamps without scrolling; Chinese names on their line. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatTheOperatorNeedsIsOnTheScreenOfASmallLaptop(String language) {
        give(StageCommand.of(Command.CALL, 1));
        give(StageCommand.of(Command.CLOCK_START));
        give(StageCommand.of(Command.OPEN_MARKING, 1));
        for (int[] size : new int[][] {{1280, 720}, {1440, 900}}) {
            desk.setViewportSize(size[0], size[1]);
            desk.navigate("/organise/" + contest.slug() + "/console?lang=" + language);
            assertThat(desk.locator("#c-judges .lamp").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(desk.evaluate("""
                            () => {
                              const beyond = [...document.querySelectorAll("#c-judges .judges li, #c-go .btn, #c-clock .btn, .hot .btn")]
                                .filter((part) => part.checkVisibility() && part.getBoundingClientRect().bottom > innerHeight).map((part) => part.textContent.trim());
                              if (document.querySelector(".desk-top").offsetHeight > 60) beyond.push("two rows");
                              // In English the keys are as wide as names are short: those may take a second line.
                              for (const name of document.querySelectorAll("[lang|=zh] .order .lane-body")) {
                                const words = document.createRange();
                                words.selectNodeContents(name);
                                if (words.getBoundingClientRect().height > 30) beyond.push(name.textContent);
                              }
                              return beyond;
                            }"""))
                    .as("%d by %d", size[0], size[1])
                    .isEqualTo(java.util.List.of());
        }
    }

    @Test
    void fiftyPressesInHasteAreOneStep() {
        long seen = cues.view(contest.id()).version();

        desk.evaluate(
                "for (let i = 0; i < 50; i++)"
                        + " document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageDown', bubbles: true, cancelable: true}))");
        assertThat(desk.locator("#c-go .what")).containsText("规则");

        org.assertj.core.api.Assertions.assertThat(cues.view(contest.id()).version())
                .isEqualTo(seen + 1);
    }

    /** A key that does nothing without a word is pressed again, and then too often. */
    @Test
    void aPressThatIsNotTakenSaysWhy() {
        Locator word = desk.locator("[data-unpressed]");
        assertThat(word).hasAttribute("role", "status");
        assertThat(word).isEmpty();
        long seen = cues.view(contest.id()).version();
        desk.addInitScript("addEventListener('DOMContentLoaded', () => document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: 'PageDown', bubbles: true, cancelable: true})))");
        desk.reload();
        assertThat(word).containsText("页面刚打开");
        assertThat(desk.locator(".console[data-awake]")).isVisible();
        desk.keyboard().press("ArrowLeft");
        assertThat(word).containsText("现在没有这一步");
        desk.locator("#c-text").focus();
        desk.keyboard().press("PageDown");
        assertThat(word).containsText("先按 Esc");
        desk.keyboard().press("Escape");
        org.assertj.core.api.Assertions.assertThat(cues.view(contest.id()).version())
                .isEqualTo(seen);

        desk.evaluate("for (let i = 0; i < 2; i++) document.querySelector('[data-key=next]').click()");
        assertThat(word).containsText("上一下正在执行");
        assertThat(desk.locator("#c-go .what")).containsText("规则");
        org.assertj.core.api.Assertions.assertThat(cues.view(contest.id()).version())
                .isEqualTo(seen + 1);
        org.assertj.core.api.Assertions.assertThat(
                        desk.evaluate("getComputedStyle(document.querySelector('[data-unpressed]')).display"))
                .as("stays a live region")
                .isEqualTo("block");
    }

    /** Whoever has chosen how long, and presses a key or the clicker, means the wall and not the list. */
    @Test
    void aListThatWasChosenFromLeavesTheKeysToTheWall() {
        desk.locator("#d-choose > summary").click();
        desk.selectOption("#c-break", "300");
        desk.locator("#c-break").focus();
        desk.keyboard().press("b");
        assertThat(air()).hasAttribute("data-scene", "blank");
        rested(desk);
        desk.locator("#c-break").focus();
        desk.keyboard().press("PageDown");
        assertThat(desk.locator("#c-go .what")).containsText("规则");
        assertThat(desk.locator("#c-break")).hasValue("300");
    }

    @Test
    void holdBlankAndMessageToggleAndAreLetAloneWhileSomebodyTypes() {
        key("PageDown", "规则");
        // In an emergency nobody waits, not even after the next key.
        desk.keyboard().press("h");
        assertThat(desk.locator("[data-key=h]")).hasAttribute("aria-pressed", "true");
        rested(desk);
        desk.keyboard().press("h");
        assertThat(desk.locator("[data-key=h]")).hasAttribute("aria-pressed", "false");
        rested(desk);
        desk.keyboard().press("b");
        assertThat(air()).hasAttribute("data-scene", "blank");
        rested(desk);
        // Without words of its own it asks for patience; with words that are ready it says those.
        desk.keyboard().press("m");
        assertThat(air()).hasAttribute("data-scene", "message");
        assertThat(air()).hasText("请稍候");
        rested(desk);
        desk.keyboard().press("m");
        assertThat(air()).not().hasAttribute("data-scene", "message");
        desk.locator("#c-text").fill("茶歇在二楼");
        desk.locator("#c-text").press("Escape");
        rested(desk);
        desk.keyboard().press("m");
        assertThat(air()).hasText("茶歇在二楼");
        rested(desk);
        desk.keyboard().press("m");
        assertThat(air()).not().hasAttribute("data-scene", "message");
        rested(desk);
        desk.keyboard().press("b");
        assertThat(air()).hasAttribute("data-scene", "blank");
        desk.locator("#c-text").focus();
        desk.keyboard().type("b h 请稍候");
        assertThat(air()).hasAttribute("data-scene", "blank");
        desk.keyboard().press("Enter");
        assertThat(air()).hasAttribute("data-scene", "message");
        assertThat(air()).containsText("b h 请稍候");
        rested(desk);
        desk.locator("h1").first().evaluate("h => document.activeElement.blur()");
        desk.keyboard().press("m");
        assertThat(air()).not().hasAttribute("data-scene", "message");
        rested(desk);
        desk.keyboard().press("Control+PageDown");
        assertThat(desk.locator("#c-go .what")).containsText("规则");
    }

    @Test
    void theSpaceBarIsTheNextStepWhateverWasPressedBefore() {
        key("PageDown", "规则");
        rested(desk);
        desk.locator("#c-text").fill("请稍候");
        desk.keyboard().press("Enter");
        assertThat(air()).hasAttribute("data-scene", "message");
        key(" ", "请 1 号 李娜 上台");
        assertThat(air()).not().hasAttribute("data-scene", "blank");
        for (String hot : new String[] {"h", "b"}) {
            rested(desk);
            desk.locator("[data-key=" + hot + "]").click();
            assertThat(desk.locator("[data-key=" + hot + "]")).hasAttribute("aria-pressed", "true");
            assertThat(desk.locator("[data-key=" + hot + "]")).isFocused();
            rested(desk);
            desk.locator("[data-key=" + hot + "]").click();
            assertThat(desk.locator("[data-key=" + hot + "]")).hasAttribute("aria-pressed", "false");
        }
        key(" ", "开始计时");
        assertThat(desk.locator("[data-key=b]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void aRefusedMessageKeepsItsSentenceUntilTheNextPress() {
        key("PageDown", "规则");
        rested(desk);
        // A field that is not typed in is drawn anew with the next news, limit and all.
        desk.locator("#c-text").focus();
        desk.evaluate("document.getElementById('c-text').removeAttribute('maxlength')");
        desk.locator("#c-text").fill("长".repeat(61));
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#e-text")).isVisible();
        assertThat(desk.locator("#c-text")).isFocused();
        desk.keyboard().press("Escape");

        // Somebody else's press brings all parts anew.
        stage.command(contest.id(), StageCommand.of(Command.NEXT));
        assertThat(desk.locator("#c-go .what")).containsText("请 1 号 李娜 上台");
        assertThat(desk.locator("#e-text")).isVisible();
        assertThat(desk.locator("#c-text")).hasAttribute("aria-invalid", "true");

        key(" ", "开始计时");
        assertThat(desk.locator("#e-text")).hasCount(0);
    }

    /** News may come before the answer to a press does, which then says something older: whoever types is not disturbed. */
    @Test
    void whatIsTypedWhileAPressIsUnderWayStays() {
        desk.evaluate("const sent = window.fetch;"
                + "window.fetch = async (...request) => {"
                + "  const answer = await sent(...request);"
                + "  if (request[1]?.method === 'POST') await new Promise((go) => { window.answered = go; });"
                + "  return answer;"
                + "};"
                + "document.querySelector('.console').insertAdjacentHTML('afterbegin', '<p class=notice>…</p>');");
        key("PageDown", "规则");
        desk.waitForFunction("Boolean(window.answered)");
        give(StageCommand.of(Command.NEXT));
        assertThat(desk.locator("#c-go .what")).containsText("请 1 号 李娜 上台");
        desk.locator("#c-text").focus();
        desk.keyboard().type("茶歇在二楼");

        // An answer takes away what the last one has said.
        desk.evaluate("answered()");
        assertThat(desk.locator(".notice")).hasCount(0);

        assertThat(desk.locator("#c-text")).hasValue("茶歇在二楼");
        assertThat(desk.locator("#c-text")).isFocused();
    }

    @Test
    void whatWasDoneLiesOverThePageUntilTheNextPressAndMovesNoKey() {
        double key = desk.locator("#c-go .next").boundingBox().y;
        desk.locator(".more > summary").last().click();
        desk.locator(".more[open] button").first().click();
        assertThat(desk.locator(".notice")).isVisible();
        org.assertj.core.api.Assertions.assertThat(desk.locator("#c-go .next").boundingBox().y)
                .isEqualTo(key);
        assertThat(desk.locator(".console[data-awake]")).isVisible();

        desk.keyboard().press("PageDown");

        assertThat(desk.locator("#c-go .what")).containsText("规则");
        assertThat(desk.locator(".notice")).hasCount(0);
    }

    /** Presses a key and waits for what the big key says after it. */
    private void give(StageCommand command) {
        stage.command(contest.id(), command);
    }

    private void key(String key, String then) {
        rested(desk);
        desk.keyboard().press(key.equals(" ") ? "Space" : key);
        assertThat(desk.locator("#c-go .what")).containsText(then);
    }

    private Locator air() {
        return desk.locator("[data-monitor=air] .scene");
    }

    private Locator ahead() {
        return desk.locator("[data-monitor=ahead] .scene");
    }
}
