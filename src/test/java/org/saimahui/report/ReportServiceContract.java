package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds on every database. */
abstract class ReportServiceContract {

    private static final ReportText TEXT =
            new ReportText("题目😀", "一件小事。\n第二段", "创新", "数据", "体会", new Claim("全国", null, true, null));

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportApproval approval;

    @Autowired
    private MetricService metrics;

    @Autowired
    private ReportFile files;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private AuditReader audit;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    private ContestView contest;

    @BeforeEach
    void start() {
        contest = evenings.draft();
    }

    @Test
    void nothingIsPublicBeforeApproval() {
        reports.write(contest.id(), null, 1, TEXT);
        metrics.add(contest.id(), null, 1, Metrics.full());
        reports.submit(contest.id(), null, 1);

        assertThat(reports.approved(contest.id(), 1)).isEmpty();
        assertThat(reports.approvedAll(contest.id())).isEmpty();
    }

    @Test
    void approvalPublishesTextAndFiguresAsTheyStandAndLaterEditsWait() {
        approve();
        metrics.edit(contest.id(), null, 1, "rent", Metrics.plain("rent", "9", "亿元"));
        metrics.add(contest.id(), null, 1, Metrics.plain("", "3", "天"));

        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(reports.get(contest.id(), 1).metrics())
                .extracting(MetricDraft::code)
                .containsExactly("rent", "m1");
        assertThat(reports.approved(contest.id(), 1)).hasValueSatisfying(shown -> {
            assertThat(shown.story()).isEqualTo(TEXT.story());
            assertThat(shown.metrics()).containsExactly(MetricView.of(Metrics.full()));
        });
    }

    @Test
    void manyAreApprovedWithOneActAndEachLeavesItsRecord() {
        write(1, 2, 3);
        reports.submit(contest.id(), null, 3);
        long before = contests.get(contest.id()).version();

        assertThat(approval.waiting(contest.id()))
                .extracting(waiting -> waiting.presenter().number())
                .containsExactly(1, 2, 3);
        assertThat(approval.approve(contest.id(), before, ids(1, 3))).isEqualTo(2);

        assertThat(reports.approvedAll(contest.id())).containsOnlyKeys(1, 3);
        assertThat(reports.get(contest.id(), 2).state()).isEqualTo(ReportState.DRAFT);
        assertThat(contests.get(contest.id()).version()).isEqualTo(before + 1);
        assertThat(recorded("REPORT_APPROVED")).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void oneThatCannotBeApprovedStopsAllOfThem() {
        write(1);
        reports.write(contest.id(), null, 2, new ReportText("只有题目", "", "", "", "", null));

        assertThatThrownBy(() -> approval.approve(contest.id(), null, ids(1, 2)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        bad -> assertThat(bad.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("REPORT_INCOMPLETE");
                            assertThat(problem.args()).containsExactly(2, "王强");
                        }));
        assertThat(reports.approvedAll(contest.id())).isEmpty();
        assertThat(recorded("REPORT_APPROVED")).isEmpty();
    }

    @Test
    void whatWasApprovedMeanwhileStopsAnApprovalOfMany() {
        write(1, 2);
        long seen = contests.get(contest.id()).version();
        reports.submit(contest.id(), null, 1);
        reports.approve(contest.id(), null, 1);

        assertThatThrownBy(() -> approval.approve(contest.id(), seen, ids(1, 2)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> approval.approve(contest.id(), null, ids(2, 1)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        twice -> assertThat(twice.code()).isEqualTo("REPORT_NOT_OPEN"));
        assertThat(reports.get(contest.id(), 2).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aPersonOfAnotherContestIsNotApproved() {
        ContestView other = evenings.draft();
        reports.write(other.id(), null, 1, TEXT);
        long stranger = presenters.get(other.id(), 1).id();

        assertThatThrownBy(() -> approval.approve(contest.id(), null, List.of(stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThat(reports.approvedAll(other.id())).isEmpty();
    }

    private void write(int... numbers) {
        for (int number : numbers) {
            reports.write(contest.id(), null, number, TEXT);
        }
    }

    private List<Long> ids(Integer... numbers) {
        return Stream.of(numbers)
                .map(number -> presenters.get(contest.id(), number).id())
                .toList();
    }

    private List<String> recorded(String action) {
        return audit
                .search(new AuditFilter(contest.slug(), "", action, "", AuditFilter.ALWAYS, AuditFilter.EVER), 0, 10)
                .stream()
                .map(line -> line.subject().id())
                .toList();
    }

    @Test
    void savingTheSameTextAgainKeepsTheApproval() {
        approve();
        reports.write(contest.id(), null, 1, TEXT);

        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void everyChangeRaisesTheVersionAndIsRecorded() {
        approve();

        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 4);
        assertThat(audit.search(
                        new AuditFilter(contest.slug(), "", "", "report 1", AuditFilter.ALWAYS, AuditFilter.EVER),
                        0,
                        10))
                .extracting(line -> line.action())
                .containsExactlyInAnyOrder("REPORT_EDITED", "METRIC_ADDED", "REPORT_SUBMITTED", "REPORT_APPROVED");
    }

    @Test
    void aStaleEditChangesNothing() {
        reports.write(contest.id(), contest.version(), 1, TEXT);
        ReportText mine = new ReportText("我的", "", "", "", "", null);

        assertThatThrownBy(() -> reports.write(contest.id(), contest.version(), 1, mine))
                .isInstanceOf(StaleVersionException.class);
        assertThat(reports.get(contest.id(), 1).text()).isEqualTo(TEXT);
    }

    @Test
    void twentyThousandCharactersAreKeptAndOneMoreIsRefused() {
        String most = "字".repeat(20_000);
        reports.write(contest.id(), null, 1, new ReportText("", most, "", "", "", null));

        assertThat(reports.get(contest.id(), 1).text().story()).hasSize(20_000);
        assertThatThrownBy(() -> reports.write(contest.id(), null, 1, new ReportText("", "", most + "字", "", "", null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        bad -> assertThat(bad.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.pointer()).isEqualTo("/innovation")));
    }

    @Test
    void theFirstMarkFreezesReportsAndFigures() {
        approve();
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));

        assertThat(reports.get(contest.id(), 1).state()).isEqualTo(ReportState.FROZEN);
        assertThatThrownBy(() -> reports.write(contest.id(), null, 1, ReportText.EMPTY))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        fixed -> assertThat(fixed.code()).isEqualTo("REPORT_FROZEN"));
        assertThatThrownBy(() -> metrics.remove(contest.id(), null, 1, "rent")).isInstanceOf(ConflictException.class);
    }

    @Test
    void figuresMoveAndTheFirstStandsForTheReport() {
        for (String unit : List.of("家", "天", "亿元")) {
            metrics.add(contest.id(), null, 1, Metrics.plain("", "3", unit));
        }
        metrics.move(contest.id(), null, 1, "m3", true);
        metrics.move(contest.id(), null, 1, "m3", true);
        metrics.move(contest.id(), null, 1, "m3", true);

        assertThat(reports.get(contest.id(), 1).metrics())
                .extracting(MetricDraft::code)
                .containsExactly("m3", "m1", "m2");
    }

    @Test
    void theSameCodeTwiceIsRefused() {
        metrics.add(contest.id(), null, 1, Metrics.plain("a", "3", "天"));

        assertThatThrownBy(() -> metrics.add(contest.id(), null, 1, Metrics.plain("a", "4", "天")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(reports.get(contest.id(), 1).metrics()).hasSize(1);
    }

    @Test
    void whatIsImportedIsExportedToTheLastDigit() {
        ReportDraft draft = new ReportDraft(TEXT, ReportState.APPROVED);
        transaction.executeWithoutResult(status -> files.importReport(contest.id(), 2, draft, List.of(Metrics.full())));

        assertThat(files.exportReport(contest.id(), 2)).contains(draft);
        assertThat(files.exportMetrics(contest.id(), 2)).containsExactly(Metrics.full());
        assertThat(reports.approvedAll(contest.id())).containsOnlyKeys(2);
    }

    @Test
    void aPresenterWithAReportIsNotRemoved() {
        reports.write(contest.id(), null, 1, TEXT);

        assertThatThrownBy(() -> presenters.remove(contest.id(), null, 1))
                .isInstanceOfSatisfying(
                        ConflictException.class, kept -> assertThat(kept.code()).isEqualTo("PRESENTER_ATTACHED"));
        presenters.remove(contest.id(), null, 2);
        assertThat(reports.get(contest.id(), 1).text()).isEqualTo(TEXT);
    }

    private void approve() {
        reports.write(contest.id(), null, 1, TEXT);
        metrics.add(contest.id(), null, 1, Metrics.full());
        reports.submit(contest.id(), null, 1);
        reports.approve(contest.id(), null, 1);
    }

    @Test
    void aMottoIsPublicWithItsReportAndOneLineLong() {
        ReportText text = new ReportText("题目", "事", "", "", "", null, "为民办实事");
        reports.writeAndSubmit(contest.id(), null, 1, text);
        assertThat(reports.approved(contest.id(), 1)).isEmpty();
        reports.approve(contest.id(), null, 1);
        reports.write(contest.id(), null, 1, new ReportText("题目", "事", "", "", "", null, "另一句"));

        assertThat(reports.approved(contest.id(), 1))
                .hasValueSatisfying(open -> assertThat(open.motto()).isEqualTo("为民办实事"));
        assertThat(reports.get(contest.id(), 1).text().motto()).isEqualTo("另一句");
        assertThatThrownBy(() -> reports.write(
                        contest.id(), null, 1, new ReportText("题目", "事", "", "", "", null, "长".repeat(31))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/motto");
    }
}
