package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/** The part made from achievement metrics (实绩), or from a given score. */
public record ObjectiveRule(BigDecimal weight, Missing missing) {

    /** A metric has no value. */
    public enum Missing {
        ZERO,
        LEAVE_OUT,
        REFUSE
    }

    static @Nullable ObjectiveRule read(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        ObjectiveRule objective = new ObjectiveRule(
                PanelRule.requiredWeight(fields), fields.choice("missing", Missing.class, Missing.ZERO));
        fields.end();
        return objective;
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object().put("weight", weight).put("missing", missing).done();
    }
}
