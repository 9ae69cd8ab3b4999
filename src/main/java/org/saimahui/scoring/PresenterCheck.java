package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.ContestSheet.Presenter;

/** Validates one presenter: coefficients of known criteria, metrics whose formula can be computed. */
final class PresenterCheck {

    /** Each scored metric may bring a denominator of its own into the mean, so their number is bounded. */
    static final int MOST_SCORED = 100;

    private final Presenter presenter;

    private final String pointer;

    private final InputProblems problems;

    PresenterCheck(Presenter presenter, String pointer, InputProblems problems) {
        this.presenter = presenter;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** @param criteria known codes; null when the rule cannot be read */
    void run(@Nullable Set<String> criteria) {
        for (String criterion : presenter.coefficients().keySet()) {
            if (criteria != null && !criteria.contains("") && !criteria.contains(criterion)) {
                problems.add("UNKNOWN_CRITERION", InputProblems.step(pointer + "/coefficients", criterion), criterion);
            }
        }
        List<Metric> metrics = presenter.metrics();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < metrics.size(); i++) {
            String at = pointer + "/metrics/" + i;
            if (!codes.add(metrics.get(i).code()) && !metrics.get(i).code().isEmpty()) {
                problems.add("DUPLICATE_CODE", at + "/code", metrics.get(i).code());
            }
            guard(metrics.get(i), at);
        }
        if (scored(presenter) > MOST_SCORED) {
            problems.add("TOO_LONG", pointer + "/metrics", MOST_SCORED, scored(presenter));
        }
    }

    static long scored(Presenter presenter) {
        return presenter.metrics().stream().filter(m -> m.method() != null).count();
    }

    private void guard(Metric metric, String at) {
        Metric.Method method = metric.method();
        if (method == null) {
            return;
        }
        switch (method) {
            case COMPLETION -> {
                BigDecimal target = given(metric.target(), at + "/target");
                refuse(target != null && target.signum() <= 0, at + "/target");
            }
            case EFFICACY -> {
                BigDecimal floor = given(metric.floor(), at + "/floor");
                BigDecimal goal = given(metric.goal(), at + "/goal");
                refuse(floor != null && goal != null && goal.compareTo(floor) == 0, at + "/goal");
            }
            case PROGRESS -> {
                BigDecimal baseline = given(metric.baseline(), at + "/baseline");
                BigDecimal target = given(metric.target(), at + "/target");
                refuse(baseline != null && target != null && target.compareTo(baseline) == 0, at + "/target");
            }
            case MIN_MAX, RANK -> {}
        }
    }

    private @Nullable BigDecimal given(@Nullable BigDecimal value, String at) {
        if (value == null) {
            problems.add("MISSING_FIELD", at);
        }
        return value;
    }

    private void refuse(boolean failed, String at) {
        if (failed) {
            problems.add("BAD_VALUE", at);
        }
    }
}
