package org.saimahui.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Qualifier;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;
import org.saimahui.shared.Names;

/** Reads a figure out of a row; what the row leaves blank stays as it is stored. */
final class MetricCells {

    private static final MetricDraft NONE = MetricDraft.empty("");

    private static final Set<String> POINTS = Set.of("", "分");

    private static final Set<String> WEIGHT = Set.of("", "%");

    private MetricCells() {}

    static MetricDraft read(RowReader row, @Nullable MetricDraft before) {
        MetricDraft stored = before == null ? NONE : before;
        NumberCells numbers = new NumberCells(row);
        Amount said = stored.amount();
        String own = row.text("unit");
        Quantity value = numbers.quantity("value", said.value(), own == null ? said.unit() : own);
        String unit = unit(row, own, value, said.unit());
        Set<String> units = new HashSet<>(List.of("", unit, sign(unit)));
        return new MetricDraft(
                row.text("code", stored.code()),
                row.text("label", stored.label()),
                new Amount(
                        value == null ? said.value() : value.number(),
                        unit,
                        qualifier(row, value, said),
                        wording(row, value, said)),
                yardstick(row, numbers, stored.yardstick(), units, unit),
                evidence(row, numbers, stored.evidence()),
                scoring(row, numbers, stored.scoring(), units, unit));
    }

    private static Yardstick yardstick(
            RowReader row, NumberCells numbers, Yardstick stored, Set<String> units, String unit) {
        return new Yardstick(
                numbers.decimal("baseline", stored.baseline(), units, unit),
                numbers.decimal("target", stored.target(), units, unit),
                Objects.requireNonNullElse(row.word("direction", Words.DIRECTIONS), stored.direction()));
    }

    private static Evidence evidence(RowReader row, NumberCells numbers, Evidence stored) {
        return new Evidence(
                row.text("period", stored.period()),
                row.text("source", stored.source()),
                Objects.requireNonNullElse(row.word("verified", Words.FLAGS), stored.verified()),
                claim(row, numbers, stored.claim()));
    }

    private static Scoring scoring(RowReader row, NumberCells numbers, Scoring stored, Set<String> units, String unit) {
        return new Scoring(
                or(row.word("method", Words.METHODS), stored.method()),
                numbers.decimal("weight", stored.weight(), WEIGHT),
                numbers.decimal("floor", stored.floor(), units, unit),
                numbers.decimal("goal", stored.goal(), units, unit),
                numbers.decimal("cap", stored.cap(), POINTS),
                or(row.word("clamp", Words.FLAGS), stored.clamp()),
                numbers.decimal("best", stored.best(), POINTS),
                numbers.decimal("worst", stored.worst(), POINTS));
    }

    /** The unit's own cell, or what stands beside the number: 97%, 48个; 1.2万 beside 家 is 万家. */
    private static String unit(RowReader row, @Nullable String said, @Nullable Quantity value, String stored) {
        String beside = value == null ? "" : value.whole();
        if (beside.isEmpty()) {
            return said == null ? stored : said;
        }
        String own = said == null ? "" : sign(said);
        if (own.equals(beside)) {
            return said == null ? beside : said;
        }
        String counted = Objects.requireNonNull(value).times() + own;
        if (own.isEmpty() || (value.unit().isEmpty() && !own.startsWith(value.times())) || counted.equals(beside)) {
            String whole = own.isEmpty() ? beside : counted;
            boolean kept = said == null && Names.readTheSame(whole, stored);
            row.derive("unit", "value");
            return kept ? stored : whole;
        }
        if (!(value.unit().isEmpty() && own.startsWith(value.times()))) {
            row.reject("value", "IMPORT_UNIT_OTHERWISE", row.shown("value"), own);
        }
        return Objects.requireNonNull(said);
    }

    private static String sign(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC).strip();
    }

    private static Qualifier qualifier(RowReader row, @Nullable Quantity value, Amount stored) {
        Qualifier said = row.word("qualifier", Words.QUALIFIERS);
        if (said != null || value == null || value.qualifier() == Qualifier.EXACT) {
            return Objects.requireNonNullElse(said, stored.qualifier());
        }
        row.derive("qualifier", "value");
        return value.qualifier();
    }

    /** Small words beside a number are kept as they were written. */
    private static String wording(RowReader row, @Nullable Quantity value, Amount stored) {
        String said = row.text("wording");
        boolean words = said == null && value != null && value.qualifier() != Qualifier.EXACT;
        if (!words) {
            return said == null ? stored.wording() : said;
        }
        row.derive("wording", "value");
        return row.shown("value").strip().replaceAll("\\s*\n\\s*", " ");
    }

    private static @Nullable Claim claim(RowReader row, NumberCells numbers, @Nullable Claim stored) {
        String scope = row.text("claim/scope", stored == null ? "" : stored.scope());
        Integer rank = or(numbers.whole("claim/rank"), stored == null ? null : stored.rank());
        Boolean first = or(row.word("claim/first", Words.FLAGS), stored == null ? null : stored.first());
        String by = or(row.text("claim/confirmedBy"), stored == null ? null : stored.confirmedBy());
        boolean none = scope.isBlank() && rank == null && !Boolean.TRUE.equals(first) && by == null;
        return none ? null : new Claim(scope, rank, Boolean.TRUE.equals(first), by);
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T stored) {
        return given == null ? stored : given;
    }
}
