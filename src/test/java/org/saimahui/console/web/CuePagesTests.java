package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueService;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.SpecialPrize;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The running order by hand: cues of one's own, cues left out. */
@OnH2
class CuePagesTests {

    private static final String LOST = "<option value=\"AFTER-2\" selected>原来选的位置没有了，请另选</option>";

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private CueService cues;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private AuditReader audit;

    @Test
    void aBreakBesideAPresenterComesInItsPlaceAndIsRecorded() {
        ContestView contest = evenings.live();

        add(contest, "BREAK", "AFTER-1", "喝口水", "minutes", "5");

        OwnCueView own = cues.own(contest.id()).get(0);
        assertThat(own.kind()).isEqualTo(CueKind.BREAK);
        assertThat(own.seconds()).isEqualTo(300);
        String page = page(contest);
        assertThat(page).contains("休息：喝口水", "5 分钟");
        assertThat(page.indexOf("休息：喝口水")).isBetween(page.indexOf("1 号 李娜 · 流程"), page.indexOf("2 号 王强 · 流程"));
        assertThat(recorded(contest)).contains("ADD_CUE");

        change(contest, "remove", "cue", own.key());
        assertThat(cues.own(contest.id())).isEmpty();
        assertThat(page(contest)).doesNotContain("喝口水");
        assertThat(recorded(contest)).contains("REMOVE_CUE");
        assertThat(change(contest, "remove", "cue", own.key())
                        .getMvcResult()
                        .getFlashMap()
                        .get("error"))
                .isEqualTo("problem.UNKNOWN_CUE");
    }

    @Test
    void oneFormSentTwiceAddsOneCue() {
        ContestView contest = evenings.live();
        long seen = cues.view(contest.id()).version();

        post(contest, seen, "MESSAGE", "BEFORE", "请关手机");
        assertThat(post(contest, seen, "MESSAGE", "BEFORE", "请关手机"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("别人刚刚按过", "value=\"请关手机\"");
        assertThat(cues.own(contest.id())).hasSize(1);
    }

    @Test
    void whatCannotBeAddedIsSaidAtItsFieldAndKept() {
        ContestView contest = evenings.live();
        String text = "请".repeat(2000);

        assertThat(add(contest, "MESSAGE", "BEFORE", text))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(text, "最多 60 个字符");
        assertThat(add(contest, "MESSAGE", "BEFORE", " ")).bodyText().contains("这一项必须填写。");
        assertThat(add(contest, "BREAK", "BEFORE", "", "minutes", "121"))
                .bodyText()
                .contains("请填 1 到 120 之间的整数。");
        assertThat(add(contest, "RELEASE", "BEFORE", "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(add(contest, "MESSAGE", "AFTER-1x", "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        departures.withdraw(contest.id(), null, 2, "生病");
        assertThat(add(contest, "MESSAGE", "AFTER-2", "谢谢"))
                .bodyText()
                .as("no other place is chosen in silence")
                .contains("2 号 王强 已经不在赛事里", LOST);
        assertThat(post(contest, cues.view(contest.id()).version() - 1, "MESSAGE", "AFTER-2", "谢谢"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .as("nor where somebody was faster")
                .contains("别人刚刚按过", LOST);
        assertThat(page(contest)).doesNotContain("原来选的位置");
        assertThat(cues.own(contest.id())).isEmpty();
    }

    @Test
    void aSpecialPrizeIsGivenToWhomeverTheOrganisersName() {
        ContestView contest = evenings.live();

        add(contest, "SPECIAL_PRIZE", "AFTER", "最佳故事奖", "winners", "3", "winners", "1", "name", "王海", "line", "讲得最好");

        OwnCueView own = cues.own(contest.id()).get(0);
        List<PresenterView> people = presenters.list(contest.id());
        assertThat(own.given())
                .isEqualTo(new SpecialPrize(
                        List.of(people.get(2).id(), people.get(0).id()), "王海", "", "讲得最好"));
        String page = page(contest);
        assertThat(page.indexOf("专项奖：最佳故事奖")).isGreaterThan(page.indexOf("核对并发布结果"));
        assertThat(organiser.read("/organise/" + contest.slug() + "/audit"))
                .contains("加进流程", "专项奖", "最佳故事奖", "王海", "讲得最好");
    }

    @Test
    void aSpecialPrizeForNobodyIsRefusedInWordsAndKeepsWhatWasTyped() {
        ContestView contest = evenings.live();

        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "最佳故事奖", "line", "讲得最好"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("还没有写颁给谁", "value=\"最佳故事奖\"", "value=\"讲得最好\"");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "", "winners", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这一项必须填写。")
                .containsPattern("name=\"winners\" value=\"1\"[^>]*checked");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "奖".repeat(25), "winners", "1"))
                .bodyText()
                .contains("最多 24 个字符");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "奖", "winners", "1", "unit", "市委党校"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-prize-name\"");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "奖", "winners", "9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-winners\"");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "奖", "winners", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        departures.withdraw(contest.id(), null, 2, "生病");
        assertThat(add(contest, "SPECIAL_PRIZE", "AFTER", "奖", "winners", "2"))
                .bodyText()
                .contains("2 号 王强 已经不在赛事里");
        assertThat(cues.own(contest.id())).isEmpty();
    }

    @Test
    void aCueThatIsLeftOutIsNotOfferedUntilItIsTakenInAgain() {
        ContestView contest = evenings.live();

        change(contest, "skip", "cue", "panel", "yes", "true");
        assertThat(console(contest)).contains("<span class=\"what\">规则");
        assertThat(recorded(contest)).contains("SKIP_CUE");

        change(contest, "skip", "cue", "panel");
        assertThat(console(contest)).contains("<span class=\"what\">评委");
        assertThat(change(contest, "skip", "cue", "no-such", "yes", "true")
                        .getMvcResult()
                        .getFlashMap()
                        .get("error"))
                .isEqualTo("problem.UNKNOWN_CUE");
    }

    @Test
    void everyCrisisCardSaysWhatToSayAndWhatToPress() {
        ContestView contest = evenings.live();

        String page = organiser.read("/organise/" + contest.slug() + "/console/crisis");
        assertThat(page.split("<summary")).hasSize(CrisisCard.ALL.size() + 1);
        assertThat(page).doesNotContain("??", "stage.crisis");
        assertThat(CrisisCard.ALL)
                .as("who is late is moved in the list of the console, where operators can follow")
                .contains(new CrisisCard("late", "/console#c-order"))
                .noneMatch(card -> card.place().equals("/presenters"));
        assertThat(console(contest)).contains("d-crisis-phone");
    }

    /** A card that names a key, a place or a field names it as it is written there. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void crisisCardsNameKeysAsTheyAreCalled(String language) throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            String name = Objects.requireNonNull(file.getFilename());
            if (name.endsWith("_en.properties") == language.equals("_en")) {
                PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                        .forEach((key, word) -> words.put(key.toString(), word.toString()));
            }
        }

        for (CrisisCard card : CrisisCard.ALL) {
            String press = words.get("stage.crisis." + card.name() + ".press");
            assertThat(QUOTED.matcher(press).results().map(found -> found.group(1)))
                    .as(press)
                    .allMatch(named -> named.equals("…")
                            || words.values().stream().anyMatch(word -> word.matches(Pattern.quote(named) + "(，.*)?")));
        }
        assertThat(words.get("stage.crisis.phone.press"))
                .as("who lets the spare in")
                .contains(words.get("stage.asks"), words.get("stage.asks.device.yes"));
    }

    private MvcTestResult add(ContestView contest, String kind, String where, String text, String... more) {
        return post(contest, cues.view(contest.id()).version(), kind, where, text, more);
    }

    private MvcTestResult post(
            ContestView contest, long version, String kind, String where, String text, String... more) {
        List<String> fields = new ArrayList<>(List.of("kind", kind, "where", where, "text", text));
        fields.addAll(List.of(more));
        return organiser.post("/organise/" + contest.slug() + "/console/order", version, fields.toArray(String[]::new));
    }

    private MvcTestResult change(ContestView contest, String what, String... fields) {
        return organiser.post("/organise/" + contest.slug() + "/console/order/" + what, fields);
    }

    private String page(ContestView contest) {
        return organiser.read("/organise/" + contest.slug() + "/console/order");
    }

    private String console(ContestView contest) {
        return organiser.read("/organise/" + contest.slug() + "/console");
    }

    private List<String> recorded(ContestView contest) {
        return audit.search(AuditFilter.of(contest.slug()), 0, 20)
                .map(AuditLine::action)
                .getContent();
    }
}
