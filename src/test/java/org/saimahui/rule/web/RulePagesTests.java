package org.saimahui.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.ScoringInputService;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.Hashes;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The organiser's pages of the rule, without script. */
@OnH2
class RulePagesTests {

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
    private ScoringInputService inputs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSavedFormIsTheNextVersion() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/panels/0/weight", "７０");
        form.put("/audience/weight", "30");
        form.put("reason", "大众占三成");

        assertThat(post(contest, "", form, "save")).hasStatus3xxRedirection();

        assertThat(rules.rule(contest.id()).weightOf("experts")).isEqualByComparingTo("70");
        assertThat(rules.version(contest.id(), 2).reason()).isEqualTo("大众占三成");
        assertThat(organiser.get("/organise/" + contest.slug() + "/rule/versions"))
                .bodyText()
                .contains("大众占三成", "专家评委 · 权重", "80", "70", Hashes.spelled(rules.fingerprint(contest.id())));
        assertThat(organiser.get("/organise/" + contest.slug() + "/rule/versions/1"))
                .bodyText()
                .contains("这是旧的一版", "占 80%");
    }

    @Test
    void theHintsStandBelowTheirFields() {
        ContestView contest = evenings.draft();

        assertThat(organiser.get("/organise/" + contest.slug() + "/rule"))
                .bodyText()
                .contains(
                        "<p class=\"hint\">不填：没有门槛</p>",
                        "<p class=\"hint\">零或负数，如 −0.1</p>",
                        "<p class=\"hint\">不填：任何小数</p>",
                        "<p class=\"hint\">乘在这一项上</p>");
    }

    @Test
    void whatIsRefusedStandsAtItsFieldAndTheInputIsKept() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/criteria/0/max", "NaN");
        form.put("/criteria/1/name", "改了的名字");

        assertThat(post(contest, "", form, "save"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"NaN\"", "改了的名字", "请填数字", "href=\"#f-criteria-0-max\"");
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void aNewCriterionOrPanelNeedsANameAndIsRefusedAtItsField() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/criteria/1/name", "  ");

        assertThat(post(contest, "", form, "save"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#f-criteria-1-name\"", "请填名称", "“ability”");
        form.put("/panels/0/minimumCards", "0");
        assertThat(post(contest, "", form, "save"))
                .bodyText()
                .contains("第 2 项：请填名称", "评委组“专家评委”：“至少几份有效评分表”", "<details id=\"d-p0\" open=\"open\">")
                .doesNotContain(">/panels/0/minimumCards<", "<details id=\"d-c0\" open");
        assertThat(document(contest, Evenings.RULE.replace("\"专家评委\"", "\"\""), "save"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/panels/0/name", "请填名称");
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void whatWasImportedWithoutANameMayStaySoAndIsOnlyPointedAt() {
        ContestView contest = evenings.draft();
        String nameless = Evenings.RULE.replace("\"name\": \"能力\", ", "");
        transaction.executeWithoutResult(status -> rules.use(contest.id(), nameless, null));
        ContestView now = contests.get(contest.id());

        assertThat(organiser.get("/organise/" + contest.slug() + "/rule"))
                .bodyText()
                .contains("没有名称，评委和观众看到的是代码“ability”。")
                .doesNotContain("请填名称");
        assertThat(post(now, "", form(now), "save")).hasStatus3xxRedirection();
        assertThat(rules.versions(contest.id())).hasSize(2);
        Map<String, String> form = form(now);
        form.put("/rounding/total", "3");
        assertThat(post(now, "", form, "save")).hasStatus3xxRedirection();
        assertThat(rules.versions(contest.id())).hasSize(3);
    }

    @Test
    void hostileInputIsAnsweredNeverAnError() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/criteria/0/max", "9".repeat(10_000));
        form.put("/criteria/7777/max", "1");
        form.put("/criteria/x/y/z", "1");
        form.put("/ranking/tieBreaks/0", "CRITERION missing");
        form.put("/audience/levels", "1");
        form.put("/panels", "none");
        form.put("on", "/nothing");
        for (String act : new String[] {"save", "preview", "preset:THREE", "add:/criteria", "document"}) {
            assertThat(post(contest, "", form, act).getResponse().getStatus())
                    .as(act)
                    .isLessThan(500);
        }
        for (String act :
                new String[] {"add:/nowhere", "remove:/criteria", "remove:/criteria:-1", "explode", "preset:X"}) {
            assertThat(post(contest, "", form, act)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(post(contest, "", Map.of("version", "17 and a half"), "save")
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void whoeverWasSlowerKeepsTheInputAndSeesWhatDiffers() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/rounding/total", "3");
        contests.edit(contest.id(), contest.version(), Evenings.facts("先改的"));

        assertThat(post(contest, "", form, "save"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("别人改过这场赛事", "name=\"version\" value=\"" + (contest.version() + 1) + "\"");
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void rowsAndPresetsWorkWithoutScriptAndStoreNothing() {
        ContestView contest = evenings.draft();

        assertThat(post(contest, "", form(contest), "add:/criteria"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"/criteria/2/name\"", "value=\"c3\"");
        assertThat(post(contest, "", form(contest), "preset:THREE"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"/objective/weight\" value=\"30\"");
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void anAchievementsPartWithoutAnyScoredFigureIsWarnedAboutWithTheWayOn() {
        ContestView contest = evenings.draft();

        assertThat(post(contest, "", form(contest), "preset:THREE"))
                .bodyText()
                .contains("还没有一位述职人有计分的指标或给定分", "href=\"/organise/" + contest.slug() + "/achievements\"");

        inputs.giveObjective(contest.id(), null, Map.of(1, "88"));
        assertThat(post(contest, "", form(contest), "preset:THREE"))
                .bodyText()
                .contains("还有 3 位述职人没有计分的指标或给定分")
                .doesNotContain("还没有一位");
    }

    @Test
    void thePreviewIsCountedByTheEngineAndComparedWithTheRuleInForce() {
        ContestView contest = evenings.draft();
        Map<String, String> form = form(contest);
        form.put("/panels/0/drop/highest", "0");
        form.put("/panels/0/drop/lowest", "0");

        assertThat(post(contest, "/preview", form, "preview"))
                .hasStatusOk()
                .bodyText()
                .contains("样例甲", "样例分数，不是评分", "现行规则：第", "去掉几个最高分")
                .doesNotContain("<html");
    }

    @Test
    void theDocumentIsCheckedTheSameWay() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug() + "/rule/document";
        assertThat(organiser.get(page)).bodyText().contains("SCORECARD");

        assertThat(post(contest, "", form(contest), "document").getResponse())
                .satisfies(answer -> assertThat(answer.getContentAsString())
                        .containsSubsequence("criteria", "panels", "audience", "weights", "ranking"));

        assertThat(document(contest, "{\"surprise\": 1", "check"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这不是 JSON");
        assertThat(document(contest, Evenings.RULE.replace("\"criteria\"", "\"surprise\": 1, \"criteria\""), "save"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("/surprise", "不认识这个字段");
        assertThat(document(contest, Evenings.RULE.replace("\"80\"", "\"75\"").replace("\"20\"", "\"25\""), "check"))
                .hasStatusOk()
                .bodyText()
                .contains("占 75%");
        assertThat(document(contest, Evenings.RULE.replace("\"80\"", "\"75\"").replace("\"20\"", "\"25\""), "save"))
                .hasStatus3xxRedirection();
        assertThat(rules.rule(contest.id()).weightOf("experts")).isEqualByComparingTo("75");
    }

    @Test
    void aLockedRuleIsReadAndUnlockedWithAReason() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));
        String page = "/organise/" + contest.slug() + "/rule";
        assertThat(organiser.get(page)).bodyText().contains("解锁规则").doesNotContain("rule-form");
        assertThat(organiser.get(page + "/unlock")).bodyText().contains("真的要解锁");

        assertThat(post(contest, "/unlock", Map.of("reason", ""), ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这一项必须填写");
        assertThat(post(contest, "/unlock", Map.of("reason", "权重写错"), "")).hasStatus3xxRedirection();
        assertThat(organiser.get(page)).bodyText().contains("rule-form", "赛事已经开始，必须填写");

        assertThat(post(contest, "/lock", Map.of(), "")).hasStatus3xxRedirection();
        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
    }

    @Test
    void everybodyReadsTheRuleOfAPublishedContestAndNobodyThatOfAHiddenOne() {
        ContestView live = evenings.live();
        assertThat(mvc.get().uri("/c/" + live.slug() + "/rule"))
                .hasStatusOk()
                .bodyText()
                .contains("去掉 1 个最高分", Hashes.spelled(rules.fingerprint(live.id())));
        assertThat(mvc.get().uri("/c/" + evenings.draft().slug() + "/rule")).hasStatus(HttpStatus.NOT_FOUND);
        // Whose session has ended is asked to log in where the form was, with what was typed kept.
        assertThat(mvc.post().uri("/organise/" + live.slug() + "/rule/preview").with(csrf()))
                .hasForwardedUrl("/login/ended");
    }

    /** The form as it opens. */
    private Map<String, String> form(ContestView contest) {
        RuleDraft draft = RuleDraft.of(rules.rule(contest.id()));
        Map<String, String> form = new LinkedHashMap<>(draft.values());
        form.put("version", String.valueOf(contest.version()));
        form.put("on", "/audience");
        return form;
    }

    private MvcTestResult document(ContestView contest, String document, String act) {
        return post(contest, "/document", Map.of("document", document), act);
    }

    private MvcTestResult post(ContestView contest, String below, Map<String, String> fields, String act) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("act", act);
        return organiser.post("/organise/" + contest.slug() + "/rule" + below, all);
    }
}
