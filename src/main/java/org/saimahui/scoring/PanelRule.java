package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * How one panel of judges becomes one part of the total.
 *
 * @param minimumCards with fewer counting cards the panel is empty; at least 1
 */
public record PanelRule(
        String code,
        String name,
        BigDecimal weight,
        Drop drop,
        Average average,
        Missing missing,
        Empty empty,
        int minimumCards) {

    /** A judge of the panel, not recused, has no mark. */
    public enum Missing {
        LEAVE_OUT,
        COUNT_ZERO,
        WAIT,
        REFUSE
    }

    /** No card counts, or fewer than the minimum: no total yet, or the other parts' weights are divided by their sum. */
    public enum Empty {
        INCOMPLETE,
        RENORMALISE
    }

    /** The name, or the code where there is none. */
    public String called() {
        return name.isBlank() ? code : name;
    }

    static PanelRule read(Fields fields) {
        PanelRule panel = new PanelRule(
                fields.code("code"),
                fields.name("name"),
                requiredWeight(fields),
                Drop.read(fields.object("drop")),
                fields.choice("average", Average.class, Average.MEAN),
                fields.choice("missing", Missing.class, Missing.LEAVE_OUT),
                fields.choice("empty", Empty.class, Empty.INCOMPLETE),
                (int) fields.whole("minimumCards", 1, Integer.MAX_VALUE, 1));
        fields.end();
        return panel;
    }

    /** The weight of a part must be given. */
    static BigDecimal requiredWeight(Fields fields) {
        fields.required("weight");
        return fields.weight("weight", BigDecimal.ZERO);
    }

    Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .put("code", code)
                .put("name", name)
                .put("weight", weight)
                .put("drop", drop.toDocument())
                .put("average", average)
                .put("missing", missing)
                .put("empty", empty)
                .put("minimumCards", minimumCards)
                .done();
    }
}
