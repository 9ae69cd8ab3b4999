package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;

/** The states a report goes through. */
class ReportTests {

    private final Report report = new Report(1, 2);

    @Test
    void onlyASubmittedReportIsApproved() {
        report.write(text("一"));

        assertThatThrownBy(() -> report.approve(snapshot("一"))).isInstanceOf(ConflictException.class);
        assertThat(report.approved()).isNull();
    }

    @Test
    void anEmptyReportCannotBeSubmitted() {
        assertThatThrownBy(report::submit).isInstanceOf(InvalidInputException.class);
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void anEditAfterApprovalWaitsAgainWhileTheApprovedTextStays() {
        approve("一");
        report.write(text("二"));

        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report.approved()).isEqualTo(snapshot("一"));
    }

    @Test
    void aReturnedReportKeepsItsNoteUntilItIsApproved() {
        report.write(text("一"));
        report.submit();
        report.giveBack("缺出处");

        assertThat(report.state()).isEqualTo(ReportState.RETURNED);
        assertThat(report.note()).isEqualTo("缺出处");
        report.submit();
        report.approve(snapshot("一"));
        assertThat(report.note()).isEmpty();
    }

    @Test
    void theFirstMarkFreezesWhatIsApprovedAndPublishesNothingElse() {
        Report unapproved = new Report(1, 3);
        unapproved.write(text("草稿"));
        unapproved.submit();
        approve("一");
        report.freeze();
        unapproved.freeze();

        assertThat(report.state()).isEqualTo(ReportState.FROZEN);
        assertThat(unapproved.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(unapproved.approved()).isNull();
    }

    private void approve(String words) {
        report.write(text(words));
        report.submit();
        report.approve(snapshot(words));
    }

    private static ApprovedReport snapshot(String words) {
        return new ApprovedReport(text(words), List.of(), List.of());
    }

    private static ReportText text(String words) {
        return new ReportText("题目", words, "", "", "", null);
    }
}
