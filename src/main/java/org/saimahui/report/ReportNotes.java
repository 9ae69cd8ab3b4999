package org.saimahui.report;

import java.util.Map;
import java.util.TreeMap;
import org.saimahui.presenter.RegisterNotes;
import org.springframework.stereotype.Component;

/** Tells the register what is written of each presenter. */
@Component
class ReportNotes implements RegisterNotes {

    private final ReportService reports;

    ReportNotes(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public Map<Integer, Note> of(long contestId) {
        Map<Integer, Note> notes = new TreeMap<>();
        reports.all(contestId).forEach((number, report) -> {
            if (!report.text().nothing() || !report.metrics().isEmpty()) {
                notes.put(number, note(report));
            }
        });
        return notes;
    }

    private static Note note(ReportView report) {
        String headline = report.metrics().isEmpty()
                ? ""
                : MetricView.of(report.metrics().get(0)).printed();
        return new Note(
                report.text().title(),
                report.metrics().size(),
                headline,
                report.state().name());
    }
}
