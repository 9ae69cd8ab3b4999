package org.saimahui.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/**
 * A report as its editors see it: the working copy.
 *
 * @param note why it was given back; empty otherwise
 * @param portrait names the content of a portrait that came with it and is shown once it is approved; null for none
 * @param published whether some approved text is public, perhaps an older one
 */
public record ReportView(
        ReportText text,
        ReportState state,
        String note,
        List<MetricDraft> metrics,
        @Nullable String portrait,
        boolean published) {

    /** Hexadecimal; the number stays exact in a browser's script. */
    private static final int REVISION_DIGITS = 13;

    /** Whether something public was changed and waits for approval again; until then the public reads the older one. */
    public boolean waitsAgain() {
        return published && state == ReportState.SUBMITTED;
    }

    /** Names what stands here now: another one after every change of text, figures, portrait or state. */
    public long revision() {
        return Long.parseLong(Hashes.sha256Hex(toString()).substring(0, REVISION_DIGITS), 16);
    }

    /** The figures as they are shown. */
    public List<MetricView> shown() {
        return metrics.stream().map(MetricView::of).toList();
    }
}
