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
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.ScoringRule;

/**
 * The complete cards of one panel as their judges sent them: Σ mark × weight × coefficient, exact. Incomplete cards cannot
 * be compared and are left out, and so are presenters who are not active.
 *
 * @param judges the panel's seats, J2 before J10
 * @param byPresenter running number, then seat
 */
record CardTotals(List<String> judges, Map<Integer, Map<String, Fraction>> byPresenter) {

    private static final Comparator<String> AS_COUNTED =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    static CardTotals of(ScoringRule rule, ContestSheet sheet, String panel) {
        List<String> judges = sheet.judges().stream()
                .filter(j -> j.panel().equals(panel))
                .map(ContestSheet.Judge::code)
                .sorted(AS_COUNTED)
                .toList();
        Set<String> seats = new HashSet<>(judges);
        Map<Integer, ContestSheet.Presenter> active = new HashMap<>();
        sheet.presenters().stream()
                .filter(p -> p.state() == ContestSheet.State.ACTIVE)
                .forEach(p -> active.put(p.number(), p));
        Map<Integer, Map<String, Fraction>> totals = new TreeMap<>();
        for (ContestSheet.Scorecard card : sheet.scorecards()) {
            ContestSheet.Presenter presenter = active.get(card.presenter());
            Fraction total = presenter == null || !seats.contains(card.judge()) ? null : total(rule, card, presenter);
            if (total != null) {
                totals.computeIfAbsent(card.presenter(), n -> new TreeMap<>(AS_COUNTED))
                        .put(card.judge(), total);
            }
        }
        return new CardTotals(judges, totals);
    }

    private static @Nullable Fraction total(
            ScoringRule rule, ContestSheet.Scorecard card, ContestSheet.Presenter presenter) {
        Fraction sum = Fraction.ZERO;
        for (Criterion criterion : rule.criteria()) {
            BigDecimal mark = card.marks().get(criterion.code());
            if (mark == null) {
                return null;
            }
            BigDecimal coefficient = presenter.coefficients().getOrDefault(criterion.code(), BigDecimal.ONE);
            sum = sum.plus(Fraction.of(mark).times(criterion.weight()).times(coefficient));
        }
        return sum;
    }

    /** From the least to the most a card can come to, without coefficients. */
    static Fraction span(ScoringRule rule) {
        Fraction span = Fraction.ZERO;
        for (Criterion criterion : rule.criteria()) {
            span = span.plus(
                    Fraction.of(criterion.max().subtract(criterion.min())).times(criterion.weight()));
        }
        return span;
    }

    /** How many cards the presenter with the fewest has; 0 without any. */
    int fewest() {
        return byPresenter.values().stream().mapToInt(Map::size).min().orElse(0);
    }

    /** A judge's cards, by running number. */
    Map<Integer, Fraction> of(String judge) {
        Map<Integer, Fraction> own = new LinkedHashMap<>();
        byPresenter.forEach((presenter, cards) -> {
            Fraction total = cards.get(judge);
            if (total != null) {
                own.put(presenter, total);
            }
        });
        return own;
    }

    /** The other judges' cards for a presenter, ascending; empty with fewer than two, for one is no panel. */
    List<Fraction> others(String judge, int presenter) {
        List<Fraction> others = new ArrayList<>();
        byPresenter.getOrDefault(presenter, Map.of()).forEach((code, total) -> {
            if (!code.equals(judge)) {
                others.add(total);
            }
        });
        others.sort(Comparator.naturalOrder());
        return others.size() < 2 ? List.of() : others;
    }
}
