package org.saimahui.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text, figures and attachments at the moment of an approval, as kept in the report's row. */
record ApprovedReport(ReportText text, List<MetricDraft> metrics, List<Attachment> attachments) {

    /** What was approved before there were attachments has none. */
    ApprovedReport(ReportText text, List<MetricDraft> metrics, @Nullable List<Attachment> attachments) {
        this.text = text;
        this.metrics = List.copyOf(metrics);
        this.attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
