package org.saimahui.standings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Achievements as a part of the score: the figures' editor, the page of all, the given scores. */
@OnH2
class AchievementPagesTests {

    private static final String RULE = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "80"}], "objective": {"weight": "20"}}
            """;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private ReportService reports;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, null));
    }

    @Test
    void theEditorWorksTheFigureOutAndStoresNothingYet() {
        MvcTestResult tried =
                figure(1, "then", "try", "method", "COMPLETION", "yardstick.target", "7.00", "cap", "100");

        assertThat(tried).hasStatusOk().bodyText().contains("7.11 ÷ 目标 7.00 × 100 → 101.57，封顶记 100.00。");
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    @Test
    void aFigureIsStoredWithEverythingThatScoresItAndTravelsInTheFile() {
        assertThat(figure(1, "method", "EFFICACY", "floor", "5", "goal", "8", "weight", "２", "clamp", "true"))
                .hasStatus3xxRedirection();

        MetricDraft stored = reports.get(contest.id(), 1).metrics().get(0);
        assertThat(stored.scoring().method()).isEqualTo("EFFICACY");
        assertThat(stored.scoring().weight()).isEqualTo("2");
        assertThat(stored.scoring().clamp()).isNull();
        assertThat(CanonicalJson.write(exchange.exportFile(contest.id())))
                .contains("\"floor\":\"5\"", "\"goal\":\"8\"", "\"method\":\"EFFICACY\"", "\"weight\":\"2\"");
        assertThat(get("/presenters/1/report")).bodyText().contains("计分的 1 项，权重合计 2", "计分：功效系数，权重 2");
    }

    @Test
    void aBrokenGuardIsToldAtItsFieldAndTheInputIsKept() {
        assertThat(figure(1, "method", "COMPLETION", "yardstick.target", "-7"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"-7\"", "id=\"e-f-yardstick.target", "请改用“进步幅度”");
        assertThat(figure(1, "method", "EFFICACY", "floor", "5", "goal", "5.0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-f-goal", "不能相同", "value=\"5.0\"");
        assertThat(figure(1, "method", "COMPLETION", "yardstick.target", "7", "yardstick.direction", "LOWER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-f-method", "越少越好的指标不能用完成率");
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    @Test
    void withoutAnAchievementsPartTheEditorKeepsWhatWasStored() {
        figure(1, "method", "COMPLETION", "yardstick.target", "7");
        transaction.executeWithoutResult(status -> rules.use(contest.id(), Evenings.RULE, null));

        assertThat(get("/presenters/1/report?metric=m1")).bodyText().doesNotContain("data-scoring");
        post(
                "/presenters/1/report/metrics",
                "was",
                "m1",
                "code",
                "m1",
                "label",
                "改名",
                "amount.value",
                "8",
                "yardstick.target",
                "7");

        MetricDraft stored = reports.get(contest.id(), 1).metrics().get(0);
        assertThat(stored.label()).isEqualTo("改名");
        assertThat(stored.scoring().method()).isEqualTo("COMPLETION");
        assertThat(get("/achievements")).bodyText().contains("这场赛事的规则里没有实绩部分").doesNotContain("given-1");
    }

    @Test
    void thePageShowsEverybodysPointsTheWeightedScoreAndWhoMissesWhat() {
        figure(1, "method", "COMPLETION", "yardstick.target", "7.11", "weight", "3");
        post(
                "/presenters/1/report/metrics",
                body(
                        "m2",
                        "办件",
                        "3",
                        "method",
                        "EFFICACY",
                        "yardstick.direction",
                        "LOWER",
                        "floor",
                        "10",
                        "goal",
                        "2"));
        figure(2, "method", "COMPLETION", "yardstick.target", "9", "amount.value", "", "amount.wording", "尚未核定");

        assertThat(get("/achievements"))
                .bodyText()
                .contains(">100.00<", ">95.00<", ">98.75<")
                .contains("2 号 王强：没有数值——减免", "3 号 欧阳明：没有一项计分的指标", "实绩在总分里占 20");
    }

    @Test
    void aGivenScoreCountsInsteadAndABadOneIsToldAtItsField() {
        figure(1, "method", "COMPLETION", "yardstick.target", "7.11");

        assertThat(post("/achievements", "given-1", "８８．５", "given-2", "101", "given-3", "abc"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"88.5\"", "id=\"e-g-2\"", "value=\"101\"", "id=\"e-g-3\"", "value=\"abc\"");
        assertThat(presenters.scoringInput(contest.id(), 1).objective()).isNull();

        assertThat(post("/achievements", "given-1", "88.5", "given-2", "")).hasStatus3xxRedirection();
        assertThat(presenters.scoringInput(contest.id(), 1).objective()).isEqualTo("88.5");
        assertThat(get("/achievements")).bodyText().contains(">88.50<");
        assertThat(CanonicalJson.write(exchange.exportFile(contest.id()))).contains("\"objective\":\"88.5\"");

        post("/achievements", "given-1", "");
        assertThat(presenters.scoringInput(contest.id(), 1).objective()).isNull();
    }

    @Test
    void thePreparationsTellWhoCanHaveNoTotalForWantOfAnAchievementScore() {
        assertThat(get("")).bodyText().contains("还有 4 位没有实绩分");

        figure(1, "method", "COMPLETION", "yardstick.target", "7");
        post("/achievements", "given-2", "88.5", "given-3", "90");
        assertThat(get("")).bodyText().contains("还有 1 位没有实绩分");
        assertThat(get("/console")).bodyText().contains("还有 1 位没有实绩分");

        post("/achievements", "given-4", "70");
        assertThat(get("")).bodyText().contains("实绩分都有依据").doesNotContain("没有实绩分");

        transaction.executeWithoutResult(status -> rules.use(contest.id(), Evenings.RULE, null));
        assertThat(get("")).bodyText().doesNotContain("实绩分都有依据");
    }

    @Test
    void theFirstMarkFreezesGivenScores() {
        evenings.seat(contest, "J1", "");
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        cards.submit(contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "40"), null, null));

        assertThat(post("/achievements", "given-1", "88.5"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("第一份评分已经到了，实绩分不再改动", "value=\"88.5\"")
                .doesNotContain("保存给定分");
        assertThat(presenters.scoringInput(contest.id(), 1).objective()).isNull();
    }

    private MvcTestResult figure(int presenter, String... fields) {
        return post("/presenters/" + presenter + "/report/metrics", body("m1", "减免", "7.11", fields));
    }

    /** A form with these, the given fields in place of the usual ones. */
    private static String[] body(String code, String label, String value, String... fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(
                Map.of("code", code, "label", label, "amount.value", value, "amount.unit", "亿元", "scoring", "true"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        all.forEach((name, text) -> flat.addAll(List.of(name, text)));
        return flat.toArray(String[]::new);
    }

    private MvcTestResult get(String page) {
        return organiser.get("/organise/" + contest.slug() + page);
    }

    private MvcTestResult post(String page, String... fields) {
        return organiser.post(
                "/organise/" + contest.slug() + page, contests.get(contest.id()).version(), fields);
    }
}
