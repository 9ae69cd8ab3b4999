package org.saimahui.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.MetricService;
import org.saimahui.report.Qualifier;
import org.saimahui.report.ReportDraft;
import org.saimahui.report.ReportFile;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What the public reads: the wall, one report, and the facts for programs. */
@OnH2
class WallTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReportService reports;

    @Autowired
    private MetricService metrics;

    @Autowired
    private ReportFile files;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
        ReportText open = new ReportText("公开的题目", "公开的<i>事</i>。", "", "", "", new Claim("全国", null, true, null));
        ReportText hidden = new ReportText("未批准的题目", "未批准的事。", "", "", "", null);
        transaction.executeWithoutResult(status -> {
            files.importReport(contest.id(), 1, new ReportDraft(open, ReportState.APPROVED), List.of(metric()));
            files.importReport(contest.id(), 2, new ReportDraft(hidden, ReportState.SUBMITTED), List.of(metric()));
        });
    }

    @Test
    void nothingIsFoundBeforeTheProgrammeIsPublished() {
        assertThat(get("/c/" + contest.slug() + "/reports")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/c/" + contest.slug() + "/reports/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/contests/" + contest.slug())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theWallShowsWhatIsApprovedWithItsExactWordsAndNothingElse() {
        publish();

        assertThat(get("/c/" + contest.slug() + "/reports"))
                .hasStatusOk()
                .bodyText()
                .contains("公开的题目", "公开的&lt;i&gt;事&lt;/i&gt;。", "<em>近</em>3<small>万家</small>", "待证", "没有钩的待核实")
                .doesNotContain("未批准");
        assertThat(get("/c/" + contest.slug() + "/reports/2")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEditAfterApprovalDoesNotShowUntilApproved() {
        publish();
        reports.write(contest.id(), null, 1, new ReportText("新的题目", "新的事。", "", "", "", null));
        metrics.remove(contest.id(), null, 1, "m1");

        assertThat(get("/c/" + contest.slug() + "/reports/1"))
                .hasStatusOk()
                .bodyText()
                .contains("公开的题目", "万家")
                .doesNotContain("新的");
        assertThat(get("/api/v1/contests/" + contest.slug()))
                .bodyText()
                .contains("公开的题目")
                .doesNotContain("新的", "未批准");
    }

    @Test
    void programsGetFactsRuleAndFigures() {
        publish();

        assertThat(get("/api/v1/contests/" + contest.slug()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.title").isEqualTo(contest.title());
                    assertThat(json)
                            .extractingPath("$.presenters[0].metrics[0].printed")
                            .isEqualTo("近3万家");
                    assertThat(json)
                            .extractingPath("$.presenters[0].metrics[0].value")
                            .isEqualTo("2.96");
                    assertThat(json).extractingPath("$.presenters[1].report").isNull();
                    assertThat(json)
                            .extractingPath("$.presenters[1].metrics")
                            .asArray()
                            .isEmpty();
                    assertThat(json)
                            .extractingPath("$.rule.data.audience.choices")
                            .isEqualTo(3);
                    assertThat(json)
                            .extractingPath("$.rule.text.zh")
                            .asArray()
                            .anySatisfy(
                                    sentence -> assertThat(sentence).asString().contains("状态 0–50 分"));
                });
        assertThat(get("/api/v1/contests")).hasStatusOk().bodyText().contains(contest.slug());
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        publish();
        String page = "/c/" + contest.slug() + "/reports";
        String tag = get(page).getResponse().getHeader("ETag");

        assertThat(mvc.get().uri(page).header("If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
        assertThat(mvc.get().uri(page + "?lang=en").header("If-None-Match", tag))
                .hasStatusOk();
        reports.write(contest.id(), null, 3, new ReportText("别的", "", "", "", "", null));
        assertThat(mvc.get().uri(page).header("If-None-Match", tag))
                .as("a draft is not public")
                .hasStatus(HttpStatus.NOT_MODIFIED);
        contests.edit(contest.id(), null, Evenings.facts("另一个名字"));
        assertThat(mvc.get().uri(page).header("If-None-Match", tag)).hasStatusOk();
    }

    private void publish() {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            course.publish(contest.id(), true);
        });
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private static MetricDraft metric() {
        return new MetricDraft(
                "m1",
                "受益的小微企业",
                new Amount("2.96", "万家", Qualifier.NEARLY, "近3万家"),
                Yardstick.NONE,
                Evidence.NONE,
                Scoring.NONE);
    }
}
