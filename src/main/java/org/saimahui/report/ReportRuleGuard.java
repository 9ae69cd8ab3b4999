package org.saimahui.report;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleGuard;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/** An achievements' part needs figures that are scored, or given scores: without them nobody comes to a total. */
@Component
class ReportRuleGuard implements RuleGuard {

    private static final String AT = "/objective/weight";

    private final MetricRepository metrics;

    private final PresenterService presenters;

    ReportRuleGuard(MetricRepository metrics, PresenterService presenters) {
        this.metrics = metrics;
        this.presenters = presenters;
    }

    @Override
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        if (next.objective() == null) {
            return;
        }
        Set<Long> scored = metrics.findByContestIdOrderByPlace(contestId).stream()
                .filter(metric -> metric.draft().counts())
                .map(Metric::presenterId)
                .collect(Collectors.toSet());
        Map<Boolean, Long> active = presenters.list(contestId).stream()
                .filter(PresenterView::isActive)
                .collect(Collectors.partitioningBy(
                        p -> scored.contains(p.id())
                                || presenters
                                                .scoringInput(contestId, p.number())
                                                .objective()
                                        != null,
                        Collectors.counting()));
        long without = active.get(false);
        long with = active.get(true);
        if (with == 0 && without > 0) {
            warnings.add("NOTHING_SCORED", AT);
        } else if (without > 0) {
            warnings.add("SOME_NOT_SCORED", AT, without);
        }
    }
}
