package org.saimahui.sums;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standing;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    private final JsonMapper json;

    LiveSheets(
            ContestService contests,
            StandingsService standings,
            PresenterService presenters,
            ReportService reports,
            JudgeService judges,
            AdjustmentService adjustments,
            ResultSheets sheets,
            JsonMapper json) {
        this.adjustments = adjustments;
        this.contests = contests;
        this.standings = standings;
        this.presenters = presenters;
        this.reports = reports;
        this.judges = judges;
        this.sheets = sheets;
        this.json = json;
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
        JsonNode results = json.valueToTree(standings.standings(contestId).rows().stream()
                .map(Standing::toDocument)
                .toList());
        return sheets.of(file(contestId, rule), results, locale);
    }

    /** What of a contest file the sheet reads. */
    private JsonNode file(long contestId, ScoringRule rule) {
        Map<Integer, ReportView> texts = reports.all(contestId);
        return json.valueToTree(Map.of(
                "rule",
                rule.toDocument(),
                "presenters",
                presenters.list(contestId).stream().map(p -> person(p, texts)).toList(),
                "judges",
                judges.list(contestId).stream()
                        .map(j -> Map.of("code", j.code(), "panel", j.panel(), "name", j.name()))
                        .toList(),
                "adjustments",
                adjustments.list(contestId).stream()
                        .filter(AdjustmentView::counts)
                        .map(LiveSheets::points)
                        .toList()));
    }

    private static Map<String, Object> points(AdjustmentView a) {
        return Map.of(
                "presenter",
                a.presenter(),
                "kind",
                a.kind(),
                "points",
                a.points().toPlainString(),
                "reason",
                a.reason(),
                "proposedBy",
                a.proposedBy(),
                "approvedBy",
                a.approvedBy());
    }

    private static Map<String, Object> person(PresenterView p, Map<Integer, ReportView> texts) {
        ReportView text = texts.get(p.number());
        List<MetricDraft> metrics = text == null ? List.of() : text.metrics();
        return Map.of(
                "number",
                p.number(),
                "organisation",
                p.organisation(),
                "metrics",
                metrics.stream()
                        .map(m -> Map.of("code", m.code(), "label", m.label()))
                        .toList());
    }
}
