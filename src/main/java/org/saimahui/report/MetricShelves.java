package org.saimahui.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;

/** The figures of a contest while an import adds to them: each presenter's codes, with those of earlier rows. */
final class MetricShelves {

    private final Map<Integer, Map<String, MetricDraft>> drafts = new HashMap<>();

    private final Map<Integer, Map<String, Metric>> stored = new HashMap<>();

    MetricShelves(Map<Integer, List<Metric>> byNumber) {
        byNumber.forEach((number, metrics) -> {
            Map<String, MetricDraft> shelf = new LinkedHashMap<>();
            Map<String, Metric> rows = new LinkedHashMap<>();
            metrics.forEach(metric -> {
                shelf.put(metric.code(), metric.draft());
                rows.put(metric.code(), metric);
            });
            drafts.put(number, shelf);
            stored.put(number, rows);
        });
    }

    /** Puts a row on its shelf if it is good. */
    Reviewed<MetricDraft> put(ContestView contest, MetricBatch.Row row) {
        Map<String, MetricDraft> shelf = drafts.get(row.number());
        MetricDraft coded = shelf == null ? row.draft() : coded(row.draft(), shelf);
        @Nullable MetricDraft before = shelf == null ? null : shelf.get(coded.code());
        return Reviewed.of(before, () -> {
            if (shelf == null) {
                throw InvalidInputException.of("UNKNOWN_PRESENTER", "/number");
            }
            MetricDraft checked = coded.checked(true);
            if (!checked.equals(before)) {
                ReportDesk.requireOpen(contest);
                if (before == null && shelf.size() >= MetricService.MOST) {
                    throw new ConflictException("TOO_MANY_METRICS", MetricService.MOST);
                }
                shelf.put(checked.code(), checked);
            }
            return checked;
        });
    }

    /** Writes a good row. */
    void store(int number, MetricDraft draft, MetricRepository metrics, PresenterView presenter) {
        Map<String, Metric> rows = stored.get(number);
        Metric metric = rows.get(draft.code());
        if (metric == null) {
            int place = rows.values().stream().mapToInt(Metric::place).max().orElse(0) + 1;
            metric = new Metric(presenter.contestId(), presenter.id(), place, draft);
            rows.put(draft.code(), metric);
        } else {
            metric.edit(draft);
        }
        metrics.save(metric);
    }

    /** The figure's code as given, else the next free one. */
    private static MetricDraft coded(MetricDraft draft, Map<String, MetricDraft> shelf) {
        if (!draft.code().isBlank()) {
            return draft.coded(draft.code().strip());
        }
        int next = 1;
        while (shelf.containsKey("m" + next)) {
            next++;
        }
        return draft.coded("m" + next);
    }
}
