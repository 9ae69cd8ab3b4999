package org.saimahui.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.intake.Column;
import org.saimahui.intake.ImportPlan;
import org.saimahui.intake.RowPlan;
import org.saimahui.intake.RowPlan.Status;
import org.saimahui.intake.SheetKind;
import org.saimahui.intake.SheetPlan;
import org.springframework.stereotype.Component;

/** Lays a dry run out, a hundred rows at a time. */
@Component
class PlanPage {

    static final int ROWS = 100;

    private static final int LONGEST = 80;

    private static final int CHANGES = 8;

    private static final int PASSED = 8;

    private final IntakeWords words;

    PlanPage(IntakeWords words) {
        this.words = words;
    }

    PlanView view(ImportPlan plan, @Nullable Status show, int page) {
        List<PlanView.Row> rows = new ArrayList<>();
        long wanted = show == null ? plan.rows() : plan.count(show);
        int pages = (int) Math.max(1, (wanted + ROWS - 1) / ROWS);
        int shown = Math.max(1, Math.min(page, pages));
        long skip = (long) (shown - 1) * ROWS;
        for (SheetPlan sheet : plan.sheets()) {
            for (RowPlan row : sheet.rows()) {
                if ((show == null || row.status() == show) && skip-- <= 0 && rows.size() < ROWS) {
                    rows.add(row(sheet, row));
                }
            }
        }
        return new PlanView(
                plan,
                show,
                tabs(plan, show),
                shown,
                pages,
                rows,
                plan.sheets().size() == 1 && plan.unread().isEmpty(),
                plan.sheets().stream()
                        .filter(sheet -> sheet.count(Status.ERROR) > 0)
                        .map(SheetPlan::kind)
                        .toList(),
                plan.unread().stream().map(words::why).toList(),
                plan.passed().stream().limit(PASSED).toList(),
                Math.max(0, plan.passed().size() - PASSED));
    }

    private List<PlanView.Tab> tabs(ImportPlan plan, @Nullable Status show) {
        List<PlanView.Tab> tabs = new ArrayList<>();
        tabs.add(new PlanView.Tab("", words.of("intake.status.all"), plan.rows(), show == null));
        for (Status status : Status.values()) {
            tabs.add(new PlanView.Tab(
                    status.name(), words.of("intake.status." + status), plan.count(status), status == show));
        }
        return tabs;
    }

    private PlanView.Row row(SheetPlan sheet, RowPlan row) {
        SheetKind kind = sheet.kind();
        return new PlanView.Row(
                sheet.name().isEmpty() ? kind.sheetName(words.locale()) : sheet.name(),
                row.source().number(),
                row.status().name(),
                row.key(),
                shortened(row.nameless() ? nobody(row) : row.name()),
                row.changes().stream().limit(CHANGES).map(this::change).toList(),
                Math.max(0, row.changes().size() - CHANGES),
                row.faults().stream().map(fault -> words.why(kind, fault)).toList(),
                row.notes().stream().map(note -> words.why(kind, note)).toList(),
                row.source().hidden());
    }

    /** In words, for a number alone says nothing to anybody who looks for the row. */
    private String nobody(RowPlan row) {
        String who = words.of(row.key().isEmpty() ? "intake.who.unsaid" : "intake.who.nobody");
        return row.name().isEmpty() ? who : who + " · " + row.name();
    }

    private PlanView.Change change(RowPlan.Change change) {
        return new PlanView.Change(
                change.column().head(words.locale()),
                change.address(),
                shortened(words.value(change.column(), change.before())),
                shortened(words.value(change.column(), change.after())),
                shown(change));
    }

    /** A number that the sheet shows otherwise: 97% for 97. */
    private static @Nullable String shown(RowPlan.Change change) {
        boolean number =
                change.column().type() == Column.Type.DECIMAL || change.column().type() == Column.Type.WHOLE;
        return number && !change.shown().strip().equals(change.after()) ? shortened(change.shown()) : null;
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }
}
