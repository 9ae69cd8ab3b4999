package org.saimahui.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * How the engine turns a figure into points; what each number means is in the rule's description. Numbers are decimal
 * text, null where the method's own value is meant.
 *
 * @param method one of {@link #METHODS}, or null: shown only
 * @param floor from where on EFFICACY gives points, {@code goal} where it gives all
 * @param cap the most points of COMPLETION and PROGRESS
 * @param clamp whether EFFICACY stays between its least and most points; null: it does
 * @param best points of the first in a RANK, {@code worst} of the last
 */
@Embeddable
public record Scoring(
        @Nullable String method,
        @Nullable String weight,
        @Column(name = "floor_value") @Nullable String floor,
        @Nullable String goal,
        @Nullable String cap,
        @Nullable Boolean clamp,
        @Nullable String best,
        @Nullable String worst) {

    public static final Set<String> METHODS = Set.of("COMPLETION", "EFFICACY", "PROGRESS", "MIN_MAX", "RANK");

    /** Shown, and not scored. */
    public static final Scoring NONE = by(null);

    /** With every number the method's own. */
    public static Scoring by(@Nullable String method) {
        return new Scoring(method, null, null, null, null, null, null, null);
    }

    /** What is wrong goes into {@code text}. */
    Scoring checked(Text text) {
        if (method != null && !METHODS.contains(method)) {
            text.reject("BAD_VALUE", "/method");
        }
        return new Scoring(
                method,
                MetricNumbers.checked(text, "/weight", weight),
                MetricNumbers.checked(text, "/floor", floor),
                MetricNumbers.checked(text, "/goal", goal),
                MetricNumbers.checked(text, "/cap", cap),
                clamp,
                MetricNumbers.checked(text, "/best", best),
                MetricNumbers.checked(text, "/worst", worst));
    }
}
