package org.saimahui.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;

/** Reads a figure out of a row; what the row leaves blank stays as it is stored. */
final class MetricCells {

    private static final MetricDraft NONE = MetricDraft.shown("", "", null, "", Qualifier.EXACT, "", null);

    private MetricCells() {}

    static MetricDraft read(RowReader row, @Nullable MetricDraft before) {
        MetricDraft stored = before == null ? NONE : before;
        return new MetricDraft(
                row.text("code", stored.code()),
                row.text("label", stored.label()),
                row.decimal("value", stored.value()),
                row.text("unit", stored.unit()),
                Objects.requireNonNullElse(row.word("qualifier", Words.QUALIFIERS), stored.qualifier()),
                row.text("wording", stored.wording()),
                row.text("period", stored.period()),
                row.text("source", stored.source()),
                row.decimal("baseline", stored.baseline()),
                row.decimal("target", stored.target()),
                Objects.requireNonNullElse(row.word("direction", Words.DIRECTIONS), stored.direction()),
                or(row.word("method", Words.METHODS), stored.method()),
                row.decimal("weight", stored.weight()),
                row.decimal("floor", stored.floor()),
                row.decimal("goal", stored.goal()),
                row.decimal("cap", stored.cap()),
                or(row.word("clamp", Words.FLAGS), stored.clamp()),
                row.decimal("best", stored.best()),
                row.decimal("worst", stored.worst()),
                Objects.requireNonNullElse(row.word("verified", Words.FLAGS), stored.verified()),
                claim(row, stored.claim()));
    }

    private static @Nullable Claim claim(RowReader row, @Nullable Claim stored) {
        String scope = row.text("claim/scope", stored == null ? "" : stored.scope());
        Integer rank = or(row.whole("claim/rank"), stored == null ? null : stored.rank());
        Boolean first = or(row.word("claim/first", Words.FLAGS), stored == null ? null : stored.first());
        String by = or(row.text("claim/confirmedBy"), stored == null ? null : stored.confirmedBy());
        boolean none = scope.isBlank() && rank == null && !Boolean.TRUE.equals(first) && by == null;
        return none ? null : new Claim(scope, rank, Boolean.TRUE.equals(first), by);
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T stored) {
        return given == null ? stored : given;
    }
}
