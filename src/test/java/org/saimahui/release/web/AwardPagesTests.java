package org.saimahui.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.rule.RuleService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.ties.TieVotes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Prizes on the sheet and on certificates come from the released result, and not a moment before; ties across a prize are told. */
@OnH2
class AwardPagesTests {

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
    private StageService stage;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TieVotes ties;

    private void give(ContestView contest, StageCommand order) {
        ActingAs.organiser("陈组织").on("laptop").does(() -> stage.command(contest.id(), order.confirmed()));
    }

    /** Numbers 1 and 2 are level in front; one first prize, two second ones. */
    private ContestView tied() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, null));
        evenings.seat(contest, "J1", "");
        contests.settle(
                contest.id(),
                null,
                EveningSettings.read(Fields.of(
                        Map.of(
                                "prizes",
                                List.of(Map.of("name", "金马奖", "places", 1), Map.of("name", "银马奖", "places", 2))),
                        "",
                        new InputProblems())));
        give(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 4; number++) {
            give(contest, StageCommand.of(Command.OPEN_MARKING, number));
            Map<String, @Nullable String> marks = new HashMap<>();
            marks.put("state", number > 2 ? String.valueOf(30 - number) : "40");
            scorecards.submit(contest.id(), "J1", number, new SubmitScorecard(marks, "评语" + number, null));
            give(contest, StageCommand.of(Command.CLOSE_MARKING, number));
        }
        return contests.get(contest.id());
    }

    @Test
    void aTieAcrossAPrizeIsToldAndPrizesFollowTheReleasedResult() {
        ContestView contest = tied();
        String desk = "/organise/" + contest.slug();
        String told = "“金马奖”还剩 1 个名额，却有 2 位同分";
        assertThat(organiser.get(desk + "/release?lang=zh")).bodyText().contains(told);
        assertThat(organiser.get(desk + "/decisions?lang=zh"))
                .bodyText()
                .contains(told)
                .doesNotContain("请评委表决");
        give(contest, StageCommand.of(Command.CLOSE_CONTEST));
        assertThat(organiser.get(desk + "/decisions?lang=zh")).bodyText().contains("请评委表决", "请评委组长定");
        assertThat(organiser.get(desk + "/certificates?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("成绩发布以后才能打印奖状")
                .doesNotContain("李娜");
        assertThat(organiser.get(desk + "/feedback?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("评语1");

        organiser.post(
                desk + "/console/commands",
                "command",
                "TIE_VOTE",
                "presenter",
                "1",
                "kind",
                "PANEL",
                "back",
                "decisions");
        assertThat(organiser.get(desk + "/decisions?lang=zh")).bodyText().contains("进行中，已收到 0 / 1");
        assertThat(organiser.post(
                        desk + "/decisions",
                        "tied",
                        "1",
                        "tied",
                        "2",
                        "places",
                        "2",
                        "places",
                        "1",
                        "by",
                        "评委会",
                        "reason",
                        "实绩更硬"))
                .hasStatus4xxClientError();
        ties.choose(
                contest.id(), "J1", ties.card(contest.id(), "J1").orElseThrow().id(), 2);
        assertThat(organiser.get(desk + "/release?lang=zh")).bodyText().doesNotContain(told);
        give(contest, StageCommand.of(Command.RELEASE));

        assertThat(organiser.get(desk + "/certificates?lang=zh"))
                .bodyText()
                .containsSubsequence("王强", "金马奖", "李娜", "银马奖", "欧阳明", "银马奖");
        assertThat(organiser.get(desk + "/feedback?lang=zh"))
                .bodyText()
                .containsSubsequence("1 号 李娜", "第 2 名", "银马奖", "40.00", "33.25", "1 号席", "评语1", "2 号 王强", "评语2");
        assertThat(mvc.get().uri("/api/v1/contests/" + contest.slug() + "/results"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("评语1");
        assertThat(organiser.get(desk + "/certificates?lang=en")).bodyText().contains("Certificate of Award");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .containsSubsequence("获奖名单", "金马奖", "王强", "银马奖", "李娜", "欧阳明");

        give(contest, StageCommand.of(Command.CORRECT).because("评语有误"));
        give(contest, StageCommand.of(Command.OPEN_MARKING, 1).because("评语有误"));
        scorecards.submit(contest.id(), "J1", 1, new SubmitScorecard(Map.of("state", "40"), "改过的评语", 1));
        assertThat(organiser.get(desk + "/feedback?lang=zh"))
                .bodyText()
                .contains("评语2")
                .doesNotContain("改过的评语");
    }
}
