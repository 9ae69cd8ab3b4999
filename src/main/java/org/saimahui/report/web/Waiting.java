package org.saimahui.report.web;

import java.util.List;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.ReportApproval.Candidate;
import org.saimahui.report.ReportView;

/**
 * A report that waits for approval, with what one should know of it before.
 *
 * @param complete whether it can be approved at all
 * @param missing sections without a word
 * @param over sections that are longer than advised
 * @param figures how many it has
 * @param unverified how many of them nobody has verified
 */
record Waiting(
        PresenterView presenter,
        ReportView report,
        boolean complete,
        List<Section> missing,
        List<Section> over,
        int figures,
        long unverified) {

    static Waiting of(Candidate candidate) {
        ReportView report = candidate.report();
        List<Section> sections = Section.of(report.text());
        return new Waiting(
                candidate.presenter(),
                report,
                candidate.complete(),
                sections.stream().filter(section -> section.text().isEmpty()).toList(),
                sections.stream().filter(Section::isOver).toList(),
                report.metrics().size(),
                report.metrics().stream().filter(m -> !m.evidence().verified()).count());
    }

    /** Whether nothing is to be said of it. */
    public boolean isClean() {
        return complete && missing.isEmpty() && over.isEmpty() && unverified == 0 && figures > 0;
    }
}
