package org.saimahui.report.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.Scoring;

/**
 * How a figure is scored, as the editor shows it beside {@link MetricForm}.
 *
 * @param scoring whether these fields were on the page; if not, what is stored stays
 * @param method empty: shown only
 */
record ScoringForm(
        @Nullable Boolean scoring,
        String method,
        String weight,
        String floor,
        String goal,
        String cap,
        @Nullable Boolean clamp,
        String best,
        String worst) {

    /** What was not sent is empty. */
    ScoringForm {
        scoring = Boolean.TRUE.equals(scoring);
        method = given(method);
        weight = given(weight);
        floor = given(floor);
        goal = given(goal);
        cap = given(cap);
        clamp = Boolean.TRUE.equals(clamp);
        best = given(best);
        worst = given(worst);
    }

    static ScoringForm empty() {
        return of(MetricDraft.empty(""));
    }

    static ScoringForm of(MetricDraft metric) {
        Scoring stored = metric.scoring();
        return new ScoringForm(
                true,
                stored.method(),
                stored.weight(),
                stored.floor(),
                stored.goal(),
                stored.cap(),
                !Boolean.FALSE.equals(stored.clamp()),
                stored.best(),
                stored.worst());
    }

    /** The figure with these inputs; as it came where they were not on the page. */
    MetricDraft onto(MetricDraft draft) {
        if (!Boolean.TRUE.equals(scoring)) {
            return draft;
        }
        return draft.scoredBy(new Scoring(
                method.isEmpty() ? null : method,
                MetricForm.decimal(weight),
                MetricForm.decimal(floor, draft.amount().unit()),
                MetricForm.decimal(goal, draft.amount().unit()),
                MetricForm.decimal(cap),
                clamped(draft.scoring().clamp()),
                MetricForm.decimal(best),
                MetricForm.decimal(worst)));
    }

    /** Clamping is the default: only where it is switched off, or was said before, it is stored. */
    private @Nullable Boolean clamped(@Nullable Boolean before) {
        if (!"EFFICACY".equals(method)) {
            return before;
        }
        return Boolean.TRUE.equals(clamp) ? (before == null ? null : Boolean.TRUE) : Boolean.FALSE;
    }

    /** Everything on one line, to compare two of them. */
    public String line() {
        return Stream.of(method, weight, floor, goal, cap, "EFFICACY".equals(method) ? clamp + "" : "", best, worst)
                .map(part -> part.isEmpty() ? "–" : part)
                .collect(Collectors.joining(" / "));
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
