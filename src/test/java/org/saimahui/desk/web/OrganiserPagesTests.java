package org.saimahui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.voting.TicketService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class OrganiserPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private StageService stage;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private TicketService tickets;

    @Test
    void aNewContestStartsWithTheDefaultRule() {
        assertThat(organiser.get("/organise/new"))
                .bodyText()
                .containsPattern("value=\"TICKET\"[^>]*checked")
                .contains("建议凭票");
        assertThat(organiser.post("/organise/new", "slug", "brand-new", "title", "新的一场"))
                .hasRedirectedUrl("/organise/brand-new");
        assertThat(contests.get("brand-new").voteAccess()).isEqualTo(VoteAccess.TICKET);
        assertThat(organiser.get("/organise/brand-new")).bodyText().doesNotContain("建议改为凭票投票");

        organiser.post("/organise/new", "slug", "brand-open", "title", "举手的一场", "voteAccess", "OPEN");
        assertThat(contests.get("brand-open").voteAccess()).isEqualTo(VoteAccess.OPEN);
        assertThat(organiser.get("/organise/brand-open")).bodyText().contains("建议改为凭票投票");

        ContestView contest = contests.get("brand-new");
        assertThat(contest.title()).isEqualTo("新的一场");
        assertThat(rules.document(contest.id())).contains("experts");
        assertThat(organiser.get("/organise")).bodyText().contains("新的一场");
        assertThat(organiser.get("/organise/brand-new")).bodyText().contains("还没有述职人");
    }

    @Test
    void thePagesOfAContestStandInThreeGroupsWithWhatIsMissingBesideEach() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug();

        assertThat(organiser.get(page))
                .bodyText()
                .containsPattern("开场以前[\\s\\S]*导入表格[\\s\\S]*现场[\\s\\S]*大屏[\\s\\S]*结束以后[\\s\\S]*核对和发布")
                .containsPattern("/presenters\">述职人</a>\\s*<span class=\"state\">")
                .containsPattern("/cards\">席位卡</a>\\s*<span class=\"state is-open\">[\\s\\S]*?席位卡还没发")
                .doesNotContain("is-danger")
                .doesNotContain("各个房间");
        assertThat(organiser.get(page))
                .bodyText()
                .as("the evening itself lacks nothing before it has begun")
                .containsPattern("开场以前</span><small>还有 \\d+ 项没办好")
                .containsPattern("现场</span></h2>");
        assertThat(organiser.get(page))
                .bodyText()
                .satisfies(html -> assertThat(html.split("is-red", -1))
                        .as("the one next act")
                        .hasSize(2));
    }

    @Test
    void ticketsAreMissingUntilCodesAreMade() {
        ContestView contest = evenings.draft();
        contests.edit(contest.id(), null, Evenings.facts("凭票").with(VoteAccess.TICKET));

        assertThat(organiser.get("/organise/" + contest.slug())).bodyText().contains("凭票投票，投票码还没有制作");
        tickets.make(contest.id(), null, 3);
        assertThat(organiser.get("/organise/" + contest.slug())).bodyText().contains("投票码 3 张");
    }

    @Test
    void anAddressThatCannotBeUsedIsSaidNextToItAndTheInputIsKept() {
        for (String slug : new String[] {"Bad Slug", "audit", "new"}) {
            assertThat(organiser.post("/organise/new", "slug", slug, "title", "留着的名称"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("留着的名称")
                    .contains("id=\"e-f-slug");
        }
        ContestView taken = evenings.draft();
        assertThat(organiser.post("/organise/new", "slug", taken.slug(), "title", "又一场"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已经有别的赛事在用");
    }

    @Test
    void everythingWrongWithANewContestIsSaidAtOnceWithTheNameOfItsField() {
        assertThat(organiser.post("/organise/new", "slug", "", "title", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("名称：这一项必须填写。</a>[\\s\\S]*网址简称：只能用小写字母")
                .containsPattern("href=\"#(f-title-\\d+)\"[\\s\\S]*<input[^>]* id=\"\\1\"")
                .containsPattern("href=\"#(f-slug-\\d+)\"[\\s\\S]*<input[^>]* id=\"\\1\"");

        ContestView taken = evenings.draft();
        assertThat(organiser.post("/organise/new", "slug", taken.slug(), "title", ""))
                .bodyText()
                .contains("名称：这一项必须填写。", "已经有别的赛事在用");
    }

    @Test
    void aReservedWordIsRefusedWithTheReason() {
        assertThat(organiser.post("/organise/new", "slug", "new", "title", "新的一场"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("网址简称：这个词门户自己要用");
        assertThat(contests.find("new")).isEmpty();
    }

    @Test
    void whoeverWasSlowerSeesBothValues() {
        ContestView contest = evenings.draft();
        contests.edit(contest.id(), contest.version(), Evenings.facts("先存的标题"));

        MvcTestResult answer = organiser.post(
                "/organise/" + contest.slug() + "/edit",
                "version",
                String.valueOf(contest.version()),
                "title",
                "后来的标题",
                "zone",
                "Asia/Shanghai",
                "voteAccess",
                "OPEN");

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("后来的标题")
                .contains("现在存的是：先存的标题");
        assertThat(contests.get(contest.id()).title()).isEqualTo("先存的标题");
    }

    @Test
    void ticketsAreRecommendedWhereTheAudienceCounts() {
        assertThat(organiser.get("/organise/" + evenings.draft().slug()))
                .bodyText()
                .contains("建议改为凭票投票");
    }

    @Test
    void whileTheEveningRunsItsPageLeadsToTheConsoleAndDoesNotSayThatAllIsOver() {
        ContestView contest = evenings.live();

        assertThat(organiser.get("/organise/" + contest.slug()))
                .bodyText()
                .contains("/organise/" + contest.slug() + "/console\"")
                .doesNotContain("流程走完了");
    }

    @Test
    void pointsAreTakenByKindSoNobodyTypesAMinus() {
        ContestView contest = evenings.live();

        organiser.post(
                "/organise/" + contest.slug() + "/adjustments",
                "version",
                String.valueOf(contest.version()),
                "presenter",
                "2",
                "kind",
                "TIME",
                "points",
                "０．５",
                "reason",
                "超时 12 秒");

        AdjustmentView stored = adjustments.list(contest.id()).get(0);
        assertThat(stored.points()).isEqualByComparingTo(new BigDecimal("-0.5"));
        assertThat(stored.reason()).isEqualTo("超时 12 秒");
        assertThat(organiser.get("/organise/" + contest.slug() + "/adjustments"))
                .bodyText()
                .contains("−0.5");
    }

    @Test
    void pointsWithoutAReasonAreRefusedAndTheInputIsKept() {
        ContestView contest = evenings.live();

        assertThat(organiser.post(
                        "/organise/" + contest.slug() + "/adjustments",
                        "version",
                        String.valueOf(contest.version()),
                        "presenter",
                        "2",
                        "kind",
                        "PENALTY",
                        "points",
                        "1.25",
                        "reason",
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1.25")
                .contains("id=\"e-f-reason");
        assertThat(adjustments.list(contest.id())).isEmpty();
    }

    @Test
    void theRecordIsFilteredByWhoWhatAndAboutWhom() {
        ContestView contest = evenings.live();
        stage.command(contest.id(), StageCommand.of(Command.CALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.UNCALL, 1));
        stage.command(contest.id(), StageCommand.of(Command.CALL, 2));
        String page = "/organise/" + contest.slug() + "/audit";

        assertThat(organiser.get(page + "?action=CALL&subject=presenter 2"))
                .bodyText()
                .contains("2 号述职人")
                .doesNotContain("1 号述职人");
        assertThat(organiser.get(page + "?from=2099-01-01T00:00")).bodyText().contains("没有符合的记录");
        assertThat(organiser.get(page + "?from=nonsense&page=-3"))
                .hasStatusOk()
                .bodyText()
                .contains("1 号述职人");
    }

    @Test
    void theReleasePageShowsTheFingerprintAndWhyTheKeyRests() {
        ContestView contest = evenings.live();

        assertThat(organiser.get("/organise/" + contest.slug() + "/release"))
                .bodyText()
                .contains("结果指纹")
                .contains("只有已经结束、尚未发布的赛事可以这样做");
    }

    @ParameterizedTest
    @CsvSource({
        "/organise/new, title[0]",
        "/organise/{s}/edit, title[x]",
        "/organise/{s}/console/commands, seats[0x]",
        "/organise/{s}/console/commands, seats[99999999999]",
        "/organise/{s}/rule, [",
    })
    void aFieldNamedAsOneOfManyIsABadRequestSaidInTheReadersLanguage(String address, String field) {
        ContestView contest = evenings.draft();

        assertThat(organiser.post(address.replace("{s}", contest.slug()), field, "x", "lang", "en"))
                .hasStatus(400)
                .bodyText()
                .contains("400 BAD_REQUEST", "lang=\"en\"");
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @ParameterizedTest
    @CsvSource({
        "/organise/{s}/import/abc/confirm, /organise/{s}/import/abc",
        "/organise/{s}/presenters/1/report/metrics, /organise/{s}/presenters/1/report",
        "/organise/{s}/presenters/1/withdraw, /organise/{s}/presenters/1",
        "/organise/{s}/archive, /organise/{s}",
    })
    void whoAsksForAPageWhereOnlyFormsAreTakenIsLedToIt(String address, String page) {
        ContestView contest = evenings.draft();

        assertThat(organiser.get(address.replace("{s}", contest.slug()) + "?lang=en"))
                .hasStatus(303)
                .hasHeader("Location", page.replace("{s}", contest.slug()) + "?lang=en");
    }

    @Test
    void theSheetIsPublicOnlyAfterTheRelease() {
        ContestView contest = evenings.live();
        String page = "/c/" + contest.slug() + "/results";
        String data = "/api/v1/contests/" + contest.slug() + "/results";
        stage.command(contest.id(), StageCommand.of(Command.SHOW_VOTES));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        assertThat(mvc.get().uri(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(data)).hasStatus(HttpStatus.NOT_FOUND);

        stage.command(contest.id(), StageCommand.of(Command.RELEASE));

        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("成绩单").contains("李娜");
        assertThat(mvc.get().uri(data))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }
}
