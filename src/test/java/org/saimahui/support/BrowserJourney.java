package org.saimahui.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Browsers for journeys: one context for each person. Anything a page asks of another host is refused and fails the
 * test, and so does an error on a page's console or an answer of 400 and more for an asset.
 */
public abstract class BrowserJourney {

    @Autowired
    private MovableClock portalsClock;

    /** A browser has the system's time; so has the portal, whatever tests before have added to it. */
    @BeforeEach
    void oneTimeForBoth() {
        portalsClock.backToNow();
    }

    @LocalServerPort
    private int port;

    private final List<BrowserContext> people = new ArrayList<>();

    private final Map<Page, CDPSession> insides = new HashMap<>();

    private final List<String> complaints = new ArrayList<>();

    /** A phone of 390 by 844, Chinese. */
    protected Page phone() {
        return person(390, 844, "zh-CN");
    }

    /** A desk of 1440 by 900, Chinese. */
    protected Page desk() {
        return person(1440, 900, "zh-CN");
    }

    /** A big screen of 1920 by 1080, Chinese, where nobody clicks; what moves there all the time is drawn as a stamp. */
    protected Page screen() {
        Page screen = person(1920, 1080, "zh-CN");
        layOut(screen, 1920, 1080);
        return screen;
    }

    /** A tablet of 834 by 1112 that is touched, Chinese. */
    protected Page touch() {
        return person(834, 1112, "zh-CN", true);
    }

    protected Page person(int width, int height, String language) {
        return person(width, height, language, false);
    }

    /** Somebody who is still there in the tests that follow: for a class whose tests are one instance, which sees them off. */
    protected Page staying(int width, int height, String language) {
        Page page = person(width, height, language);
        people.remove(page.context());
        return page;
    }

    private Page person(int width, int height, String language, boolean touch) {
        BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(touch)
                        .setLocale(language)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setBaseURL(url("")));
        people.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                complaints.add("console: " + message.text());
            }
        });
        // Not by a route: with one, the browser keeps no file and each request waits for the test.
        context.onRequest(request -> {
            if (request.url().startsWith("http") && !request.url().startsWith(url("/"))) {
                complaints.add("asked another host: " + request.url());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            String path = response.url().substring(url("").length());
            if (response.status() >= 400 && path.matches("/(css|js|img)/.*|/favicon.*")) {
                complaints.add(response.status() + " " + path);
            }
        });
        return page;
    }

    /** Chromium reports every refused request as an error; refusals are part of journeys, their pages are asserted. */
    protected boolean isExpected(String message) {
        return message.startsWith("Failed to load resource: the server responded with a status of 4")
                || message.contains("net::ERR_INTERNET_DISCONNECTED")
                || message.contains("net::ERR_CONNECTION_REFUSED");
    }

    /**
     * Gives a page that size and waits until it is laid out, to ask where things stand. It is drawn as a stamp, which takes
     * a fraction of the time and moves nothing: not for clicks.
     */
    protected void layOut(Page page, int width, int height) {
        if (areKept()) {
            page.setViewportSize(width, height);
        } else {
            JsonObject size = new JsonObject();
            size.addProperty("width", width);
            size.addProperty("height", height);
            size.addProperty("deviceScaleFactor", 1);
            size.addProperty("mobile", false);
            size.addProperty("scale", .05);
            insides.computeIfAbsent(page, page.context()::newCDPSession)
                    .send("Emulation.setDeviceMetricsOverride", size);
        }
        // What follows the size of something else does so with the next frame.
        page.evaluate("() => document.fonts.ready.then(() =>"
                + " new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next(0)))))");
    }

    protected String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Logs the organiser in at the same door as people, but has no page drawn for it: journeys of accounts look at those. */
    protected void logIn(Page page) {
        page.request().get("/login");
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        APIResponse answer = page.request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create()
                                        .set("username", TestPortal.ORGANISER)
                                        .set("password", TestPortal.PASSWORD))
                                .setMaxRedirects(0));
        assertThat(answer.headers().get("location")).as("after the login").contains("/organise");
    }

    /** Opens the console of a contest, with a clock that {@link #rested} can put on. */
    protected static void openConsole(Page desk, String contest) {
        desk.clock().install();
        desk.navigate("/organise/" + contest + "/console");
        rested(desk);
    }

    /** Milliseconds in which the console's keys take no second press. */
    private static final int HASTE = 700;

    /** Lets the moment pass in which the console's keys rest, and waits until the last press has been answered. */
    protected static void rested(Page desk) {
        desk.clock().fastForward(HASTE);
        desk.waitForSelector(".console[data-awake]:not(.is-resting):not(:has(form[data-sent]))");
    }

    /**
     * Waits for the judge's page after a card was claimed, and for its script: until that runs no row has the caret,
     * and keys go nowhere. The word on the network shows only where script does.
     */
    protected static void waitForSeat(Page phone) {
        phone.waitForSelector("[data-page=seat] #net:visible");
    }

    /** A finger of 44 by 44 around its middle meets nothing else; a link within a text has a line of 24 at least. */
    private static final String HARD_TO_TAP = """
            () => {
              const found = [];
              for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
                if (!one.checkVisibility() || one.disabled || one.matches(".skip, [type=hidden]")) continue;
                one.scrollIntoView({ block: "center" });
                const box = one.getBoundingClientRect(), what = one.tagName + " " + (one.className || one.id) + " " + one.textContent.trim().slice(0, 20);
                if (one.matches("a") && getComputedStyle(one).display === "inline" && !one.matches(".who, .score")) {
                  if (parseFloat(getComputedStyle(one.parentElement).lineHeight) < 24) found.push("low line: " + what);
                  continue;
                }
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                const hits = (dx, dy) => {
                  const hit = document.elementFromPoint(x + dx, y + dy);
                  return hit && (one.contains(hit) || (hit.closest("label") && hit.closest("label").contains(one)));
                };
                if (![[-21, 0], [21, 0], [0, -21], [0, 21]].every(([dx, dy]) => hits(dx, dy))) found.push("small: " + what + " " + Math.round(box.width) + "x" + Math.round(box.height));
              }
              return found;
            }
            """;

    /** What a finger would miss on that page, one line each. */
    protected static List<String> hardToTap(Page page) {
        return ((List<?>) page.evaluate(HARD_TO_TAP))
                .stream().map(String::valueOf).toList();
    }

    private static final String TORN = """
            (parts) => {
              const found = [], range = document.createRange();
              for (const part of document.querySelectorAll(parts)) {
                if (!part.checkVisibility()) continue;
                const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
                for (let node = walk.nextNode(); node; node = walk.nextNode())
                  for (const word of node.data.matchAll(/[A-Za-z]{2,}/g)) {
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.top);
                    if (tops.some((top) => Math.abs(top - tops[0]) > 4)) found.push(word[0]);
                  }
              }
              return found.join(' ');
            }""";

    /** English words of those parts of a page that go on in the next line; empty where none does. */
    protected static String torn(Page page, String parts) {
        return String.valueOf(page.evaluate(TORN, parts));
    }

    /** WCAG 2.2 A and AA and best practices: no violation. */
    protected void assertAccessible(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** What axe finds, one line for each rule that is broken. */
    protected List<String> violations(Page page) {
        int before = complaints.size();
        // A click is over when its page begins to come; half a page has no main part.
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        // "Legacy" runs in the page itself: no page has a foreign frame, and an empty tab for each run costs the half.
        // Only of what is wrong everything is written down: the list of all that is right is ten times as long.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var violations = new AxeBuilder(page)
                .options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        // It writes sheets of its own into trees of their own (the console's small stages), which the policy forbids.
        complaints.subList(before, complaints.size()).removeIf(said -> said.contains("Applying inline style"));
        return violations.stream()
                .map(v -> v.getId() + ": "
                        + v.getNodes().stream()
                                .map(n -> n.getHtml() + " " + n.getFailureSummary())
                                .limit(3)
                                .toList())
                .toList();
    }

    /** Keeps a picture in the build folder for whoever wants to look: with {@code -Dsaimahui.pictures=true}. */
    protected void picture(Page page, String name) {
        if (areKept()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + ".png"))
                    .setFullPage(true));
        }
    }

    private static boolean areKept() {
        return Boolean.getBoolean("saimahui.pictures") || Boolean.getBoolean("saimahui.scenes");
    }

    @AfterEach
    void nobodyComplained() {
        people.forEach(BrowserContext::close);
        people.clear();
        insides.keySet().removeIf(Page::isClosed);
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        assertThat(found).isEmpty();
    }
}
