package org.saimahui.exchange;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.report.Claim;
import org.saimahui.report.ReportDraft;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;

/** The report of a presenter in a contest file. */
final class ReportFields {

    private static final long LAST_RANK = 9999;

    private final Fields presenter;

    ReportFields(Fields presenter) {
        this.presenter = presenter;
    }

    @Nullable
    ReportDraft report() {
        Fields r = presenter.object("report");
        if (r == null) {
            return null;
        }
        ReportDraft report = new ReportDraft(
                new ReportText(
                        r.name("title"),
                        r.text("story"),
                        r.text("innovation"),
                        r.text("figures"),
                        r.text("reflection"),
                        claim(r.object("claim")),
                        r.name("motto")),
                r.choice("state", ReportState.class, ReportState.DRAFT));
        r.end();
        return report;
    }

    static @Nullable Claim claim(@Nullable Fields c) {
        if (c == null) {
            return null;
        }
        Long rank = c.whole("rank", 1, LAST_RANK);
        Claim claim = new Claim(
                c.name("scope"),
                rank == null ? null : rank.intValue(),
                Boolean.TRUE.equals(c.flag("first")),
                c.nameOrNull("confirmedBy"));
        c.end();
        return claim;
    }
}
