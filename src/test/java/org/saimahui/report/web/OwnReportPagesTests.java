package org.saimahui.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.MetricService;
import org.saimahui.report.Metrics;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.report.ReportView;
import org.saimahui.report.Scoring;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.ChangedSettings;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The report at its presenter's own seat, as a phone without script uses it. */
@OnH2
class OwnReportPagesTests extends SeatEvening {

    @Autowired
    private ReportService reports;

    @Autowired
    private MetricService metrics;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private ContestView contest;

    private SeatDevice mine;

    private SeatDevice another;

    @BeforeEach
    void start() {
        contest = evening();
        List<IssuedCard> links = cards.issue(contest.id(), SeatRole.PRESENTER);
        mine = sitting(links.get(0));
        another = sitting(links.get(1));
    }

    @Test
    void aReportIsSentReturnedSentAgainAndApprovedBeforeAnybodyReadsIt() {
        assertThat(mine.get("/seat")).bodyText().contains("还没有提交", "提交给组织者").doesNotContain("/organise/");
        assertThat(mine.form(page(""), "title", "题目", "story", "一天", "then", "submit"))
                .hasRedirectedUrl(page(""));
        assertThat(mine.get("/seat")).bodyText().contains("等组织者审阅");
        assertThat(report().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(reports.approved(contest.id(), 1)).isEmpty();

        reports.giveBack(contest.id(), null, 1, "缺出处");
        assertThat(mine.get("/seat")).bodyText().contains("组织者退回了这份稿子", "缺出处");
        mine.form(page(""), "title", "题目", "story", "两天", "then", "submit");
        reports.approve(contest.id(), null, 1);
        assertThat(mine.get("/seat")).bodyText().contains("已经批准");

        mine.form(page(""), "title", "题目", "story", "三天");
        assertThat(report().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(reports.approved(contest.id(), 1))
                .hasValueSatisfying(open -> assertThat(open.story()).isEqualTo("两天"));
        assertThat(mine.get("/seat")).bodyText().contains("公开的还是上一次批准的内容").doesNotContain("批准改过的这一份");
    }

    @Test
    void nobodyWritesOverWhatSomebodyElseHasWrittenMeanwhile() {
        long seen = report().revision();
        reports.write(contest.id(), null, 1, text("组织者改的"));

        assertThat(mine.form(page(""), "version", "" + seen, "title", "题目", "story", "我写的"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("组织者改的", "我写的", "value=\"" + report().revision() + "\"");
        assertThat(report().text().story()).isEqualTo("组织者改的");

        reports.write(contest.id(), null, 2, text("别人的稿子"));
        assertThat(mine.form(page(""), "version", "" + report().revision(), "title", "题目", "story", "我写的"))
                .hasStatus3xxRedirection();
        assertThat(report().text().story()).isEqualTo("我写的");
    }

    /** A page that has lost what it carries would write over whatever is there. */
    @ParameterizedTest
    @ValueSource(strings = {"empty", "missing"})
    void aFormWithoutItsVersionIsAnOutdatedOne(String how) {
        reports.write(contest.id(), null, 1, new ReportText("题目", "减免 7 亿元", "", "", "", null));
        metrics.add(contest.id(), null, 1, Metrics.plain("m1", "3", "家"));
        metrics.add(contest.id(), null, 1, Metrics.plain("m2", "4", "家"));
        ReportView before = report();
        List<List<String>> forms = List.of(
                List.of("", "title", "覆盖", "story", "覆盖", "motto", "覆盖"),
                List.of("", "title", "覆盖", "story", "覆盖", "then", "submit"),
                List.of("/metrics", "was", "", "label", "又一项", "amount.value", "9"),
                List.of("/metrics", "was", "m1", "label", "覆盖", "amount.value", "9"),
                List.of("/metrics/m2/move", "direction", "up"),
                List.of("/metrics/m1/remove", "confirmed", "true"),
                List.of("/figures/ignore", "wording", "7 亿元"));
        for (List<String> form : forms) {
            List<String> fields = new ArrayList<>(form.subList(1, form.size()));
            fields.addAll(how.equals("empty") ? List.of("version", " ") : List.of());
            assertThat(mine.bare(page(form.get(0)), fields.toArray(String[]::new)))
                    .as(form.toString())
                    .hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(report()).isEqualTo(before);
        assertThat(mine.bare(page(""), "title", "我的题目", "story", "我的事"))
                .bodyText()
                .contains("我的题目", "减免 7 亿元", "value=\"" + before.revision() + "\"");
    }

    @Test
    void afterTheDeadlineItIsReadOnlyAndWhatWasTypedIsKept() {
        settle(now().plusHours(1));
        assertThat(mine.get("/seat")).bodyText().contains("交稿截止");
        settle(now().minusSeconds(1));

        assertThat(mine.get("/seat")).bodyText().contains("交稿时间已过").doesNotContain("提交给组织者</button>");
        assertThat(mine.form(page(""), "title", "题目", "story", "来晚的事"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("交稿时间已过", "来晚的事");
        assertThat(report().text()).isEqualTo(ReportText.EMPTY);
        reports.write(contest.id(), null, 1, text("组织者还能改"));
        assertThat(report().text().story()).isEqualTo("组织者还能改");
    }

    @Test
    void afterTheFirstMarkAndAfterAWithdrawalNothingIsWrittenAnyMore() {
        departures.withdraw(contest.id(), null, 2, "生病");
        assertThat(another.get("/seat")).bodyText().contains("您已退出比拼，稿子不能再改");
        assertThat(another.form(page(""), "title", "题目")).hasStatus(HttpStatus.CONFLICT);
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));
        assertThat(mine.get("/seat")).bodyText().contains("第一份评分已经到了");
        assertThat(mine.form(page(""), "title", "题目")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void figuresAreTheirsButNotWhatCountsAndNotWhatIsVerified() {
        assertThat(mine.form(
                        page("/metrics"),
                        "label",
                        "减免",
                        "amount.value",
                        "７",
                        "amount.unit",
                        "亿元",
                        "evidence.verified",
                        "true",
                        "method",
                        "RANK"))
                .hasRedirectedUrl(page("#m-m1"));
        assertThat(report().metrics()).singleElement().satisfies(figure -> {
            assertThat(figure.amount().value()).isEqualTo("7");
            assertThat(figure.evidence().verified()).isFalse();
            assertThat(figure.scoring().method()).isNull();
        });
        verify("m1");
        mine.form(page("/metrics"), "was", "m1", "label", "减免", "amount.value", "7", "amount.unit", "亿元");
        assertThat(report().metrics().get(0).evidence().verified()).isTrue();
        mine.form(page("/metrics"), "was", "m1", "label", "减免", "amount.value", "8", "amount.unit", "亿元", "code", "m9");
        assertThat(report().metrics()).singleElement().satisfies(figure -> {
            assertThat(figure.code()).isEqualTo("m1");
            assertThat(figure.evidence().verified()).isFalse();
        });

        metrics.add(contest.id(), null, 1, Metrics.plain("s1", "3", "").scoredBy(Scoring.by("RANK")));
        assertThat(mine.get("/seat")).bodyText().contains("这一项计分，由组织者填写");
        assertThat(mine.form(page("/metrics"), "was", "s1", "label", "计分的", "amount.value", "9"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("只有组织者能改");
        assertThat(mine.form(page("/metrics/s1/remove"), "confirmed", "true")).hasStatus(HttpStatus.CONFLICT);
        assertThat(report().metrics())
                .extracting(figure -> figure.amount().value())
                .containsExactly("8", "3");

        assertThat(mine.form(page("/metrics/m1/remove"))).bodyText().contains("action=\"" + page("/metrics/m1/remove"));
        assertThat(mine.form(page("/metrics/m1/remove"), "confirmed", "true")).hasRedirectedUrl(page(""));
        assertThat(report().metrics()).extracting(MetricDraft::code).containsExactly("s1");
    }

    @Test
    void aPageIsOneSeatsAloneAndDecidesNothing() {
        mine.form(page(""), "title", "题目", "story", "我的事", "id", "" + id(2));
        assertThat(report().text().story()).isEqualTo("我的事");
        assertThat(another.get("/seat")).bodyText().doesNotContain("我的事");
        assertThat(reports.get(contest.id(), 2).text()).isEqualTo(ReportText.EMPTY);

        SeatDevice judge = sitting(card(contest, "J1"));
        assertThat(judge.get(page(""))).hasStatus(403);
        assertThat(judge.form(page(""), "title", "题目")).hasStatus(403);
        assertThat(mine.form(page("/approve"))).hasStatus(404);
        assertThat(mine.form(page("/return"), "note", "不")).hasStatus(404);
        assertThat(mvc.post().uri(page("")).param("title", "无凭据")).hasStatus(403);
    }

    private void verify(String code) {
        MetricDraft figure = report().metrics().get(0);
        metrics.edit(contest.id(), null, 1, code, figure.verified(true));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), contest.zone());
    }

    private void settle(@Nullable LocalDateTime deadline) {
        EveningSettings wanted = ChangedSettings.of(EveningSettings.DEFAULTS)
                .reportDeadline(deadline)
                .done();
        contests.settle(contest.id(), null, wanted);
    }

    private ReportView report() {
        return reports.get(contest.id(), 1);
    }

    private long id(int number) {
        return presenters.get(contest.id(), number).id();
    }

    private static ReportText text(String story) {
        return new ReportText("题目", story, "", "", "", null);
    }

    private static String page(String below) {
        return "/seat/presenter/report" + below;
    }
}
