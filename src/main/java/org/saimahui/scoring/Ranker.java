package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Step 9: sorts by total and takes equal ones down the ladder. A step that splits is followed by the next one inside
 * each subgroup that is still level; what no step splits shares the place.
 */
final class Ranker {

    private final Ranking ranking;

    private final TieValues values;

    private final Map<Integer, List<TieStep>> steps = new HashMap<>();

    Ranker(Ranking ranking, TieValues values) {
        this.ranking = ranking;
        this.values = values;
    }

    /** Those who share a place, the best first; inside by number. */
    List<List<PresenterScore>> rank(List<PresenterScore> complete) {
        List<List<PresenterScore>> ranked = new ArrayList<>();
        boolean lowestFirst = ranking.order() == Ranking.Order.LOWEST_FIRST;
        for (List<PresenterScore> level :
                split(complete, complete.stream().map(this::compared).toList(), lowestFirst)) {
            ranked.addAll(separate(level, 0));
        }
        ranked.forEach(level -> level.sort(Comparator.comparingInt(PresenterScore::number)));
        return ranked;
    }

    /** The steps of the ladder this presenter went through. */
    List<TieStep> steps(int presenter) {
        return steps.getOrDefault(presenter, List.of());
    }

    private Fraction compared(PresenterScore score) {
        Total total = score.requireTotal();
        return ranking.on() == Ranking.On.EXACT ? total.exact() : total.rounded();
    }

    private List<List<PresenterScore>> separate(List<PresenterScore> level, int from) {
        if (level.size() == 1 || from == ranking.tieBreaks().size()) {
            return List.of(level);
        }
        TieBreak step = ranking.tieBreaks().get(from);
        List<@Nullable Fraction> compared = values.of(step, level);
        List<List<PresenterScore>> parts =
                compared == null ? List.of(level) : split(level, compared, isLowerFirst(step.by()));
        List<Integer> numbers = level.stream().map(PresenterScore::number).toList();
        TieStep used = new TieStep(step, numbers, compared, parts.size() > 1);
        numbers.forEach(
                number -> steps.computeIfAbsent(number, n -> new ArrayList<>()).add(used));
        List<List<PresenterScore>> separated = new ArrayList<>();
        parts.forEach(part -> separated.addAll(separate(part, from + 1)));
        return separated;
    }

    private boolean isLowerFirst(TieBreak.By by) {
        return switch (by) {
            case SMALLER_SPREAD, NUMBER, DECISION -> true;
            default -> ranking.order() == Ranking.Order.LOWEST_FIRST;
        };
    }

    /** Groups of equal values, the best first; a missing value ranks last. */
    private static List<List<PresenterScore>> split(
            List<PresenterScore> level, List<? extends @Nullable Fraction> compared, boolean lowerFirst) {
        Map<PresenterScore, @Nullable Fraction> byScore = new java.util.IdentityHashMap<>();
        for (int i = 0; i < level.size(); i++) {
            byScore.put(level.get(i), compared.get(i));
        }
        Comparator<Fraction> natural = Comparator.naturalOrder();
        Comparator<Fraction> order = Comparator.nullsLast(lowerFirst ? natural : natural.reversed());
        List<PresenterScore> sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparing(byScore::get, order));
        List<List<PresenterScore>> groups = new ArrayList<>();
        for (PresenterScore score : sorted) {
            List<PresenterScore> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !Objects.equals(byScore.get(last.get(0)), byScore.get(score))) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(score);
        }
        return groups;
    }
}
