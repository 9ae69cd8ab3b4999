package org.saimahui.journey;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page of the sample evening in both languages: answers, has no axe violation, asks nothing of another host, is no
 * wider than its window, from a phone to a large desk, and nothing lies over its header; on a phone a finger hits what it
 * is meant to.
 */
@InBrowser
class EveryPageTests extends BrowserJourney {

    private static final String SLUG = "wenjin-tizhi-2022";

    private static final String LONG_WORDS = "long-words-2026";

    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitaen";

    private static final String LONG_UNIT = "Verwaltungsgemeinschaftsvorsitzendenbuero";

    /** A number with small words around it, one of digits alone, one in words. */
    private static final List<String> LONG_FIGURES =
            List.of("近3000000多家次", "12345678901234567890", "12.3456789万平方米", "四五十个百分点左右", "25000多家次");

    private static final List<String> PUBLIC = List.of(
            "/",
            "/help",
            "/help/organiser",
            "/help/staff",
            "/help/judge",
            "/help/presenter",
            "/help/audience",
            "/login",
            "/seat",
            "/c/%s",
            "/c/%s/reports",
            "/c/%s/reports/4",
            "/c/%s/vote",
            "/c/%s/receipts",
            "/c/%s/objections",
            "/c/%s/rule",
            "/c/%s/results",
            "/c/%s/results/4",
            "/c/%s/recap",
            "/c/%s/draw");

    private static final List<String> ORGANISER = List.of(
            "/organise",
            "/organise/new",
            "/organise/account",
            "/organise/account/address",
            "/organise/account/snapshots",
            "/organise/audit",
            "/organise/%s",
            "/organise/%s/preflight",
            "/organise/%s/edit",
            "/organise/%s/copy",
            "/organise/%s/delete",
            "/organise/%s/console",
            "/organise/%s/console/order",
            "/organise/%s/console/crisis",
            "/organise/%s/check-in",
            "/organise/%s/settings",
            "/organise/%s/look",
            "/organise/%s/staff",
            "/organise/%s/screens",
            "/organise/%s/decisions",
            "/organise/%s/presenters",
            "/organise/%s/presenters/new",
            "/organise/%s/presenters/4",
            "/organise/%s/reports",
            "/organise/%s/presenters/4/report",
            "/organise/%s/presenters/4/report/attachments",
            "/organise/%s/presenters/4/portrait",
            "/organise/%s/judges",
            "/organise/%s/judges/edit?seat=J1",
            "/organise/%s/import",
            "/organise/%s/cards",
            "/organise/%s/tickets",
            "/organise/%s/rule",
            "/organise/%s/rule/document",
            "/organise/%s/rule/versions",
            "/organise/%s/rule/versions/1",
            "/organise/%s/rule/unlock",
            "/organise/%s/adjustments",
            "/organise/%s/achievements",
            "/organise/%s/coefficients",
            "/organise/%s/print",
            "/organise/%s/print/programme",
            "/organise/%s/print/marksheets",
            "/organise/%s/print/slips",
            "/organise/%s/print/result",
            "/organise/%s/proof",
            "/organise/%s/ballots",
            "/organise/%s/objections",
            "/organise/%s/standings",
            "/organise/%s/standings/4",
            "/organise/%s/standings/all",
            "/organise/%s/analysis",
            "/organise/%s/release",
            "/organise/%s/rehearsal",
            "/organise/%s/drill",
            "/organise/%s/certificates",
            "/organise/%s/feedback",
            "/organise/%s/recap",
            "/organise/%s/draw",
            "/organise/%s/audit");

    /** What is no whole page, or lies behind something that is made for it; journeys of its own look at those. */
    private static final String NO_PAGE =
            "/api/.*|/here|/error|.*[*]+|.*[.](css|csv|html|json|md|xlsx|jpg|png|txt)|.*/(live|stream|state|progress)"
                    + "|.*/logo/\\{file}|.*/console/(clock|commands|order/\\{?.*)|/organise/\\{slug}/(address|import/\\{id})|/c/\\{slug}/screen/hall|/c/\\{slug}/objections/answer"
                    + "|/seat/(view|confirm|send|supervisor|timekeeper|clerk/slips)";

    /** Whose seat, and what it opens at which moment of an evening with all the staff. */
    private static final Map<String, Map<String, List<String>>> SEATS = Map.of(
            "live",
            Map.of("J1", List.of("/seat/trial")),
            "some sent",
            Map.of(
                    "J1", List.of("/seat", "/seat/help", "/seat/report/2", "/seat/recuse/2"),
                    "TIMEKEEPER", List.of("/seat"),
                    "HOST", List.of("/seat"),
                    "CLERK-1", List.of("/seat"),
                    "CLERK-2", List.of("/seat/clerk/slips/%s"),
                    "P-1",
                            List.of(
                                    "/seat",
                                    "/seat/presenter/report",
                                    "/seat/presenter/report/attachments",
                                    "/seat/presenter/report/portrait")),
            "reopening asked",
            Map.of(
                    "SUPERVISOR", List.of("/seat"),
                    "J2", List.of("/seat/requests", "/seat/reopen/1")),
            "one key turned",
            Map.of(
                    "SUPERVISOR", List.of("/seat", "/seat/supervisor/record", "/seat/supervisor/sums"),
                    "HOST", List.of("/seat"),
                    "J1", List.of("/seat"),
                    "J3", List.of("/seat")));

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private MappedAddresses mapped;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private StageService stage;

    @Autowired
    private ScorecardService cards;

    @Value("classpath:sample/wenjin-tizhi-2022.json")
    private Resource sample;

    private final List<String> found = new ArrayList<>();

    /** At how many pages was looked so far. */
    private int looked;

    @Test
    void everyPageIsCompleteInBothLanguages() throws Exception {
        ContestView contest = exchange.importFile(sample.getContentAsByteArray());
        playToTheEnd(contest);
        Page phone = touch();
        phone.setViewportSize(390, 844);
        PUBLIC.forEach(page -> look(phone, page, 1920));
        Page screen = screen();
        look(screen, "/c/%s/screen");
        Page desk = desk();
        logIn(desk);
        // Sheets of paper keep their width.
        ORGANISER.forEach(page -> {
            boolean paper = page.contains("/print/") || page.endsWith("/versions/1");
            look(desk, page, paper ? new Integer[] {1920} : new Integer[] {1920, 390});
        });
        assertThat(found).isEmpty();
    }

    @Test
    void everySeatsPageIsCompleteInBothLanguages() {
        ContestView contest = staffed.draft();
        Map<String, Page> people = new HashMap<>();
        staffed.moments(contest).entrySet().stream()
                .takeWhile(moment -> !moment.getKey().equals("both keys turned"))
                .forEach(moment -> {
                    moment.getValue().run();
                    SEATS.getOrDefault(moment.getKey(), Map.of()).forEach((seat, pages) -> {
                        Page phone = people.computeIfAbsent(seat, any -> seated(contest, seat));
                        pages.forEach(page -> look(
                                phone,
                                page.formatted(evening.slip(contest, "J4")),
                                moment.getKey() + " " + seat,
                                1440));
                        // Scripts would miss what was taken away for axe, when news come.
                        phone.navigate("about:blank");
                    });
                });
        assertThat(found).isEmpty();
    }

    private Page seated(ContestView contest, String seat) {
        Page phone = touch();
        phone.setViewportSize(390, 844);
        String code = seat.equals("P-1") ? staffed.link(contest, SampleEvening.FIRST) : seat;
        phone.navigate("/seat#" + evening.card(contest, code));
        phone.waitForSelector("#seat:not([data-page=claim])", new Page.WaitForSelectorOptions().setState(ATTACHED));
        return phone;
    }

    /** Figures as long as people write them, and words that nothing breaks, in the smallest window that there is. */
    @Test
    void longFiguresAndWordsStayInTheSmallestWindow() throws Exception {
        String file = sample.getContentAsString(StandardCharsets.UTF_8)
                .replace(SLUG, LONG_WORDS)
                .replaceAll("\"organisation\": \"[^\"]+\"", "\"organisation\": \"" + LONG_UNIT + "\"")
                .replaceAll("\"label\": \"[^\"]+\"", "\"label\": \"" + LONG_WORD + "\"")
                .replaceFirst("\"title\": \"[^\"]+\"", "\"title\": \"" + LONG_WORD + "\"");
        Iterator<String> figures =
                Stream.generate(LONG_FIGURES::stream).flatMap(all -> all).iterator();
        file = Pattern.compile("\"wording\": \"[^\"]*\"")
                .matcher(file)
                .replaceAll(any -> "\"wording\": \"" + figures.next() + "\"");
        playToTheEnd(exchange.importFile(file.getBytes(StandardCharsets.UTF_8)));
        Page phone = touch();
        phone.setViewportSize(320, 568);
        for (String page : PUBLIC) {
            for (String language : List.of("zh", "en")) {
                String path = page.formatted(LONG_WORDS);
                phone.navigate(path + "?lang=" + language);
                measure(phone, 320, path + " " + language);
                picture(phone, ("320-" + path).replaceAll("[^a-z0-9]+", "-") + "-" + language);
            }
        }
        assertThat(found).isEmpty();
    }

    /** A page that is mapped and stands on no list would be looked at by nobody. */
    @Test
    void noPageIsLeftOut() {
        List<PathContainer> known = Stream.of(
                        PUBLIC.stream(),
                        ORGANISER.stream(),
                        Stream.of("/c/%s/screen"),
                        SEATS.values().stream()
                                .flatMap(moment -> moment.values().stream())
                                .flatMap(List::stream))
                .flatMap(pages -> pages)
                .map(page -> PathContainer.parsePath(page.formatted(SLUG).replaceFirst("[?].*", "")))
                .toList();
        assertThat(mapped.patterns())
                .filteredOn(pattern -> !pattern.matches(NO_PAGE))
                .allMatch(
                        pattern -> known.stream().anyMatch(PathPatternParser.defaultInstance.parse(pattern)::matches));
    }

    @Test
    void aPictureWithoutWordsIsAViolation() {
        Page page = desk();
        page.setContent("<html lang=zh><title>t</title><main><h1>h</h1><img src='data:,'></main></html>");
        assertThat(violations(page)).singleElement().asString().startsWith("image-alt");
    }

    @Test
    void whatIsAlikeIsLookedAtTwiceAndWhatSaysNothingIsFound() {
        Page page = desk();
        page.setContent(
                "<html lang=zh><title>t</title><main><h1>h</h1><ul><li>1<li>2<li>3<li class=a>4<li><b>5</b></ul>"
                        + "<button> </button><button aria-label=b></button><p lang=xx>p</main></html>");
        assertThat(nameless(page)).hasSize(2).last().isEqualTo("lang=xx");
        assertThat(violationsOfKinds(page)).anyMatch(one -> one.startsWith("button-name"));
        assertThat(page.locator("li").allInnerTexts())
                .isEqualTo(ALL ? List.of("1", "2", "3", "4", "5") : List.of("1", "2", "4", "5"));
    }

    /** What stands in the header keeps off each other and the page begins below it; empty where that is so. */
    private static final String OVER_THE_HEADER = """
            (() => {
              const head = document.querySelector('.desk-top, .phone-top, .flag');
              if (!head) return '';
              const box = (one) => one.getBoundingClientRect();
              const parts = [...head.querySelectorAll('a, button, .brand')].filter((one) => box(one).width && !one.querySelector('a, button'));
              const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
              const pair = parts.flatMap((one, i) => parts.slice(i + 1).map((other) => [one, other]))
                .find(([one, other]) => !one.contains(other) && !other.contains(one) && over(box(one), box(other)));
              if (pair) return pair.map((one) => one.textContent.trim()).join(' lies over ');
              const main = document.querySelector('main');
              const below = main && !main.contains(head) && box(main).top < box(head).bottom - 1;
              return below ? 'the page begins under its header' : '';
            })()""";

    /** The words of a print button that had no room beside the first link of its bar; empty where all is well. */
    private static final String BELOW_ITS_BAR = """
            [...document.querySelectorAll('.paper-bar [data-print]')]
              .filter((print) => print.getBoundingClientRect().top > print.parentElement.firstElementChild.getBoundingClientRect().bottom)
              .map((print) => print.textContent).join(' ')""";

    /** Hashes that stand on the page in one piece: nobody can compare them by eye, and a phone breaks them anywhere. */
    private static final String UNBROKEN = """
            (() => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
              for (let node = walk.nextNode(); node; node = walk.nextNode())
                if (/[0-9a-f]{64}/.test(node.data) && node.parentElement.checkVisibility()) found.push(node.data.trim());
              return found.join(' ');
            })()""";

    /** Axe for each language and each row of each table: on demand. */
    private static final boolean ALL = Boolean.getBoolean("saimahui.axe.all");

    /** Takes away what stands among two brothers of the very same markup: the same elements, classes and states, whatever words. */
    private static final String WITHOUT_THE_ALIKE = """
            () => {
              const words = /^(id|for|href|src|value|name|datetime|action|content|title|alt|data-.*|aria-(label|labelledby|describedby|controls))$/;
              const forms = new Map();
              const form = (one) => {
                let all = one.tagName;
                for (const { name, value } of one.attributes) all += " " + name + "=" + (words.test(name) ? value !== "" : value);
                for (const node of one.childNodes) all += node.nodeType === 1 ? "<" + form(node) + ">" : node.nodeType === 3 && node.data.trim() ? "t" : "";
                forms.set(one, all);
                return all;
              };
              const thin = (one) => {
                const seen = new Map();
                for (const child of [...one.children]) {
                  const times = (seen.get(forms.get(child)) ?? 0) + 1;
                  seen.set(forms.get(child), times);
                  if (times > 2) child.remove(); else thin(child);
                }
              };
              form(document.body);
              thin(document.body);
            }""";

    /** What is pressed, filled in or heads something, and says nothing of itself. */
    private static final String NAMELESS = """
            () => {
              const said = (one) => [one.textContent, one.getAttribute("aria-label"), one.title, one.placeholder, one.matches("input") && one.type !== "checkbox" && one.type !== "radio" ? one.value : "",
                ...(one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => id && document.getElementById(id)?.textContent),
                ...[...(one.labels ?? [])].map((label) => label.textContent),
                ...[...one.querySelectorAll("[aria-label], img[alt]")].map((part) => part.getAttribute("aria-label") ?? part.alt)].join("").trim();
              const found = [...document.querySelectorAll("a[href], button, summary, h1, h2, h3, h4, th, input:not([type=hidden]), select, textarea, [role=img], [role=button]")]
                .filter((one) => one.checkVisibility() && !one.closest("[aria-hidden=true]") && !said(one)).map((one) => one.outerHTML.slice(0, 120));
              if (!document.title.trim()) found.push("title");
              for (const one of document.querySelectorAll("[lang]")) if (!/^(zh|en)(-|$)/.test(one.lang)) found.push("lang=" + one.lang);
              return found;
            }""";

    /** Buttons, links to press and headings: "Finishe d". */
    private static final String PRESSED_OR_HEADING = "button, .btn, summary, label, h1, h2, h3, th";

    /** Neither the page nor its main part, which could hide it in a scroll box of its own. */
    private static final String WIDEST = "Math.max(document.documentElement.scrollWidth,"
            + " ...[...document.querySelectorAll('main')].map((main) => main.scrollWidth))";

    /** All that is asked of one width at once: each question to a browser has its price. */
    private static final String MEASURES = "[" + String.join(", ", OVER_THE_HEADER, WIDEST, BELOW_ITS_BAR) + "]";

    private void measure(Page page, int width, String what) {
        List<?> measures = (List<?>) page.evaluate(MEASURES);
        if (!"".equals(measures.get(0))) {
            found.add(what + ": " + measures.get(0));
        }
        Object widest = measures.get(1);
        if (((Number) widest).intValue() > width) {
            found.add(what + " is " + widest + " wide in a window of " + width);
        }
        if (width >= 1440 && !"".equals(measures.get(2))) {
            found.add(what + ": the print button stands below the first row of its bar");
        }
    }

    /** @param widths other widths at which nothing may stand out of the window */
    private void look(Page page, String pattern, Integer... widths) {
        look(page, pattern.formatted(SLUG), "", widths);
    }

    /**
     * As wide as usual in English and in Chinese, in the other widths in one of them, by turns. Axe comes last, in Chinese
     * alone: markup, colours and sizes are the same in both languages.
     */
    private void look(Page page, String path, String who, Integer... widths) {
        ViewportSize usual = page.viewportSize();
        String english = open(page, path, who, "en");
        lookClosely(page, usual.width, english);
        if (ALL) {
            violationsOfKinds(page).forEach(violation -> found.add(english + " " + violation));
        }
        boolean inEnglish = looked++ % 2 == 0;
        if (ALL || inEnglish) {
            measureAt(page, usual, english, widths);
        }
        String chinese = open(page, path, who, "zh");
        lookClosely(page, usual.width, chinese);
        if (ALL || !inEnglish) {
            measureAt(page, usual, chinese, widths);
        }
        violationsOfKinds(page).forEach(violation -> found.add(chinese + " " + violation));
    }

    private void measureAt(Page page, ViewportSize usual, String what, Integer... widths) {
        for (int width : widths) {
            layOut(page, width, usual.height);
            measure(page, width, what);
        }
        if (widths.length > 0) {
            layOut(page, usual.width, usual.height);
        }
    }

    /** @return how what is found there begins */
    private String open(Page page, String path, String who, String language) {
        Response answer = page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.status()).as(path).isEqualTo(200);
        // Not by a locator, which brings a program of its own to each page.
        assertThat(page.evaluate("document.documentElement.lang")).asString().startsWith(language);
        return who + path + " " + language;
    }

    private void lookClosely(Page page, int width, String what) {
        picture(page, what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        measure(page, width, what);
        Object unbroken = page.evaluate(UNBROKEN);
        if (!"".equals(unbroken)) {
            found.add(what + " in one piece: " + unbroken);
        }
        String torn = torn(page, PRESSED_OR_HEADING);
        if (!torn.isEmpty()) {
            found.add(what + " tears " + torn);
        }
        if (width == 390) {
            hardToTap(page).forEach(fault -> found.add(what + " " + fault));
        }
        nameless(page).forEach(fault -> found.add(what + " without a word: " + fault));
    }

    /** Of what is built alike some are enough: axe takes a second for the rows of a long table. It is the last look at a page. */
    private List<String> violationsOfKinds(Page page) {
        if (!ALL) {
            page.evaluate(WITHOUT_THE_ALIKE);
        }
        return violations(page);
    }

    private static List<?> nameless(Page page) {
        return (List<?>) page.evaluate(NAMELESS);
    }

    private void playToTheEnd(ContestView contest) {
        command(StageCommand.of(Command.GO_LIVE), contest);
        for (int presenter = 1; presenter <= 8; presenter++) {
            command(StageCommand.of(Command.OPEN_MARKING, presenter), contest);
            for (int judge = 1; judge <= 7; judge++) {
                String mark = new java.math.BigDecimal(36 + (presenter * 3 + judge * 5) % 14)
                        .divide(java.math.BigDecimal.valueOf(2))
                        .toPlainString();
                cards.submit(
                        contest.id(),
                        "J" + judge,
                        presenter,
                        new SubmitScorecard(
                                Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, null));
            }
            command(StageCommand.of(Command.CLOSE_MARKING, presenter), contest);
        }
        for (Command step : List.of(
                Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE)) {
            command(StageCommand.of(step), contest);
        }
    }

    private void command(StageCommand command, ContestView contest) {
        stage.command(contest.id(), command);
    }
}
