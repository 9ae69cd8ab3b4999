package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One use of the ladder: the step, who was level, and what was compared.
 *
 * @param values in the order of the group; null when the step was skipped
 * @param split whether it separated anybody
 */
record TieStep(TieBreak step, List<Integer> group, @Nullable List<@Nullable Fraction> values, boolean split) {

    /** In larger groups each one is shown only the own value: the whole would fill pages for everybody. */
    private static final int MOST_SHOWN = 40;

    /** What was compared of one of the group; null for a missing value or a skipped step. */
    @Nullable
    BigDecimal valueOf(int presenter) {
        Fraction value = values == null ? null : values.get(group.indexOf(presenter));
        return value == null ? null : value.toDecimal();
    }

    Map<String, @Nullable Object> toDocument(int presenter) {
        Documents document = Documents.object().put("by", step.by());
        if (step.code() != null) {
            document.put("code", step.code());
        }
        document.put("level", group.size());
        if (values == null) {
            return document.put("skipped", true).put("split", false).done();
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        for (int i = 0; i < group.size(); i++) {
            if (group.size() <= MOST_SHOWN || group.get(i) == presenter) {
                shown.put(String.valueOf(group.get(i)), printed(values.get(i)));
            }
        }
        return document.put("skipped", false)
                .put("values", shown)
                .put("split", split)
                .done();
    }

    /** A spread is compared by its square and shown as the standard deviation. */
    private @Nullable Fraction printed(@Nullable Fraction value) {
        return value != null && step.by() == TieBreak.By.SMALLER_SPREAD ? value.root() : value;
    }
}
