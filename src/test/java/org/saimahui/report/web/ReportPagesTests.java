package org.saimahui.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.rule.RuleService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The report editor as a browser without script uses it. */
@OnH2
class ReportPagesTests {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ReportService reports;

    @Autowired
    private ContestService contests;

    @Autowired
    private Evenings evenings;

    private ContestView contest;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void start() {
        contest = evenings.draft();
    }

    @Test
    void aReportGoesFromTheFirstWordToApproval() {
        assertThat(post("", "title", "题目", "story", "一天\r\n又一天", "then", "submit"))
                .hasStatus3xxRedirection();
        assertThat(post("/approve")).hasStatus3xxRedirection();

        assertThat(reports.approved(contest.id(), 1))
                .hasValueSatisfying(r -> assertThat(r.story()).isEqualTo("一天\n又一天"));
    }

    @Test
    void aFigureOfAnApprovedReportSaysBeforeAndAfterThatItNeedsApprovalAgain() {
        post("", "title", "题目", "story", "一天", "then", "submit");
        post("/approve");
        assertThat(get("?metric=")).bodyText().contains("改动保存以后要再批准一次");

        MvcTestResult added = post("/metrics", "label", "减免", "amount.value", "7", "amount.unit", "亿元");
        assertThat(added).hasRedirectedUrl(address()).flash().containsEntry("notice", "report.metric.added.again");
        assertThat(get("")).bodyText().contains("批准以前，公开的还是上一次批准的内容", "批准改过的这一份");
        assertThat(published()).isEmpty();

        post("/approve");
        assertThat(published()).hasSize(1);
        assertThat(post("/metrics/m1/remove")).bodyText().contains("述职稿要再批准一次");
        assertThat(post("/metrics/m1/remove", "confirmed", "true"))
                .flash()
                .containsEntry("notice", "report.metric.removed.again");
    }

    private List<?> published() {
        return reports.approved(contest.id(), 1).orElseThrow().metrics();
    }

    @Test
    void aFigureOfADraftIsSavedWithoutAWordOfApproval() {
        assertThat(get("?metric=")).bodyText().doesNotContain("改动保存以后要再批准一次");
        assertThat(post("/metrics", "label", "减免", "amount.value", "7", "amount.unit", "亿元"))
                .hasRedirectedUrl(address() + "#m-m1")
                .flash()
                .containsEntry("notice", "report.metric.added");
    }

    private String address() {
        return "/organise/" + contest.slug() + "/presenters/1/report";
    }

    @Test
    void aFigureThatComesAfterTheFirstMarkIsToldSoAndKept() {
        post("", "title", "题目", "story", "一天", "then", "submit");
        post("/approve");
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));

        assertThat(post("/metrics", "code", "m9", "label", "来晚了的指标", "amount.value", "12", "amount.unit", "家"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("来晚了的指标");
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    @Test
    void aReturnNeedsItsNote() {
        post("", "title", "题目", "story", "一天", "then", "submit");

        assertThat(post("/return", "note", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("一天");
        assertThat(post("/return", "note", "缺出处")).hasStatus3xxRedirection();
        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.RETURNED);
        assertThat(get("")).bodyText().contains("缺出处");
    }

    @Test
    void aTextOverTheLimitIsKeptAndToldAtItsField() {
        String tooLong = "长".repeat(20_001);

        assertThat(post("", "title", "题目", "story", tooLong, "figures", "已经写好的数据"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(tooLong, "已经写好的数据", "id=\"e-story\"")
                .containsPattern("href=\"#(f-story-\\d+)\">一件小事：最多 20000 个字符[^<]*</a>[\\s\\S]*id=\"\\1\"");
        assertThat(reports.get(contest.id(), 1).text()).isEqualTo(ReportText.EMPTY);
    }

    @Test
    void aStaleTextShowsBothAndOverwritesNothing() {
        reports.write(contest.id(), null, 1, new ReportText("他们的题目", "他们的事", "", "", "", null));

        assertThat(post("", "version", "" + contest.version(), "title", "我的题目", "story", "我的事"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("我的事", "他们的事", "我的题目", "他们的题目")
                .contains("value=\"" + contests.get(contest.id()).version() + "\"");
        assertThat(reports.get(contest.id(), 1).text().story()).isEqualTo("他们的事");
    }

    @Test
    void aFigureIsAddedWithFullWidthDigitsAndItsClaim() {
        assertThat(post(
                        "/metrics",
                        "label",
                        "减免",
                        "amount.value",
                        "７．１０",
                        "amount.unit",
                        "亿元",
                        "amount.qualifier",
                        "OVER",
                        "claim.scope",
                        "全省",
                        "claim.rank",
                        "３"))
                .hasStatus3xxRedirection();

        MetricDraft metric = reports.get(contest.id(), 1).metrics().get(0);
        assertThat(metric.amount().value()).isEqualTo("7.10");
        assertThat(metric.evidence().claim()).isEqualTo(new Claim("全省", 3, false, null));
        assertThat(get("")).bodyText().contains("全省第三", "待证");
    }

    @Test
    void aBadFigureIsToldAtItsFieldsAndKept() {
        assertThat(post("/metrics", "label", "减免的房租", "amount.value", "很多", "amount.unit", "亿元", "claim.scope", "全省"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("减免的房租", "value=\"很多\"")
                .containsPattern("href=\"#(f-amount.value-\\d+)\">数值：请填数字[^<]*</a>[\\s\\S]*id=\"\\1\"")
                .containsPattern("href=\"#(f-claim.rank-\\d+)\">位次（数字）：请填位次[^<]*</a>[\\s\\S]*id=\"\\1\"");
        assertThat(reports.get(contest.id(), 1).metrics()).isEmpty();
    }

    @Test
    void aStaleFigureShowsBoth() {
        post("/metrics", "label", "减免", "amount.value", "7", "amount.unit", "亿元");
        long seen = contests.get(contest.id()).version();
        post("/metrics", "was", "m1", "code", "m1", "label", "减免", "amount.value", "8", "amount.unit", "他们的单位");

        assertThat(post(
                        "/metrics",
                        "version",
                        "" + seen,
                        "was",
                        "m1",
                        "code",
                        "m1",
                        "label",
                        "减免",
                        "amount.value",
                        "9",
                        "amount.unit",
                        "我的单位"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("9 我的单位", "8 他们的单位");
        assertThat(reports.get(contest.id(), 1).metrics().get(0).amount().value())
                .isEqualTo("8");
    }

    @Test
    void removingAFigureAsksFirst() {
        post("/metrics", "label", "减免", "amount.value", "7", "amount.unit", "亿元");

        assertThat(post("/metrics/m1/remove")).hasStatusOk().bodyText().contains("name=\"confirmed\"");
        assertThat(reports.get(contest.id(), 1).metrics()).hasSize(1);
        post("/metrics/m1/remove", "confirmed", "true");
        assertThat(reports.get(contest.id(), 1).metrics()).isEqualTo(List.of());
    }

    private MvcTestResult get(String path) {
        return organiser.get("/organise/" + contest.slug() + "/presenters/1/report" + path);
    }

    private MvcTestResult post(String path, String... fields) {
        return organiser.post("/organise/" + contest.slug() + "/presenters/1/report" + path, fields);
    }
}
