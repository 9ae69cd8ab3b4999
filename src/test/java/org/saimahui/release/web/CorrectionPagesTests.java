package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.portrait.Pictures;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What people read of a correction: the organiser before it, everybody while it lasts, and of both versions afterwards. */
@OnH2
class CorrectionPagesTests {

    private static final ActingAs CHEN = ActingAs.organiser("陈组织").on("laptop");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private StageService stage;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Evenings evenings;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    private void give(ContestView contest, StageCommand order) {
        CHEN.does(() -> stage.command(contest.id(), order.confirmed()));
    }

    private ContestView released() {
        ContestView contest = evenings.live();
        for (Command command : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
            give(contest, StageCommand.of(command));
        }
        return contest;
    }

    /** Where a name can be put right, no page says that nothing can; each says what can. */
    @Test
    void inACorrectionNoPageSaysThatNothingCanBeChanged() {
        ContestView contest = released();
        String base = "/organise/" + contest.slug();
        List<String> pages =
                List.of("/presenters", "/presenters/1/report", "/coefficients", "/settings", "/look", "/presenters/1");
        String settled = "结果已经发布，不能再改";
        for (String page : pages) {
            assertThat(organiser.read(base + page + "?lang=zh")).as(page).contains(settled);
        }

        give(contest, StageCommand.of(Command.CORRECT).because("姓名写错"));

        for (String page : pages) {
            assertThat(organiser.read(base + page + "?lang=zh"))
                    .as(page)
                    .doesNotContain(settled)
                    .contains("更正时能改的是姓名");
        }
    }

    /** The same where only a rule with achievements has the page, and where a form is refused first. */
    @Test
    void inACorrectionAchievementsStaffAndPortraitsSayWhatCanBeChanged() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), """
                {"criteria": [{"code": "state", "max": "50"}], "panels": [{"code": "experts", "weight": "80"}],
                 "objective": {"weight": "20"}}
                """, null));
        for (Command command : new Command[] {Command.GO_LIVE, Command.CLOSE_CONTEST, Command.RELEASE}) {
            give(contest, StageCommand.of(command));
        }
        assertThat(said(contest))
                .allSatisfy(text -> assertThat(text).contains("结果已经发布，不能再改").doesNotContain("更正时能改的是姓名"));

        give(contest, StageCommand.of(Command.CORRECT).because("姓名写错"));

        assertThat(said(contest))
                .allSatisfy(text -> assertThat(text).contains("更正时能改的是姓名").doesNotContain("结果已经发布，不能再改"));
    }

    /** What the three say, in this order. */
    private List<String> said(ContestView contest) {
        String base = "/organise/" + contest.slug();
        return List.of(
                organiser.read(base + "/achievements?lang=zh"),
                text(organiser.post(base + "/staff?lang=zh", "posts", "HOST", "host", "李四")),
                text(organiser.upload(base + "/presenters/1/portrait?lang=zh", "photo.jpg", Pictures.jpeg(600, 800))));
    }

    /** A page, or what the next one is going to say. */
    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                + answer.getMvcResult().getFlashMap();
    }

    /** The big key too goes on: with what is open again, and then with the next release. */
    @Test
    void inACorrectionTheNextStepIsNotTheEnd() {
        ContestView contest = released();
        String base = "/organise/" + contest.slug();
        assertThat(organiser.read(base + "?lang=zh")).contains("今晚的流程走完了");
        // Who never spoke is not called any more: after the thanks nothing comes.
        give(contest, StageCommand.of(Command.NEXT));
        assertThat(organiser.read(base + "/console?lang=zh")).contains("今晚的流程走完了", "<b>没有了</b>");

        give(contest, StageCommand.of(Command.CORRECT).because("姓名写错"));

        for (String page : List.of(base, base + "/console")) {
            assertThat(organiser.read(page + "?lang=zh"))
                    .as(page)
                    .doesNotContain("今晚的流程走完了")
                    .containsPattern("<a[^>]*data-key=\"next\"[^>]*" + base + "/release\"");
        }
    }

    @Test
    void everybodyIsToldThatAResultIsBeingCorrectedAndWhichVersionCorrectsWhich() {
        ContestView contest = released();
        String sheet = "/c/" + contest.slug() + "/results";
        assertThat(organiser.read("/organise/" + contest.slug() + "/release?lang=zh"))
                .contains("更正结果");
        assertThat(mvc.get().uri(sheet + "?lang=zh")).bodyText().doesNotContain("更正");

        give(contest, StageCommand.of(Command.CORRECT).because("<b>姓名写错</b>"));

        assertThat(mvc.get().uri(sheet + "?lang=zh")).bodyText().contains("主办方正在更正这份成绩", "&lt;b&gt;姓名写错&lt;/b&gt;");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .contains("The organisers are correcting this result");
        assertThat(organiser.read("/organise/" + contest.slug() + "/release?lang=zh"))
                .contains("正在更正第 1 版", "发布第 2 版");
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记");
        assertThat(mvc.get().uri(sheet + "?lang=zh")).bodyText().doesNotContain("补记");
        give(contest, StageCommand.of(Command.RELEASE));

        assertThat(mvc.get().uri(sheet + "?lang=zh"))
                .bodyText()
                .contains("第 2 版，更正了第 1 版", "补记", "?version=1", "发布时操作记录的链首");
        assertThat(mvc.get().uri(sheet + "?lang=zh&version=1"))
                .bodyText()
                .contains("这是第 1 版，已由第 2 版更正")
                .doesNotContain("补记");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "?lang=en"))
                .bodyText()
                .doesNotContain("are correcting");
    }

    @Test
    void whileItIsCorrectedEverybodyReadsTheReleasedNamesAndEachVersionHasItsOwnSums() {
        ContestView contest = released();
        String slug = contest.slug();
        give(contest, StageCommand.of(Command.CORRECT).because("姓名写错"));
        presenters.edit(contest.id(), null, 1, new PresenterFacts("李改名", "市水利局", "规划处处长"));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记");

        for (String door : new String[] {"/c/" + slug, "/api/v1/contests/" + slug}) {
            assertThat(mvc.get().uri(door)).bodyText().as(door).contains("李娜").doesNotContain("李改名");
        }
        assertThat(organiser.read("/organise/" + slug + "/standings?lang=zh")).doesNotContain("公开成绩");
        assertThat(organiser.read("/organise/" + slug + "/console?lang=zh")).contains("/organise/" + slug + "/release");
        assertThat(organiser
                        .post(
                                "/organise/" + slug + "/console/commands?lang=zh",
                                "command",
                                "UNCORRECT",
                                "reason",
                                "没有差错",
                                "confirmed",
                                "true")
                        .getMvcResult()
                        .getFlashMap()
                        .toString())
                .contains("与第 1 版不一样", "述职人与述职材料", "加减分");
        give(contest, StageCommand.of(Command.RELEASE));

        assertThat(mvc.get().uri("/c/" + slug)).bodyText().contains("李改名");
        assertThat(mvc.get().uri("/c/" + slug + "/results?version=1&lang=zh"))
                .bodyText()
                .doesNotContain("李改名");
        assertThat(mvc.get().uri("/c/" + slug + "/results/1?version=1&lang=zh"))
                .bodyText()
                .contains("李娜", "/c/" + slug + "/results?version=1")
                .doesNotContain("补记", "李改名");
        assertThat(mvc.get().uri("/c/" + slug + "/results/1?lang=zh"))
                .bodyText()
                .contains("李改名");
        List<String> tables = List.of("/c/" + slug + "/results.csv", "/c/" + slug + "/marks.csv");
        for (String table : tables) {
            assertThat(mvc.get().uri("/c/" + slug + "/results?version=1"))
                    .bodyText()
                    .contains("href=\"" + table + "?version=1\"");
            assertThat(mvc.get().uri("/c/" + slug + "/results")).bodyText().contains("href=\"" + table + "\"");
            assertThat(mvc.get().uri(table + "?version=1"))
                    .bodyText()
                    .contains("李娜")
                    .doesNotContain("李改名");
            assertThat(mvc.get().uri(table)).bodyText().contains("李改名");
        }
        assertThat(mvc.get().uri("/c/" + slug + "/results?version=1"))
                .bodyText()
                .contains("/api/v1/contests/" + slug + "/results?version=1", "results.xlsx?version=1");
    }

    @Test
    void programsReadEachVersionForEver() {
        ContestView contest = released();
        give(contest, StageCommand.of(Command.CORRECT).because("少扣一分"));
        adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-1"), "补记");
        String results = "/api/v1/contests/" + contest.slug() + "/results";
        assertThat(mvc.get().uri(results))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        give(contest, StageCommand.of(Command.RELEASE));

        assertThat(mvc.get().uri(results))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        assertThat(mvc.get().uri(results + "?version=1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(mvc.get().uri(results + "?version=3")).hasStatus(404);
        assertThat(mvc.get().uri(results + "?version=x")).hasStatus(422);
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?version=x")).hasStatus(400);
    }
}
