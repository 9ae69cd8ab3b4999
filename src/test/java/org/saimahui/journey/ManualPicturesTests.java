package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Walks the sample evening to every picture of the manual, in both languages. They are taken only on demand: with
 * {@code -Dsaimahui.manual.pictures=src/main/resources/static/img/help} they replace those that are shipped.
 */
@InBrowser
class ManualPicturesTests extends BrowserJourney {

    private static final String SLUG = "manual-evening";

    private static final @Nullable String FOLDER = System.getProperty("saimahui.manual.pictures");

    private static final Pattern PICTURE = Pattern.compile("_picture :: \\w+\\('([a-z-]+)'");

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private StageService stage;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private SeatCardService seatCards;

    @Value("classpath:sample/wenjin-tizhi-2022.json")
    private Resource sample;

    private final Set<String> taken = new TreeSet<>();

    private ContestView contest;

    @Test
    void everyPictureOfTheManualIsTakenFromTheSampleEvening() throws Exception {
        String file = sample.getContentAsString(StandardCharsets.UTF_8).replace("wenjin-tizhi-2022", SLUG);
        contest = exchange.importFile(file.getBytes(StandardCharsets.UTF_8));
        Page desk = desk();
        logIn(desk);
        Page phone = phone();
        take(desk, "/organise/%s", "contest");
        take(desk, "/organise/%s/presenters/4/report", "report");
        take(phone, "/seat", "seat-claim");

        Map<String, String> codes = Map.of("zh", issue("J1"), "en", issue("J2"));
        command(StageCommand.of(Command.GO_LIVE));
        mark(1, 7);
        command(StageCommand.of(Command.CLOSE_MARKING, 1));
        mark(2, 7);
        command(StageCommand.of(Command.CLOSE_MARKING, 2));
        take(phone, "/c/%s", "board");
        take(phone, "/c/%s/reports/4", "report-page");
        command(StageCommand.of(Command.OPEN_MARKING, 3));
        for (String language : List.of("zh", "en")) {
            markOnThePhone(language, codes.get(language));
        }
        take(desk, "/organise/%s/console", "console");
        command(StageCommand.of(Command.CLOSE_MARKING, 3).confirmed().because("评委 7 离席"));
        for (int presenter = 4; presenter <= 8; presenter++) {
            mark(presenter, 7);
            command(StageCommand.of(Command.CLOSE_MARKING, presenter));
        }
        command(StageCommand.of(Command.OPEN_VOTE));
        take(phone, "/c/%s/vote", "vote");
        for (Command step : List.of(Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST)) {
            command(StageCommand.of(step));
        }
        take(desk, "/organise/%s/release", "release");

        assertThat(taken).isEqualTo(shown("zh")).isEqualTo(shown("en"));
    }

    @ParameterizedTest
    @CsvSource({"organiser, 13", "judge, 5", "audience, 5"})
    void bothLanguagesHaveTheSameSections(String chair, int atLeast) throws IOException {
        Pattern section = Pattern.compile("<(section id=\"\\w+\"|dt|li|p)[ >]");
        List<String> chinese = all(section, text("zh", chair));
        assertThat(chinese).hasSizeGreaterThan(atLeast).isEqualTo(all(section, text("en", chair)));
    }

    private void markOnThePhone(String language, String code) {
        Page judge = phone();
        judge.navigate("/seat?contest=" + SLUG + "&lang=" + language);
        judge.fill("#code", code);
        judge.locator(".seat-form button").click();
        waitForSeat(judge);
        assertThat(judge.locator("#send")).isVisible();
        for (String mark : List.of("23.5", "22", "24", "23")) {
            judge.keyboard().type(mark);
            judge.keyboard().press("Enter");
        }
        assertThat(judge.locator("#send")).isEnabled();
        shoot(judge, language, "seat-mark");
        judge.keyboard().press("Control+Enter");
        judge.waitForSelector("[data-act=yes]");
        shoot(judge, language, "seat-confirm");
        judge.click("[data-act=yes]");
        assertThat(judge.locator(".receipt .proof")).isVisible();
        shoot(judge, language, "seat-sent");
    }

    private void take(Page page, String pattern, String name) {
        for (String language : List.of("zh", "en")) {
            page.navigate(pattern.formatted(SLUG) + "?lang=" + language);
            shoot(page, language, name);
        }
    }

    private void shoot(Page page, String language, String name) {
        taken.add(name);
        assertThat(page.locator("main")).isVisible();
        if (FOLDER != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(FOLDER, language, name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(82));
        }
    }

    private void mark(int presenter, int judges) {
        command(StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int judge = 1; judge <= judges; judge++) {
            String mark = BigDecimal.valueOf(40 + (presenter * 3 + judge * 5) % 10)
                    .divide(BigDecimal.valueOf(2))
                    .toPlainString();
            cards.submit(
                    contest.id(),
                    "J" + judge,
                    presenter,
                    new SubmitScorecard(
                            Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, null));
        }
    }

    private String issue(String seat) {
        return seatCards.issue(contest.id(), null, List.of(seat)).get(0).code();
    }

    private void command(StageCommand command) {
        stage.command(contest.id(), command);
    }

    private static Set<String> shown(String language) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String chair : List.of("organiser", "judge", "audience")) {
            names.addAll(all(PICTURE, text(language, chair)));
        }
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String text(String language, String chair) throws IOException {
        return new ClassPathResource("templates/help/" + language + "/" + chair + ".html")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
