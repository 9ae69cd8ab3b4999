package org.saimahui.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.saimahui.scoring.ContestSheet;

/**
 * Cards that are alike in every mark. A hint to look, no alarm: alike cards can be honest.
 *
 * @param judges one seat that gave several presenters the same card, or two seats whose cards never differ
 * @param presenters running numbers, ascending
 */
public record SameCards(List<String> judges, List<Integer> presenters) {

    /** Fewer alike cards are nothing to mention. */
    public static final int FEWEST = 3;

    public boolean isOneJudge() {
        return judges.size() == 1;
    }

    /** Those of one panel, first the judges by themselves, then pairs of judges. */
    static List<SameCards> of(CardTotals totals, ContestSheet sheet) {
        Map<String, Map<Integer, Map<String, BigDecimal>>> cards = cards(totals, sheet);
        List<SameCards> found = new ArrayList<>();
        for (String judge : totals.judges()) {
            repeated(judge, cards.getOrDefault(judge, Map.of()), found);
        }
        for (int i = 0; i < totals.judges().size(); i++) {
            for (int j = i + 1; j < totals.judges().size(); j++) {
                alike(totals.judges().get(i), totals.judges().get(j), cards, found);
            }
        }
        return found;
    }

    private static Map<String, Map<Integer, Map<String, BigDecimal>>> cards(CardTotals totals, ContestSheet sheet) {
        Map<String, Map<Integer, Map<String, BigDecimal>>> cards = new HashMap<>();
        for (ContestSheet.Scorecard card : sheet.scorecards()) {
            if (totals.byPresenter().getOrDefault(card.presenter(), Map.of()).containsKey(card.judge())) {
                Map<String, BigDecimal> marks = new HashMap<>();
                // 24.50 and 24.5 are the same mark.
                card.marks().forEach((criterion, mark) -> marks.put(criterion, mark.stripTrailingZeros()));
                cards.computeIfAbsent(card.judge(), judge -> new TreeMap<>()).put(card.presenter(), marks);
            }
        }
        return cards;
    }

    private static void repeated(String judge, Map<Integer, Map<String, BigDecimal>> own, List<SameCards> found) {
        Map<Map<String, BigDecimal>, List<Integer>> byMarks = new LinkedHashMap<>();
        own.forEach((presenter, marks) ->
                byMarks.computeIfAbsent(marks, m -> new ArrayList<>()).add(presenter));
        byMarks.values().stream()
                .filter(presenters -> presenters.size() >= FEWEST)
                .sorted(Comparator.comparing(presenters -> presenters.get(0)))
                .forEach(presenters -> found.add(new SameCards(List.of(judge), List.copyOf(presenters))));
    }

    private static void alike(
            String one, String other, Map<String, Map<Integer, Map<String, BigDecimal>>> cards, List<SameCards> found) {
        Map<Integer, Map<String, BigDecimal>> first = cards.getOrDefault(one, Map.of());
        Map<Integer, Map<String, BigDecimal>> second = cards.getOrDefault(other, Map.of());
        Set<Integer> common = new HashSet<>(first.keySet());
        common.retainAll(second.keySet());
        boolean never = common.stream().allMatch(p -> first.get(p).equals(second.get(p)));
        if (common.size() >= FEWEST && never) {
            found.add(
                    new SameCards(List.of(one, other), common.stream().sorted().toList()));
        }
    }
}
