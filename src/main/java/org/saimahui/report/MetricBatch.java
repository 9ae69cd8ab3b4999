package org.saimahui.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Reviewed;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many figures at once, told apart by presenter and code, under the same checks as {@link MetricService}.
 */
@Service
@Transactional(readOnly = true)
public class MetricBatch {

    private final MetricRepository metrics;

    private final ReportRepository reports;

    private final PresenterService presenters;

    private final ContestService contests;

    private final ReportDesk desk;

    MetricBatch(
            MetricRepository metrics,
            ReportRepository reports,
            PresenterService presenters,
            ContestService contests,
            ReportDesk desk) {
        this.metrics = metrics;
        this.reports = reports;
        this.presenters = presenters;
        this.contests = contests;
        this.desk = desk;
    }

    /** One figure of one presenter; an empty code is replaced by the next free one. */
    public record Row(int number, MetricDraft draft) {}

    /**
     * What each row would do; nothing is stored.
     *
     * @param arriving numbers of presenters whom the same import adds
     */
    public List<Reviewed<MetricDraft>> review(long contestId, List<Row> rows, Set<Integer> arriving) {
        ContestView contest = contests.get(contestId);
        MetricShelves shelves = shelves(contestId, arriving);
        return rows.stream().map(row -> shelves.put(contest, row)).toList();
    }

    /**
     * Stores figures in the caller's transaction, after the contest's version was raised and the presenters were stored.
     * An approved report waits for approval again. Changes of a figure leave a record each.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(long contestId, List<Row> rows) {
        ContestView contest = contests.get(contestId);
        MetricShelves shelves = shelves(contestId, Set.of());
        Map<Integer, PresenterView> people = people(contestId);
        Map<Long, Report> texts = reports.findByContestIdOrderByPresenterId(contestId).stream()
                .collect(Collectors.toMap(Report::presenterId, Function.identity()));
        for (Row row : rows) {
            Reviewed<MetricDraft> reviewed = shelves.put(contest, row);
            MetricDraft draft = reviewed.orThrow();
            if (reviewed.isUnchanged()) {
                continue;
            }
            PresenterView presenter = people.get(row.number());
            Report report =
                    texts.computeIfAbsent(presenter.id(), id -> reports.save(new Report(contestId, presenter.id())));
            shelves.store(row.number(), draft, metrics, presenter);
            report.changed();
            if (reviewed.before() != null) {
                desk.record(new ReportDesk.Open(contest, presenter, report), "METRIC_EDITED", reviewed.before(), draft);
            }
        }
    }

    private MetricShelves shelves(long contestId, Set<Integer> arriving) {
        Map<Long, List<Metric>> byPresenter = new HashMap<>();
        metrics.findByContestIdOrderByPlace(contestId)
                .forEach(metric -> byPresenter
                        .computeIfAbsent(metric.presenterId(), id -> new ArrayList<>())
                        .add(metric));
        Map<Integer, List<Metric>> byNumber = new HashMap<>();
        people(contestId)
                .forEach((number, presenter) ->
                        byNumber.put(number, byPresenter.getOrDefault(presenter.id(), new ArrayList<>())));
        arriving.forEach(number -> byNumber.putIfAbsent(number, new ArrayList<>()));
        return new MetricShelves(byNumber);
    }

    private Map<Integer, PresenterView> people(long contestId) {
        return presenters.list(contestId).stream()
                .collect(Collectors.toMap(PresenterView::number, Function.identity()));
    }
}
