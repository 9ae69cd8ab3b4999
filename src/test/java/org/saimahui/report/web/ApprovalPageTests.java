package org.saimahui.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportText;
import org.saimahui.rule.RuleService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** All reports that wait on one page, as a browser without script uses it. */
@OnH2
class ApprovalPageTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ReportService reports;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
        reports.write(contest.id(), null, 1, new ReportText("题目一", "长".repeat(301), "新", "数", "体会", null));
        reports.write(contest.id(), null, 2, new ReportText("题目二", "事", "", "", "", null));
        reports.write(contest.id(), null, 3, new ReportText("", "没有题目", "", "", "", null));
        contest = contests.get(contest.id());
    }

    @Test
    void thePageNamesEachReportAndWhatItLacks() {
        MvcTestResult page = get();
        assertThat(page)
                .bodyText()
                .contains("1 李娜", "一件小事 301 字，建议 300 字以内", "没有实绩指标")
                .contains("2 王强", "空着：", "一项创新、一系列数据、一些体会")
                .contains("没有题目，或者一段正文都没有")
                .doesNotContain("赵敏");
        assertThat(page).bodyText().containsPattern("value=\"" + id(1) + "\"[^>]*checked");
        assertThat(page).bodyText().containsPattern("value=\"" + id(3) + "\"[^>]*disabled");
    }

    @Test
    void whatIsTickedIsApprovedAndTheRegisterSaysWhatStillWaits() {
        assertThat(organiser.get(register())).bodyText().contains("批准述职稿（3 份）");
        assertThat(post(contest.version(), id(1), id(2)))
                .hasRedirectedUrl(register())
                .flash()
                .containsEntry("notice", "report.approval.done");
        assertThat(reports.approvedAll(contest.id())).containsOnlyKeys(1, 2);
        assertThat(organiser.get(register())).bodyText().contains("批准述职稿（1 份）");
    }

    @Test
    void whoWasSentBackIsNotTickedBeforehand() {
        reports.submit(contest.id(), null, 2);
        reports.giveBack(contest.id(), null, 2, "缺出处");

        assertThat(get()).bodyText().contains("已退回：缺出处").doesNotContainPattern("value=\"" + id(2) + "\"[^>]*checked");
    }

    @Test
    void aPageThatIsOldApprovesNothingAndKeepsTheTicks() {
        reports.write(contest.id(), null, 2, new ReportText("题目二改", "事", "", "", "", null));

        MvcTestResult old = post(contest.version(), id(1));
        assertThat(old).hasStatus(HttpStatus.CONFLICT).bodyText().contains("题目二改", "没有执行");
        assertThat(old).bodyText().containsPattern("value=\"" + id(1) + "\"[^>]*checked");
        assertThat(old).bodyText().doesNotContainPattern("value=\"" + id(2) + "\"[^>]*checked");
        assertThat(reports.approvedAll(contest.id())).isEmpty();
    }

    @Test
    void nothingTickedAndSomethingIncompleteAreToldOnThePage() {
        assertThat(post(contest.version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("一份都没有勾选");
        assertThat(post(contest.version(), id(1), id(3)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 号 欧阳明 的述职稿没有题目");
        assertThat(reports.approvedAll(contest.id())).isEmpty();
    }

    @Test
    void afterTheFirstMarkThePageSaysWhyNothingCanBeApproved() {
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));

        assertThat(get()).bodyText().containsPattern("is-red\"[^>]*disabled");
        assertThat(post(null, id(1))).hasStatus(HttpStatus.CONFLICT);
        assertThat(reports.approvedAll(contest.id())).isEmpty();
    }

    private long id(int number) {
        return presenters.get(contest.id(), number).id();
    }

    private String register() {
        return "/organise/" + contest.slug() + "/presenters";
    }

    private MvcTestResult get() {
        return organiser.get("/organise/" + contest.slug() + "/reports");
    }

    private MvcTestResult post(@Nullable Long version, long... ids) {
        List<String> fields = new ArrayList<>();
        if (version != null) {
            fields.addAll(List.of("version", version.toString()));
        }
        for (long id : ids) {
            fields.addAll(List.of("id", Long.toString(id)));
        }
        return organiser.post("/organise/" + contest.slug() + "/reports", fields.toArray(String[]::new));
    }
}
