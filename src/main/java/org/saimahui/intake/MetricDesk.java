package org.saimahui.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricBatch;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.report.Scoring;
import org.saimahui.report.Yardstick;
import org.springframework.stereotype.Component;

/** Figures, a row each. */
@Component
class MetricDesk implements Desk {

    private final ReportService reports;

    private final MetricBatch metrics;

    private final PresenterService presenters;

    MetricDesk(ReportService reports, MetricBatch metrics, PresenterService presenters) {
        this.presenters = presenters;
        this.reports = reports;
        this.metrics = metrics;
    }

    private record Key(int number, String code) {}

    @Override
    public SheetKind kind() {
        return SheetKind.METRICS;
    }

    @Override
    public List<RowPlan> review(long contestId, List<RowReader> rows, Map<Integer, String> arriving) {
        Map<Integer, ReportView> written = reports.all(contestId);
        People people = new People(presenters.list(contestId), arriving);
        Set<Integer> added = new HashSet<>(arriving.keySet());
        added.removeAll(written.keySet());
        Rows.Keys keys = new Rows.Keys();
        List<MetricBatch.Row> drafts = new ArrayList<>();
        for (RowReader row : rows) {
            Integer number = people.meant(row);
            MetricDraft stored = stored(row, written.get(number == null ? 0 : number));
            MetricDraft draft = MetricCells.read(row, stored);
            String code = draft.code().isBlank()
                    ? "label " + draft.label().strip()
                    : draft.code().strip();
            keys.take(number == null ? null : new Key(number, code), row, "code");
            drafts.add(new MetricBatch.Row(number == null ? 0 : number, draft));
        }
        List<Reviewed<MetricDraft>> reviewed = review(contestId, rows, drafts, added);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> plan(rows.get(i), people.name(drafts.get(i).number()), drafts.get(i), reviewed.get(i)))
                .toList();
    }

    /** Rows that cannot be read must not take a place among those that can. */
    private List<Reviewed<MetricDraft>> review(
            long contestId, List<RowReader> rows, List<MetricBatch.Row> drafts, Set<Integer> arriving) {
        List<MetricBatch.Row> readable = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).faults().isEmpty())
                .mapToObj(drafts::get)
                .toList();
        List<Reviewed<MetricDraft>> reviewed = metrics.review(contestId, readable, arriving);
        List<Reviewed<MetricDraft>> all = new ArrayList<>();
        int next = 0;
        for (RowReader row : rows) {
            all.add(row.faults().isEmpty() ? reviewed.get(next++) : new Reviewed<>(null, null, List.of()));
        }
        return all;
    }

    @Override
    public void store(long contestId, List<RowPlan> rows) {
        metrics.store(
                contestId,
                rows.stream()
                        .map(row -> (MetricBatch.Row) Objects.requireNonNull(row.entry()))
                        .toList());
    }

    /** The figure a row is about: of that code, or of that label where no code is given. */
    private static @Nullable MetricDraft stored(RowReader row, @Nullable ReportView report) {
        if (report == null) {
            return null;
        }
        String code = cell(row, "code");
        String label = cell(row, "label");
        return report.metrics().stream()
                .filter(m -> code.isEmpty() ? m.label().equals(label) : m.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String cell(RowReader row, String column) {
        Integer place = row.heads().place(column);
        return place == null ? "" : row.line().cell(place).text().strip();
    }

    private static RowPlan plan(RowReader row, String person, MetricBatch.Row draft, Reviewed<MetricDraft> reviewed) {
        reviewed.problems().forEach(row::reject);
        String key = draft.number() == 0 ? "" : String.valueOf(draft.number());
        if (!row.faults().isEmpty()) {
            String said = person.isEmpty() ? cell(row, "name") : person;
            return Rows.refused(row, key, about(said, draft.draft().label()), said.isEmpty());
        }
        MetricDraft after = reviewed.orThrow();
        MetricDraft before = reviewed.before();
        return Rows.good(
                row,
                key,
                about(person, after.label()),
                before == null ? null : values(draft.number(), person, before),
                values(draft.number(), person, after),
                new MetricBatch.Row(draft.number(), after));
    }

    /** Whom and what a row is about. */
    private static String about(String person, String label) {
        return person.isEmpty() ? label : person + " · " + label;
    }

    /** What a figure's row says, by column; words by their own names. */
    static Map<String, String> values(int number, String person, MetricDraft m) {
        Map<String, String> values = new HashMap<>();
        values.put("number", String.valueOf(number));
        values.put("name", person);
        values.put("code", m.code());
        values.put("label", m.label());
        Amount amount = m.amount();
        values.put("value", or(amount.value()));
        values.put("unit", amount.unit());
        values.put("qualifier", amount.qualifier().name());
        values.put("wording", amount.wording());
        Yardstick yardstick = m.yardstick();
        values.put("baseline", or(yardstick.baseline()));
        values.put("target", or(yardstick.target()));
        values.put("direction", yardstick.direction().name());
        putScoring(values, m.scoring());
        Evidence evidence = m.evidence();
        values.put("period", evidence.period());
        values.put("source", evidence.source());
        values.put("verified", yes(evidence.verified()));
        Claim claim = evidence.claim();
        if (claim != null) {
            values.put("claim/scope", claim.scope());
            values.put("claim/rank", claim.rank() == null ? "" : claim.rank().toString());
            values.put("claim/first", yes(claim.first()));
            values.put("claim/confirmedBy", or(claim.confirmedBy()));
        }
        return values;
    }

    private static void putScoring(Map<String, String> values, Scoring scoring) {
        values.put("method", or(scoring.method()));
        values.put("weight", or(scoring.weight()));
        values.put("floor", or(scoring.floor()));
        values.put("goal", or(scoring.goal()));
        values.put("cap", or(scoring.cap()));
        values.put("clamp", scoring.clamp() == null ? "" : yes(scoring.clamp()));
        values.put("best", or(scoring.best()));
        values.put("worst", or(scoring.worst()));
    }

    private static String yes(boolean yes) {
        return yes ? "YES" : "NO";
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
