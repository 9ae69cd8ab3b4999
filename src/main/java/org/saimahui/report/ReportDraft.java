package org.saimahui.report;

/** A report as the contest file carries it: text and state. */
public record ReportDraft(ReportText text, ReportState state) {}
