package org.saimahui.report.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.MetricDraft;

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

    ScoringForm(
            @Nullable Boolean scoring,
            @Nullable String method,
            @Nullable String weight,
            @Nullable String floor,
            @Nullable String goal,
            @Nullable String cap,
            @Nullable Boolean clamp,
            @Nullable String best,
            @Nullable String worst) {
        this.scoring = Boolean.TRUE.equals(scoring);
        this.method = given(method);
        this.weight = given(weight);
        this.floor = given(floor);
        this.goal = given(goal);
        this.cap = given(cap);
        this.clamp = Boolean.TRUE.equals(clamp);
        this.best = given(best);
        this.worst = given(worst);
    }

    static ScoringForm empty() {
        return new ScoringForm(true, null, null, null, null, null, true, null, null);
    }

    static ScoringForm of(MetricDraft metric) {
        return new ScoringForm(
                true,
                metric.method(),
                metric.weight(),
                metric.floor(),
                metric.goal(),
                metric.cap(),
                !Boolean.FALSE.equals(metric.clamp()),
                metric.best(),
                metric.worst());
    }

    /** The figure with these inputs; as it came where they were not on the page. */
    MetricDraft onto(MetricDraft draft) {
        if (!Boolean.TRUE.equals(scoring)) {
            return draft;
        }
        return draft.edited()
                .method(method.isEmpty() ? null : method)
                .weight(MetricForm.decimal(weight))
                .floor(MetricForm.decimal(floor))
                .goal(MetricForm.decimal(goal))
                .cap(MetricForm.decimal(cap))
                .clamp(clamped(draft.clamp()))
                .best(MetricForm.decimal(best))
                .worst(MetricForm.decimal(worst))
                .write();
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
