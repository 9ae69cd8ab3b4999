package org.saimahui.report;

import java.util.List;

/** Text and figures at the moment of an approval, as kept in the report's row. */
record ApprovedReport(ReportText text, List<MetricDraft> metrics) {}
