package org.saimahui.sums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.judging.JudgeService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.Result;
import org.saimahui.standings.StandingsService;
import org.saimahui.standings.TotalSum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The standings as they are now, laid out like the released sheet: presenters whose marking is closed, nothing of an open
 * one. For those who may see marks before the release; the page that asks has to see to it.
 */
@Service
@Transactional(readOnly = true)
public class LiveSheets {

    private static final ResultSheet NOTHING = new ResultSheet(List.of(), List.of(), List.of(), List.of());

    private final ContestService contests;

    private final StandingsService standings;

    private final PresenterService presenters;

    private final ReportService reports;

    private final JudgeService judges;

    private final AdjustmentService adjustments;

    private final ResultSheets sheets;

    LiveSheets(
            ContestService contests,
            StandingsService standings,
            PresenterService presenters,
            ReportService reports,
            JudgeService judges,
            AdjustmentService adjustments,
            ResultSheets sheets) {
        this.adjustments = adjustments;
        this.contests = contests;
        this.standings = standings;
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.sheets = sheets;
    }

    /** Empty rows where the rule ranks nobody, or where there is no rule yet. */
    public ResultSheet of(long contestId, Locale locale) {
        if (contests.get(contestId).ruleNumber() == 0) {
            return NOTHING;
        }
        ScoringRule rule = standings.rule(contestId);
        if (rule.isShowOnly()) {
            return NOTHING;
        }
        return sheets.of(file(contestId, rule), Result.of(standings.standings(contestId)), locale);
    }

    private SheetFile file(long contestId, ScoringRule rule) {
        Map<Integer, ReportView> texts = reports.all(contestId);
        Map<Integer, SheetFile.Person> people = new LinkedHashMap<>();
        presenters
                .list(contestId)
                .forEach(p ->
                        people.put(p.number(), new SheetFile.Person(p.organisation(), labels(texts.get(p.number())))));
        return new SheetFile(
                rule,
                people,
                judges.list(contestId).stream()
                        .map(j -> new SheetFile.Judge(j.code(), j.panel(), j.name()))
                        .toList(),
                adjustments.list(contestId).stream()
                        .filter(AdjustmentView::counts)
                        .map(LiveSheets::byHand)
                        .toList(),
                JudgesShownAs.SEAT);
    }

    private static Map<String, String> labels(@Nullable ReportView text) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (text != null) {
            text.metrics().forEach(metric -> labels.put(metric.code(), metric.label()));
        }
        return labels;
    }

    private static SheetFile.ByHand byHand(AdjustmentView a) {
        return new SheetFile.ByHand(
                a.presenter(),
                new TotalSum.PointsByHand(
                        ContestSheet.Adjustment.Kind.valueOf(a.kind().name()),
                        a.points(),
                        a.reason(),
                        a.proposedBy(),
                        a.approvedBy()));
    }
}
