package org.saimahui.points.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Presenters' coefficients, from the page to the sum. */
@OnH2
class CoefficientPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private RuleService rules;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private AuditReader audit;

    @Test
    void whatIsTypedIsStoredRecordedAndTravelsInTheFile() {
        ContestView contest = evenings.draft();
        assertThat(get(contest, "/coefficients"))
                .bodyText()
                .contains("name=\"factor-1-state\"", "name=\"factor-4-ability\"");

        assertThat(post(contest, "factor-1-state", "１．２５", "factor-1-ability", "", "factor-2-state", "1.0"))
                .hasStatus3xxRedirection();

        assertThat(coefficients(contest, 1)).containsExactly(Map.entry("state", "1.25"));
        assertThat(coefficients(contest, 2)).isEmpty();
        assertThat(CanonicalJson.write(exchange.exportFile(contest.id())))
                .contains("\"coefficients\":{\"state\":\"1.25\"}");
        assertThat(audit.search(AuditFilter.of(contest.slug()), 0, 50).getContent())
                .filteredOn(line -> line.action().equals("COEFFICIENTS_SET"))
                .singleElement()
                .matches(line -> line.subject().equals(Subject.presenter(1)));

        post(contest, "factor-1-state", "");
        assertThat(coefficients(contest, 1)).isEmpty();
    }

    @Test
    void whatCannotBeACoefficientIsRefusedAtItsFieldAndKept() {
        ContestView contest = evenings.draft();

        assertThat(post(contest, "factor-1-state", "-1", "factor-2-ability", "viel", "factor-3-state", "2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"-1\"", "不能低于 0", "value=\"viel\"", "请填数字", "value=\"2\"");
        assertThat(coefficients(contest, 3)).isEmpty();
        assertThat(post(contest, "factor-1-state", "0")).hasStatus3xxRedirection();
        assertThat(coefficients(contest, 1)).containsEntry("state", "0");
    }

    @Test
    void whoeverWasSlowerOverwritesNothing() {
        ContestView contest = evenings.draft();
        contests.edit(contest.id(), contest.version(), Evenings.facts("先改的"));

        assertThat(send(contest, contest.version(), "factor-1-state", "2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("什么都没有覆盖", "value=\"2\"");
        assertThat(coefficients(contest, 1)).isEmpty();
    }

    @Test
    void theFirstMarkFixesThemAndAnUnlockedRuleOpensThemWithAReason() {
        ContestView contest = evenings.withJudges(1);
        assertThat(post(contest, "factor-2-state", "1.5", "reason", "难度")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/rule")).bodyText().contains("的系数：状态 × 1.5；别的项都是 1。");
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));
        cards.submit(contest.id(), "J1", 2, new SubmitScorecard(Map.of("state", "40", "ability", "45"), null, null));

        assertThat(get(contest, "/coefficients"))
                .bodyText()
                .contains("先解锁规则", "readonly")
                .doesNotContain("保存系数");
        assertThat(post(contest, "factor-2-state", "2", "reason", "难度"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("系数和规则一起固定");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 2));
        assertThat(get(contest, "/standings/2")).bodyText().contains("这位述职人的系数：状态 1.5", "一份评分表的合计 = 状态 × 1.5 + 能力");

        rules.unlock(contest.id(), null, "系数填错");
        assertThat(post(contest, "factor-2-state", "2", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"e-reason\"", "value=\"2\"");
        assertThat(post(contest, "factor-2-state", "2", "reason", "应为 2")).hasStatus3xxRedirection();
        assertThat(coefficients(contest, 2)).containsEntry("state", "2");
    }

    private Map<String, String> coefficients(ContestView contest, int number) {
        return presenters.scoringInput(contest.id(), number).coefficients();
    }

    private MvcTestResult get(ContestView contest, String page) {
        return organiser.get("/organise/" + contest.slug() + page);
    }

    private MvcTestResult post(ContestView contest, String... fields) {
        return send(contest, contests.get(contest.id()).version(), fields);
    }

    private MvcTestResult send(ContestView contest, long version, String... fields) {
        return organiser.post("/organise/" + contest.slug() + "/coefficients", version, fields);
    }
}
