package org.saimahui.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the figures of a report. Every change sends an approved report back to SUBMITTED; what is public stays
 * public until the next approval.
 */
@Service
@Transactional
public class MetricService {

    /** Most figures of one report. */
    public static final int MOST = 50;

    private final MetricRepository metrics;

    private final ReportDesk desk;

    MetricService(MetricRepository metrics, ReportDesk desk) {
        this.metrics = metrics;
        this.desk = desk;
    }

    /** Adds a figure at the end. An empty code is replaced by the next free one: m1, m2, … @return its code */
    public String add(long contestId, @Nullable Long expectedVersion, int number, MetricDraft draft) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        List<Metric> present = present(open);
        if (present.size() >= MOST) {
            throw new ConflictException("TOO_MANY_METRICS", MOST);
        }
        MetricDraft checked = named(draft, present).checked(true);
        requireFree(present, checked.code(), null);
        int place = present.isEmpty() ? 1 : present.get(present.size() - 1).place() + 1;
        metrics.save(new Metric(contestId, open.presenter().id(), place, checked));
        open.report().changed();
        desk.record(open, "METRIC_ADDED", null, checked);
        return checked.code();
    }

    /** @param code the code until now; the draft may carry another one */
    public void edit(long contestId, @Nullable Long expectedVersion, int number, String code, MetricDraft draft) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        List<Metric> present = present(open);
        Metric metric = metric(present, code);
        MetricDraft checked = draft.checked(true);
        requireFree(present, checked.code(), metric);
        MetricDraft before = metric.draft();
        if (before.equals(checked)) {
            return;
        }
        metric.edit(checked);
        open.report().changed();
        desk.record(open, "METRIC_EDITED", before, checked);
    }

    /**
     * Takes a figure away.
     *
     * @param number running number of the presenter
     * @param code of the figure
     * @throws org.saimahui.shared.NotFoundException where there is no such figure
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     */
    public void remove(long contestId, @Nullable Long expectedVersion, int number, String code) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        Metric metric = metric(present(open), code);
        metrics.delete(metric);
        open.report().changed();
        desk.record(open, "METRIC_REMOVED", metric.draft(), null);
    }

    /** Moves a figure one place up (or down); the first one stands for the report. At an end nothing moves. */
    public void move(long contestId, @Nullable Long expectedVersion, int number, String code, boolean up) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        List<Metric> order = new ArrayList<>(present(open));
        int from = order.indexOf(metric(order, code));
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        List<String> before = codes(order);
        order.add(to, order.remove(from));
        for (int i = 0; i < order.size(); i++) {
            order.get(i).move(i + 1);
        }
        open.report().changed();
        desk.record(open, "METRICS_REORDERED", before, codes(order));
    }

    private List<Metric> present(ReportDesk.Open open) {
        return metrics.findByContestIdAndPresenterIdOrderByPlace(
                open.contest().id(), open.presenter().id());
    }

    private static List<String> codes(List<Metric> metrics) {
        return metrics.stream().map(Metric::code).toList();
    }

    private static Metric metric(List<Metric> present, String code) {
        return present.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("metric " + code));
    }

    private static void requireFree(List<Metric> present, String code, @Nullable Metric except) {
        if (present.stream().anyMatch(m -> m != except && m.code().equals(code))) {
            throw InvalidInputException.of("DUPLICATE_CODE", "/code");
        }
    }

    private static MetricDraft named(MetricDraft draft, List<Metric> present) {
        if (!draft.code().isBlank()) {
            return draft;
        }
        int next = 1;
        while (codes(present).contains("m" + next)) {
            next++;
        }
        return draft.coded("m" + next);
    }
}
