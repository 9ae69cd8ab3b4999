package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many judges prefer whom: (judge, opponent) pairs won minus lost inside the group, by complete cards' totals.
 * Counted by sorting each judge's totals, so that a large group does not cost its square.
 */
final class JudgesPrefer {

    private JudgesPrefer() {}

    /** @return 0 for one without a complete card: no pair is won, none lost */
    static List<@Nullable Fraction> of(List<PresenterScore> group) {
        Map<String, List<Fraction>> byJudge = new HashMap<>();
        for (PresenterScore score : group) {
            for (CardTotal total : score.completeCards()) {
                byJudge.computeIfAbsent(total.card().judge(), judge -> new ArrayList<>())
                        .add(total.rounded());
            }
        }
        byJudge.values().forEach(Collections::sort);
        List<@Nullable Fraction> wins = new ArrayList<>();
        for (PresenterScore score : group) {
            wins.add(net(score, byJudge));
        }
        return wins;
    }

    private static Fraction net(PresenterScore score, Map<String, List<Fraction>> byJudge) {
        long net = 0;
        for (CardTotal total : score.completeCards()) {
            List<Fraction> all = byJudge.getOrDefault(total.card().judge(), List.of());
            Sorted sorted = new Sorted(all);
            net += sorted.below(total.rounded()) - sorted.above(total.rounded());
        }
        return Fraction.of(net);
    }
}
