package org.saimahui.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.MetricDraft;
import org.saimahui.scoring.ContestSheet;

/** What the engine counts of a contest file. */
public final class ContestSheets {

    private ContestSheets() {}

    /** The same people, cards, points and votes in the same order, so that pointers fit. */
    public static ContestSheet of(ContestFile file) {
        return new ContestSheet(
                file.presenters().stream().map(ContestSheets::presenter).toList(),
                file.judges().stream()
                        .map(j -> new ContestSheet.Judge(j.code(), j.panel(), j.recusals()))
                        .toList(),
                file.scorecards().stream()
                        .map(c -> new ContestSheet.Scorecard(c.presenter(), c.judge(), c.marks()))
                        .toList(),
                file.adjustments().stream().map(ContestSheets::adjustment).toList(),
                votes(file),
                file.audienceCount() == null
                        ? null
                        : new ContestSheet.AudienceCount(
                                file.audienceCount().eligible(),
                                file.audienceCount().voters()),
                file.decisions().stream()
                        .map(d -> new ContestSheet.Decision(d.presenters(), d.order(), d.reason()))
                        .toList());
    }

    static List<ContestSheet.Vote> votes(ContestFile file) {
        return file.votes().stream()
                .map(v -> new ContestSheet.Vote(v.presenter(), v.votes(), v.levels()))
                .toList();
    }

    private static ContestSheet.Presenter presenter(ContestFile.Person p) {
        Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
        p.coefficients().forEach((criterion, factor) -> coefficients.put(criterion, new BigDecimal(factor)));
        return new ContestSheet.Presenter(
                p.number(),
                p.name(),
                ContestSheet.State.valueOf(p.state().name()),
                coefficients,
                decimal(p.objective()),
                p.metrics().stream().map(MetricDraft::scored).toList());
    }

    private static ContestSheet.Adjustment adjustment(ContestFile.Points a) {
        return new ContestSheet.Adjustment(
                a.presenter(),
                ContestSheet.Adjustment.Kind.valueOf(a.kind().name()),
                a.points(),
                a.reason(),
                a.proposedBy(),
                a.approvedBy());
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
