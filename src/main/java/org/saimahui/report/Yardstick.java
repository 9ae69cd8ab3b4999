package org.saimahui.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * What a figure is held against, in its own unit.
 *
 * @param baseline decimal text of where it came from, or null
 * @param target decimal text of where it was to go, or null
 * @param direction which way is better
 */
@Embeddable
public record Yardstick(
        @Nullable String baseline,
        @Nullable String target,
        @Enumerated(EnumType.STRING) Direction direction) {

    public static final Yardstick NONE = new Yardstick(null, null, Direction.HIGHER);

    /** What is wrong goes into {@code text}. */
    Yardstick checked(Text text) {
        return new Yardstick(
                MetricNumbers.checked(text, "/baseline", baseline),
                MetricNumbers.checked(text, "/target", target),
                direction);
    }
}
