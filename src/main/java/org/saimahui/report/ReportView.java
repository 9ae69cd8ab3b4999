package org.saimahui.report;

import java.util.List;

/**
 * A report as its editors see it: the working copy.
 *
 * @param note why it was given back; empty otherwise
 * @param published whether some approved text is public, perhaps an older one
 */
public record ReportView(
        ReportText text, ReportState state, String note, List<MetricDraft> metrics, boolean published) {

    /** Whether something public was changed and waits for approval again; until then the public reads the older one. */
    public boolean waitsAgain() {
        return published && state == ReportState.SUBMITTED;
    }

    /** The figures as they are shown. */
    public List<MetricView> shown() {
        return metrics.stream().map(MetricView::of).toList();
    }
}
