package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A screen of the hall: how it gets its name, what its own keys do, that it never goes back, and that it does not grow. */
@InBrowser
class HallJourneyTests extends BrowserJourney {

    /** A stream whose events the test sends: {@code tell(name, data, id)}. */
    private static final String OWN_STREAM = """
            window.EventSource = class {
              static CLOSED = 2;
              constructor() { this.readyState = 1; this.heard = {}; window.stream = this; }
              addEventListener(name, listener) { this.heard[name] = listener; }
              close() {}
            };
            window.tell = (name, data, id) => window.stream.heard[name]({ data, lastEventId: String(id) });
            window.scene = (title, id) => tell("scene",
              `<div class="scenes" id="scenes"><section class="scene message" data-scene="message"><p class="big">${title}</p></section></div>`, id);
            """;

    private static final int NEWER = 1_000_000;

    /** Milliseconds after which a screen says again that it is there. */
    private static final int UNTIL_IT_SIGNS = 10_000;

    @Autowired
    private CrowdedEvenings evenings;

    @Test
    void aScreenIsNamedAtItselfAndLetInAndPinnedAtTheDesk() {
        ContestView contest = evenings.live(3, 1);
        Page wall = screen();
        wall.clock().install();
        wall.navigate("/c/" + contest.slug() + "/screen");
        assertThat(wall.locator("#naming")).isHidden();
        assertThat(wall.locator("#corner")).isHidden();
        wall.keyboard().press("n");
        assertThat(wall.locator("#naming")).isVisible();
        wall.keyboard().press("Enter");
        assertThat(wall.locator("#naming-why")).isVisible();
        wall.fill("#screen-name", "返看屏");
        wall.keyboard().press("Enter");
        assertThat(wall.locator(".naming-code")).isVisible();
        String code = wall.locator(".naming-code").textContent();

        Page desk = desk();
        logIn(desk);
        desk.navigate("/organise/" + contest.slug() + "/screens");
        assertThat(desk.locator(".hall-ask")).containsText(code);
        assertAccessible(desk);
        desk.locator(".hall-ask .btn.is-red").click();
        wall.clock().fastForward(UNTIL_IT_SIGNS);
        assertThat(wall.locator(".stage")).hasAttribute("data-name", "返看屏");
        assertThat(wall.locator("#naming")).isHidden();
        desk.reload();
        // It came after the picture: how late it had that is not known, and is not how long the hall was without it.
        assertThat(desk.locator(".hall-one .tag")).not().containsText(Pattern.compile("\\d"));

        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "presenter");
        desk.reload();
        assertThat(desk.locator(".hall-one .tag.is-ok")).isVisible();
        assertAccessible(desk);
        assertThat(desk.locator(".hall-one")).hasCount(1);
        desk.selectOption("select[name=pin]", "MONITOR");
        desk.locator("form[action$='/pin'] button").click();
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "monitor");
        assertThat(wall.locator(".mon-who")).containsText("1");
        picture(wall, "monitor");

        desk.locator("form[action$='/forget'] button").click();
        wall.clock().fastForward(UNTIL_IT_SIGNS);
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "presenter");
    }

    @Test
    void itsOwnKeysWorkWithoutTheServer() {
        ContestView contest = evenings.live(3, 1);
        Page wall = wall(contest);
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "cover");
        wall.keyboard().press("h");
        evenings.command(contest, StageCommand.of(Command.CALL, 1));
        evenings.command(contest, StageCommand.of(Command.OPEN_MARKING, 1));
        wall.context().setOffline(true);
        wall.keyboard().press("b");
        assertThat(wall.locator("#dark")).isVisible();
        wall.keyboard().press("b");
        assertThat(wall.locator("#dark")).isHidden();
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "cover");
        wall.context().setOffline(false);
        wall.keyboard().press("h");
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "lamps");
    }

    /** A wall that nobody has let in hears its keys as one that has a name does, and not those that are typed in a field. */
    @Test
    void aScreenThatNobodyHasLetInHearsItsKeys() {
        Page wall = wall(evenings.live(3, 1));
        wall.evaluate("""
                () => {
                  window.filled = false;
                  Object.defineProperty(document, "fullscreenElement", { get: () => (window.filled ? document.body : null) });
                  document.documentElement.requestFullscreen = () => { window.filled = true; return Promise.resolve(); };
                  document.exitFullscreen = () => { window.filled = false; return Promise.resolve(); };
                }""");
        assertThat(wall.locator(".stage")).not().hasAttribute("data-name", Pattern.compile(".*"));
        assertThat(wall.locator("#corner")).isHidden();
        wall.mouse().move(40, 40);
        assertThat(wall.locator("#corner")).isVisible();
        for (String key : List.of("h", "b")) {
            Locator button = wall.locator("[data-key=" + key + "]");
            wall.keyboard().press(key.toUpperCase(Locale.ROOT));
            assertThat(button).hasAttribute("aria-pressed", "true");
            wall.keyboard().press("Control+" + key);
            assertThat(button).hasAttribute("aria-pressed", "true");
            wall.keyboard().press(key);
            assertThat(button).hasAttribute("aria-pressed", "false");
        }
        wall.keyboard().press("f");
        wall.waitForFunction("() => window.filled");
        wall.keyboard().press("f");
        wall.waitForFunction("() => !window.filled");
        wall.keyboard().press("n");
        assertThat(wall.locator("#screen-name")).isFocused();
        wall.keyboard().type("bhfn");
        assertThat(wall.locator("#screen-name")).hasValue("bhfn");
        assertThat(wall.locator("#dark")).isHidden();
        wall.keyboard().press("Escape");
        assertThat(wall.locator("#naming")).isHidden();
        wall.keyboard().press("b");
        assertThat(wall.locator("#dark")).isVisible();
    }

    @Test
    void noOlderSceneFollowsANewerOne() {
        Page wall = wallWithOwnStream(evenings.live(3, 1));
        scene(wall, "新", NEWER + 2);
        scene(wall, "旧", NEWER + 1);
        assertThat(wall.locator(".big")).hasText("新");
        scene(wall, "更新", NEWER + 3);
        assertThat(wall.locator(".big")).hasText("更新");

        // An answer that was on its way when something newer came.
        AtomicReference<Route> slow = new AtomicReference<>();
        wall.route("**/screen", slow::set);
        wall.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        wall.waitForCondition(() -> slow.get() != null);
        scene(wall, "最新", NEWER + 4);
        wall.waitForResponse("**/screen", () -> slow.get().resume());
        wall.unroute("**/screen");
        assertThat(wall.locator(".big")).hasText("最新");

        // Where nothing newer comes, the server is asked, and believed.
        scene(wall, "旧", NEWER + 3);
        assertThat(wall.locator(".big")).hasText("最新");
        wall.clock().fastForward(6_000);
        assertThat(wall.locator(".scene")).hasAttribute("data-scene", "cover");
    }

    @Test
    void aHeldPictureStaysUntilItIsLetGo() {
        Page wall = wallWithOwnStream(evenings.live(3, 1));
        scene(wall, "一", NEWER);
        wall.evaluate("tell('air', '{\"held\": true}', " + NEWER + ")");
        scene(wall, "二", NEWER + 1);
        scene(wall, "三", NEWER + 2);
        assertThat(wall.locator(".big")).hasText("一");
        wall.keyboard().press("h");
        wall.evaluate("tell('air', '{\"held\": false}', " + (NEWER + 2) + ")");
        assertThat(wall.locator(".big")).hasText("一");
        wall.keyboard().press("h");
        assertThat(wall.locator(".big")).hasText("三");
    }

    @Test
    void hundredsOfScenesLeaveNothingBehind() {
        ContestView contest = evenings.live(8, 1);
        evenings.speak(contest, 1, "22");
        Page ranking = wall(contest);
        assertThat(ranking.locator(".course")).isVisible();
        String first = markup(ranking);
        evenings.speak(contest, 2, "23");
        assertThat(ranking.locator(".course:not(.is-moving) .run-row.is-lead")).containsText("92.00");
        String second = markup(ranking);
        evenings.command(contest, StageCommand.of(Command.CALL, 3));
        assertThat(ranking.locator(".scene")).hasAttribute("data-scene", "presenter");
        String card = markup(ranking);

        Page wall = wallWithOwnStream(contest);
        wall.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        CDPSession inside = wall.context().newCDPSession(wall);
        inside.send("Performance.enable");
        List<String> scenes = List.of(first, card, second, card);
        replay(wall, scenes, NEWER, 40);
        Map<String, Double> before = metrics(inside);
        replay(wall, scenes, NEWER + 40, 160);
        Map<String, Double> after = metrics(inside);

        assertThat(after.get("Nodes")).isLessThan(before.get("Nodes") * 1.2 + 200);
        assertThat(after.get("JSEventListeners")).isLessThan(before.get("JSEventListeners") + 20);
        assertThat(after.get("JSHeapUsedSize")).isLessThan(before.get("JSHeapUsedSize") * 1.3 + 1_000_000);
        assertThat(wall.locator(".scene")).hasCount(1);
    }

    private Page wall(ContestView contest) {
        Page wall = screen();
        wall.navigate("/c/" + contest.slug() + "/screen");
        return wall;
    }

    private Page wallWithOwnStream(ContestView contest) {
        Page wall = screen();
        wall.clock().install();
        wall.addInitScript(OWN_STREAM);
        wall.navigate("/c/" + contest.slug() + "/screen");
        wall.waitForFunction("() => window.stream && window.stream.heard.scene");
        wall.evaluate("window.stream.heard.open()");
        return wall;
    }

    private static void scene(Page wall, String title, int version) {
        wall.evaluate("([title, version]) => scene(title, version)", List.of(title, version));
    }

    /** As the server sends it. */
    private static String markup(Page wall) {
        return (String)
                wall.evaluate("async () => new DOMParser().parseFromString(await (await fetch(location)).text(),"
                        + " 'text/html').getElementById('scenes').outerHTML");
    }

    private static void replay(Page wall, List<String> scenes, int from, int count) {
        wall.evaluate(
                "async ([scenes, from, count]) => { for (let i = 0; i < count; i++) {"
                        + " tell('scene', scenes[i % scenes.length], from + i);"
                        + " await new Promise(requestAnimationFrame); } }",
                List.of(scenes, from, count));
    }

    private static Map<String, Double> metrics(CDPSession inside) {
        inside.send("HeapProfiler.collectGarbage");
        inside.send("HeapProfiler.collectGarbage");
        Map<String, Double> all = new HashMap<>();
        inside.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(one -> {
            JsonObject metric = one.getAsJsonObject();
            all.put(metric.get("name").getAsString(), metric.get("value").getAsDouble());
        });
        return all;
    }
}
