package org.saimahui.rule.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.saimahui.document.Decimals;

/** Rules that many contests use, put over what is already written: names, criteria and the rest stay. */
enum RulePresets {
    /** 直接平均: the judges' mean, nothing else. */
    MEAN(100, 0, 0, 0),
    /** 去一高一低: the judges' mean without one highest and one lowest. */
    TRIM(100, 0, 0, 1),
    /** 五比五: judges and audience, half each. */
    FIFTY(50, 0, 50, null),
    /** 评委70+大众30. */
    SEVENTY(70, 0, 30, null),
    /** 三项合成: judges, achievements, audience. */
    THREE(50, 30, 20, null);

    private final int judges;

    private final int objective;

    private final int audience;

    private final Integer dropped;

    RulePresets(int judges, int objective, int audience, Integer dropped) {
        this.judges = judges;
        this.objective = objective;
        this.audience = audience;
        this.dropped = dropped;
    }

    static Optional<RulePresets> named(String name) {
        return List.of(values()).stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst();
    }

    void onto(RuleDraft draft) {
        if (draft.rows("/criteria").isEmpty()) {
            RuleRows.add(draft, "/criteria");
        }
        if (draft.rows("/panels").isEmpty()) {
            RuleRows.add(draft, "/panels");
        }
        draft.put("/weights", "HUNDRED");
        share(draft);
        part(draft, "/objective", objective, "missing", "ZERO");
        part(draft, "/audience", audience, "conversion", "SHARE_OF_LEADER");
        if (dropped != null) {
            for (int row : draft.rows("/panels")) {
                draft.put("/panels/" + row + "/average", "MEAN");
                draft.put("/panels/" + row + "/drop/highest", String.valueOf(dropped));
                draft.put("/panels/" + row + "/drop/lowest", String.valueOf(dropped));
            }
        }
    }

    private static void part(RuleDraft draft, String part, int weight, String member, String usual) {
        draft.turn(part, weight > 0);
        if (weight > 0) {
            draft.put(part + "/weight", String.valueOf(weight));
            if (draft.value(part + '/' + member).isEmpty()) {
                draft.put(part + '/' + member, usual);
            }
        }
    }

    /** Several panels keep their proportions; the last takes what rounding leaves. */
    private void share(RuleDraft draft) {
        List<Integer> panels = draft.rows("/panels");
        List<BigDecimal> before = panels.stream()
                .map(row -> Optional.ofNullable(Decimals.parse(draft.value("/panels/" + row + "/weight")))
                        .filter(weight -> weight.signum() > 0)
                        .orElse(BigDecimal.ONE))
                .toList();
        BigDecimal sum = before.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = BigDecimal.valueOf(judges);
        for (int i = 0; i < panels.size(); i++) {
            BigDecimal share = i == panels.size() - 1
                    ? left
                    : before.get(i).multiply(BigDecimal.valueOf(judges)).divide(sum, 0, RoundingMode.HALF_UP);
            left = left.subtract(share);
            draft.put(
                    "/panels/" + panels.get(i) + "/weight",
                    share.stripTrailingZeros().toPlainString());
        }
    }
}
