package org.saimahui.look.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.portrait.Pictures;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class LookPagesTests {

    private static final Look.Words CHIEFS = new Look.Words("科长", "section chief", "section chiefs");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private LookService looks;

    @Test
    void pagesWithoutALookHaveNoStyleSheetOfTheirOwn() {
        ContestView contest = evenings.live();

        for (String page : new String[] {"", "/screen", "/reports", "/vote"}) {
            assertThat(mvc.get().uri("/c/" + contest.slug() + page)).bodyText().doesNotContain("look.css", "/logo/");
        }
    }

    @Test
    void everyPublicPageTakesTheColoursAndThePaperToo() {
        ContestView contest = evenings.live();
        looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", CHIEFS);
        String sheet = "/c/" + contest.slug() + "/look.css?v=0b3d91-f2c14e";

        for (String page : new String[] {"", "/screen", "/reports", "/vote", "/rule"}) {
            assertThat(mvc.get().uri("/c/" + contest.slug() + page)).bodyText().contains("href=\"" + sheet + "\"");
        }
        assertThat(get("/organise/" + contest.slug() + "/print/programme"))
                .bodyText()
                .contains(sheet, "科长");
        assertThat(get("/organise/" + contest.slug())).bodyText().doesNotContain("look.css");

        MvcTestResult css = mvc.get().uri(sheet).exchange();
        assertThat(css)
                .hasStatusOk()
                .hasContentType("text/css;charset=UTF-8")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .contains("--zhu: #0b3d91;", "--gold: #f2c14e;");
        assertThat(css.getResponse().getHeaders("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(mvc.get()
                        .uri("/c/" + contest.slug() + "/look.css?v=old")
                        .exchange()
                        .getResponse()
                        .getHeaders("Cache-Control"))
                .containsExactly("no-cache");
        assertThat(mvc.post().uri(sheet)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void beforePublicationOnlyOrganisersSeeIt() {
        ContestView contest = evenings.draft();
        looks.choose(contest.id(), null, "#0b3d91", "", CHIEFS);

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/look.css")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/organise/" + contest.slug() + "/look.css")).hasStatusOk();
        assertThat(get("/organise/" + contest.slug() + "/print/programme"))
                .bodyText()
                .contains("/organise/" + contest.slug() + "/look.css?v=0b3d91-house");
    }

    @Test
    void theCoverSaysWhatTheContestIs() {
        ContestView contest = evenings.live();
        looks.choose(contest.id(), null, "", "", CHIEFS);
        looks.setLogo(contest.id(), null, Pictures.png(400, 200));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen"))
                .bodyText()
                .containsPattern("<h1[^>]*><span[^>]*>" + contest.title().substring(0, 1))
                .contains("位科长现场述职", "/c/" + contest.slug() + "/logo/")
                .doesNotContain("<h1>赛马会");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/screen?lang=en"))
                .bodyText()
                .contains(" section chiefs report on stage");
        // Beside an own logo stands the own title.
        assertThat(mvc.get().uri("/c/" + contest.slug()))
                .bodyText()
                .contains("位科长", "<span class=\"own\" aria-hidden=\"true\">" + contest.title() + "</span></a>")
                .doesNotContain("赛马会</a>");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/vote"))
                .bodyText()
                .contains("<img class=\"logo\" src=\"/c/" + contest.slug() + "/logo/")
                .doesNotContain("class=\"seal\"");
    }

    @Test
    void refusalsDeskAndPaperInsideAContestHaveItsLogoAndAHiddenContestIsNotBetrayed() {
        ContestView contest = evenings.live();
        looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", CHIEFS);
        looks.setLogo(contest.id(), null, Pictures.png(400, 200));
        String logo = "<img class=\"logo\" src=\"/c/" + contest.slug() + "/logo/";

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/reports/99"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains(logo, contest.title(), "look.css", "href=\"/c/" + contest.slug() + "\"")
                .doesNotContain("class=\"seal\"");
        for (String page : new String[] {"", "/release", "/print/programme"}) {
            assertThat(get("/organise/" + contest.slug() + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(logo);
        }

        ContestView hidden = evenings.draft();
        looks.setLogo(hidden.id(), null, Pictures.png(400, 200));
        assertThat(mvc.get().uri("/c/" + hidden.slug() + "/reports/99"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("class=\"seal\"")
                .doesNotContain("/logo/", hidden.title(), "look.css");
    }

    @Test
    void aColourThatCannotBeReadIsSaidAtItsFieldWithTheNearest() {
        ContestView contest = evenings.draft();

        assertThat(post(contest, "main", "#ffff00", "second", "#f2c14e", "zh", "科长"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("最接近的可用颜色是 #[0-9a-f]{6}")
                .contains("value=\"#ffff00\"", "value=\"科长\"", "name=\"nearest\"");
        assertThat(looks.get(contest.id())).isEqualTo(Look.NONE);

        assertThat(post(contest, "main", "#ffff00", "second", "#f2c14e", "zh", "科长", "nearest", "true"))
                .hasStatus3xxRedirection();
        assertThat(looks.get(contest.id()).main())
                .isEqualTo(looks.nearest("#ffff00", "").get(0));
        assertThat(looks.get(contest.id()).words().zh()).isEqualTo("科长");
    }

    @Test
    void whoeverIsSlowerSeesBothValues() {
        ContestView contest = evenings.draft();
        looks.choose(contest.id(), null, "#0b3d91", "", CHIEFS);

        assertThat(post(
                        contest,
                        "version",
                        String.valueOf(contest.version()),
                        "main",
                        "#1d6848",
                        "second",
                        "#f2c14e",
                        "zh",
                        "处长",
                        "one",
                        "director",
                        "many",
                        "directors"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"#1d6848\"", "#0b3d91", "科长", "section chief", "section chiefs", "#ebc677");
        assertThat(looks.get(contest.id()).main()).isEqualTo("#0b3d91");
    }

    @Test
    void aLogoIsUploadedShownAndRemoved() {
        ContestView contest = evenings.live();
        String page = "/organise/" + contest.slug() + "/look";
        assertThat(upload(page, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("SVG");

        assertThat(upload(page, Pictures.jpeg(600, 200))).hasStatus3xxRedirection();
        String logo =
                "/c/" + contest.slug() + "/logo/" + looks.get(contest.id()).logo() + ".png";
        assertThat(mvc.get().uri(logo))
                .hasStatusOk()
                .hasContentType("image/png")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(get(page))
                .bodyText()
                .contains(Objects.requireNonNull(looks.get(contest.id()).logo()));

        assertThat(organiser.post(page + "/logo/remove")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(logo)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 2);
    }

    private MvcTestResult get(String uri) {
        return organiser.get(uri);
    }

    private MvcTestResult post(ContestView contest, String... fields) {
        return organiser.post("/organise/" + contest.slug() + "/look", fields);
    }

    private MvcTestResult upload(String page, byte[] file) {
        return organiser.upload(page + "/logo", "logo.png", file);
    }
}
