package org.saimahui.standings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.DecisionService;
import org.saimahui.points.DecisionView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Standing;
import org.saimahui.stage.StageService;
import org.saimahui.standings.StandingsService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A tie that the rule leaves to a written decision is decided on a page, and the sheet says so. */
@OnH2
class DecisionPagesTests {

    private static final String RULE = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "100"}],
             "ranking": {"tieBreaks": [{"by": "DECISION"}]}}
            """;

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
    private ScorecardService scorecards;

    @Autowired
    private StandingsService standings;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private StageService stage;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aTieIsDecidedRankedAndPrinted() throws Exception {
        ContestView contest = tied();
        assertThat(page(contest)).hasStatusOk().bodyText().contains("1 李娜", "2 王强", "同分，请定先后");

        assertThat(release(contest)).contains("并列：1 李娜、2 王强", "/decisions\">定先后（评委表决或书面决定）</a>");

        assertThat(post(contest, "1", "2", "places", "2", "places", "1", "by", "评委会", "reason", "实绩更硬"))
                .hasStatus3xxRedirection();
        assertThat(organiser.read("/organise/" + contest.slug() + "/decisions"))
                .contains("先后已定", "<option value=\"2\" selected=\"selected\">第 2</option>");
        assertThat(release(contest)).contains("没有并列 <a", "/decisions\">定先后（评委表决或书面决定）</a>");

        assertThat(standings.standings(contest.id()).rows())
                .extracting(Standing::presenter)
                .startsWith(2, 1);
        assertThat(decisions.list(contest.id()))
                .singleElement()
                .extracting(DecisionView::reason)
                .isEqualTo("评委会：实绩更硬");
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        stage.command(contest.id(), StageCommand.of(Command.RELEASE));
        assertThat(mvc.get().uri("/c/{slug}/results", contest.slug()))
                .bodyText()
                .contains("先后：2 › 1 号", "评委会：实绩更硬");
        assertThat(post(contest, "1", "2", "places", "1", "places", "2", "by", "某人", "reason", "改"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decisions.list(contest.id())).hasSize(1);
    }

    @Test
    void anIncompleteOrderOrAMissingReasonStoresNothingAndKeepsWhatWasTyped() {
        ContestView contest = tied();

        assertThat(post(contest, "1", "2", "places", "1", "places", "1", "by", "评委会", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("每一位选一个次序", "这一项必须填写", "value=\"评委会\"");
        assertThat(post(contest, "1", "3", "places", "1", "places", "2", "by", "评委会", "reason", "乱填"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这几位现在不是走到书面决定这一步的同分");
        assertThat(decisions.list(contest.id())).isEmpty();
    }

    /** And what that says is a way that leads there. */
    @Test
    void whereTheRuleLeavesNothingToADecisionThePageSaysWhoSharesAndWhatToDo() {
        ContestView contest = tied(RULE.replace("{\"by\": \"DECISION\"}", ""));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        assertThat(page(contest))
                .bodyText()
                .contains("名次并列：规则里没有“书面决定”这一步", "1 李娜、2 王强", "/rule\">", "/console\">")
                .doesNotContain("请评委表决</button>");
        assertThat(organiser.read("/organise/" + contest.slug() + "/decisions?lang=en"))
                .contains("Shared places: the rule has no step", "add “a recorded decision” as the last step");

        stage.command(
                contest.id(),
                StageCommand.of(Command.REOPEN_CONTEST).because("定先后").confirmed());
        rules.unlock(contest.id(), null, "定先后");
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, "定先后"));
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_CONTEST));
        assertThat(organiser.read("/organise/" + contest.slug() + "/decisions?lang=zh"))
                .contains("请评委表决</button>", "请评委组长定</button>", "记入书面决定</button>")
                .doesNotContain("规则里没有“书面决定”这一步");
        assertThat(organiser.read("/organise/" + contest.slug() + "/decisions?lang=en"))
                .contains("Ask the judges</button>", "Ask the chief judge</button>");
    }

    private ContestView tied() {
        return tied(RULE);
    }

    /** Numbers 1 and 2 are level, number 3 is behind. */
    private ContestView tied(String rule) {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), rule, null));
        evenings.seat(contest, "J1", "");
        stage.command(contest.id(), StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 3; number++) {
            stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, number));
            Map<String, @Nullable String> marks = new HashMap<>();
            marks.put("state", number == 3 ? "30" : "40");
            scorecards.submit(contest.id(), "J1", number, new SubmitScorecard(marks, null, null));
            stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, number));
        }
        return contests.get(contest.id());
    }

    private MvcTestResult page(ContestView contest) {
        return organiser.get("/organise/" + contest.slug() + "/decisions");
    }

    private String release(ContestView contest) {
        return organiser.read("/organise/" + contest.slug() + "/release");
    }

    private MvcTestResult post(ContestView contest, String first, String second, String... fields) {
        List<String> all = new ArrayList<>(List.of("tied", first, "tied", second));
        all.addAll(List.of(fields));
        return organiser.post(
                "/organise/" + contest.slug() + "/decisions",
                contests.get(contest.id()).version(),
                all.toArray(String[]::new));
    }
}
