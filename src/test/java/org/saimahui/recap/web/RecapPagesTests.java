package org.saimahui.recap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.rehearsal.RobotRole;
import org.saimahui.support.ActingAs;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.SampleEvening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.node.ObjectNode;

/** Who reads a recap when, as a page and as files; that each fact in it leads to a record that is there. */
@OnH2
class RecapPagesTests {

    private static final Pattern HREF = Pattern.compile("href=\"(/c/[^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private SampleEvening evening;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private LookService looks;

    private ContestView played(String until) {
        return played(evening.draft(file -> ((ObjectNode) file.path("contest")).put("venue", "<b>宁波</b>")), until);
    }

    private ContestView played(ContestView contest, String until) {
        for (Map.Entry<String, Runnable> moment : evening.moments(contest).entrySet()) {
            moment.getValue().run();
            if (moment.getKey().equals(until)) {
                break;
            }
        }
        return contest;
    }

    private String read(String address) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void beforeTheReleaseOrganisersReadADraftWithoutAMarkAndNobodyElseReadsAnything() {
        ContestView contest = played("contest closed");
        String slug = contest.slug();

        for (String file : List.of("", ".md", ".html")) {
            assertThat(mvc.get().uri("/c/" + slug + "/recap" + file)).hasStatus(404);
            assertThat(mvc.get().uri("/organise/" + slug + "/recap" + file)).hasStatus3xxRedirection();
            assertThat(organiser.read("/organise/" + slug + "/recap" + file + "?lang=zh"))
                    .contains("结果还没有发布", "草稿", "张艳", "66")
                    .doesNotContain("总分", "名次表", "第 1 名", "观众票", "/c/" + slug + "/results");
        }
        assertThat(mvc.get().uri("/c/" + slug + "?lang=zh")).bodyText().doesNotContain("读战报");
        assertThat(organiser.read("/organise/" + slug + "?lang=zh")).contains("/organise/" + slug + "/recap");
    }

    @Test
    void ofAContestThatIsNotPublicTheDraftLeadsToTheOrganisersOwnPages() {
        ContestView contest = played("unpublished");

        String page = organiser.read("/organise/" + contest.slug() + "/recap?lang=zh");

        assertThat(page)
                .contains("/organise/" + contest.slug() + "/presenters/1/report?metric=m1", "登台名单上有 ")
                .doesNotContain("href=\"/c/");
        for (String href : List.of("presenters/1/report?metric=m1", "reports", "rule")) {
            assertThat(organiser.get("/organise/" + contest.slug() + "/" + href))
                    .hasStatusOk();
        }
    }

    @Test
    void afterTheReleaseEverybodyReadsItAndEveryFactLeadsToItsRecord() throws Exception {
        ContestView contest = played("released");
        String recap = "/c/" + contest.slug() + "/recap";

        String page = read(recap + "?lang=zh");

        assertThat(page)
                .contains("&lt;b&gt;宁波&lt;/b&gt;", "居首", "观众", "名次表", "退出了比拼")
                .doesNotContain("<b>宁波</b>", "草稿");
        assertThat(read(recap + "?lang=en"))
                .contains("came first", ">Seven</bdi></a> presenters", "withdrew and is not placed")
                .doesNotContain("的述职里有一件小事");
        assertThat(read("/c/" + contest.slug() + "?lang=zh")).contains("href=\"" + recap + "\"");
        assertThat(read("/c/" + contest.slug() + "/results?lang=zh")).contains("href=\"" + recap + "\"");
        Map<String, String> records = new LinkedHashMap<>();
        for (String href : HREF.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            String address = href.replaceFirst("#.*", "");
            if (!records.containsKey(address)) {
                records.put(address, read(address));
            }
            if (href.contains("#")) {
                assertThat(records.get(address)).as(href).contains("id=\"" + href.replaceFirst(".*#", "") + "\"");
            }
        }
        assertThat(records).containsKeys("/c/" + contest.slug() + "/reports/1", "/c/" + contest.slug() + "/results/1");
    }

    @Test
    void theFilesAreTakenAwayUnderTheContestsName() throws Exception {
        ContestView contest = played("released");
        String recap = "/c/" + contest.slug() + "/recap";

        Map.of(".md", "text/markdown;charset=UTF-8", ".html", "text/html;charset=UTF-8")
                .forEach((ending, type) -> {
                    MvcTestResult file =
                            mvc.get().uri(recap + ending + "?lang=zh").exchange();
                    assertThat(file)
                            .hasStatusOk()
                            .hasContentType(type)
                            .headers()
                            .hasValue("Cache-Control", "no-store");
                    String as = String.valueOf(file.getResponse().getHeader("Content-Disposition"));
                    assertThat(as)
                            .startsWith(
                                    "attachment; filename=\"" + contest.slug() + "-recap" + ending + "\"; filename*=");
                    assertThat(URLDecoder.decode(as.replaceFirst(".*UTF-8''", ""), StandardCharsets.UTF_8))
                            .isEqualTo("“稳进提质”实绩比拼赛马会 战报" + ending);
                });
        assertThat(read(recap + ".md?lang=zh"))
                .contains("\\<b\\>宁波\\</b\\>", "居首")
                .doesNotContain("<b>");
        assertThat(read(recap + ".html?lang=zh")).contains("&lt;b&gt;宁波", "居首").doesNotContain("<b>宁波", "<script");
        assertThat(mvc.post().uri(recap + ".md")).hasStatus(405);
    }

    @Test
    void duringACorrectionItIsTheVersionThatThePublicReads() throws Exception {
        ContestView contest = played("released");
        String recap = "/c/" + contest.slug() + "/recap?lang=zh";
        String before = read(recap);

        ActingAs.organiser("陈组织").on("laptop").does(() -> {
            evening.command(contest, StageCommand.of(Command.CORRECT).because("少扣一分"));
            adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new java.math.BigDecimal("-7"), "补记");
        });

        assertThat(read(recap))
                .contains("主办方正在更正这份结果，原因：", "少扣一分", "本文写的仍是第 1 版")
                .contains(rows(before));
        evening.command(contest, StageCommand.of(Command.RELEASE));
        assertThat(read(recap)).contains("它更正了第 ", "?version=1").doesNotContain("本文写的仍是", rows(before));

        String earlier = read(recap + "&version=1");
        assertThat(earlier)
                .contains("这是第 1 版结果的战报", "少扣一分", "/results/1?version=1", "recap.html?version=1", "recap.md?version=1")
                .doesNotContain("它更正了第 ");
        assertThat(rows(earlier).replace("?version=1", "")).isEqualTo(rows(before));
        for (String file : List.of(".md", ".html")) {
            String address = recap.replace("?", file + "?");
            assertThat(read(address + "&version=1")).contains("这是第 1 版结果的战报");
            assertThat(read(address)).doesNotContain("这是第");
            assertThat(mvc.get().uri(address + "&version=3")).hasStatus(404);
        }
        assertThat(mvc.get().uri(recap + "&version=x")).hasStatus(400);
    }

    /** The table of places. */
    private static String rows(String page) {
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
    }

    @Test
    void aRehearsalsIsForOrganisersAlone() {
        ContestView contest = evening.draft();
        evening.command(contest, StageCommand.of(Command.PUBLISH));
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);

        assertThat(mvc.get().uri("/c/" + rehearsal.slug() + "/recap")).hasStatus(404);
        assertThat(organiser.read("/organise/" + rehearsal.slug() + "/recap?lang=zh"))
                .contains("演练：", "结果还没有发布");
        rehearsals.delete(rehearsal.slug());
    }

    @Test
    void aContestsOwnWordIsInPageAndFiles() {
        ContestView contest = evening.draft();
        looks.choose(contest.id(), null, "", "", new Look.Words("科长", "chief", "chiefs"));

        for (String file : List.of("", ".md", ".html")) {
            assertThat(organiser.read("/organise/" + contest.slug() + "/recap" + file + "?lang=en"))
                    .contains("Chief", "chiefs")
                    .doesNotContainIgnoringCase("presenter ");
            assertThat(organiser.read("/organise/" + contest.slug() + "/recap" + file + "?lang=zh"))
                    .contains("位科长")
                    .doesNotContain("述职人");
        }
    }
}
