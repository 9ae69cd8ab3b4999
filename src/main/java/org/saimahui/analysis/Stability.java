package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.standings.StandingsInput;

/**
 * Whether the places hold when the same cards are counted in neighbouring ways.
 *
 * @param first running numbers of those in first place
 * @param lead of the first place over the next, before rounding; null where nobody stands behind
 * @param places as they count, best first
 * @param recounts those that could be counted
 * @param tooLarge whether leaving out each judge was skipped for its length
 */
public record Stability(
        Set<Integer> first, @Nullable Fraction lead, List<Place> places, List<Recount> recounts, boolean tooLarge) {

    /**
     * One presenter's place, and how far it moves.
     *
     * @param total as the rule rounds it
     * @param behind how far behind the one before, before rounding; null for the first
     * @param best the best place in any recount, this one included
     * @param worst the worst place; a recount without a place does not count
     * @param moved in how many recounts the place is another
     */
    public record Place(
            int presenter,
            int place,
            String total,
            @Nullable Fraction behind,
            int best,
            int worst,
            int moved) {}

    /** Recounts that give the first place to others. */
    public List<Recount> hangsOn() {
        return recounts.stream().filter(r -> !r.sameFirst()).toList();
    }

    /** @return null where fewer than two presenters have a place */
    static @Nullable Stability of(StandingsInput input, List<CardTotals> panels) {
        Standings base = input.count();
        List<Standing> placed = placed(base);
        if (placed.size() < 2) {
            return null;
        }
        Variants variants = new Variants(input, panels);
        Set<Integer> first = first(placed);
        List<Recount> recounts = new ArrayList<>();
        List<Standings> counted = new ArrayList<>();
        for (Variants.Variant variant : variants.all()) {
            Standings again = variant.input().count();
            if (!placed(again).isEmpty()) {
                counted.add(again);
                recounts.add(recount(variant, placed, again, first));
            }
        }
        return new Stability(first, lead(placed), places(base, placed, counted), recounts, variants.isTooLarge());
    }

    private static Recount recount(
            Variants.Variant variant, List<Standing> placed, Standings again, Set<Integer> first) {
        List<Recount.Move> moves = new ArrayList<>();
        for (Standing row : placed) {
            Integer after = place(again, row.presenter());
            if (!Objects.equals(row.place(), after)) {
                moves.add(new Recount.Move(row.presenter(), Objects.requireNonNull(row.place()), after));
            }
        }
        List<Standing> now = placed(again);
        Set<Integer> firstNow = first(now);
        return new Recount(variant.kind(), variant.what(), firstNow, lead(now), moves, firstNow.equals(first));
    }

    private static List<Place> places(Standings base, List<Standing> placed, List<Standings> counted) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Standing row = placed.get(i);
            int own = Objects.requireNonNull(row.place());
            int best = own;
            int worst = own;
            int moved = 0;
            for (Standings again : counted) {
                Integer place = place(again, row.presenter());
                moved += Objects.equals(place, own) ? 0 : 1;
                best = place == null ? best : Math.min(best, place);
                worst = place == null ? worst : Math.max(worst, place);
            }
            Fraction behind = i == 0 ? null : distance(placed.get(i - 1), row);
            places.add(new Place(
                    row.presenter(), own, base.print(Objects.requireNonNull(row.total())), behind, best, worst, moved));
        }
        return places;
    }

    private static List<Standing> placed(Standings standings) {
        return standings.rows().stream().filter(row -> row.place() != null).toList();
    }

    private static @Nullable Integer place(Standings standings, int presenter) {
        return standings.of(presenter).map(Standing::place).orElse(null);
    }

    private static Set<Integer> first(List<Standing> placed) {
        Set<Integer> first = new TreeSet<>();
        placed.stream().filter(row -> Objects.equals(row.place(), 1)).forEach(row -> first.add(row.presenter()));
        return new LinkedHashSet<>(first);
    }

    private static @Nullable Fraction lead(List<Standing> placed) {
        return placed.stream()
                .filter(row -> !Objects.equals(row.place(), 1))
                .findFirst()
                .map(next -> distance(placed.get(0), next))
                .orElse(null);
    }

    /** Between two exact totals, whichever order the rule ranks in. */
    private static Fraction distance(Standing one, Standing other) {
        return Points.size(Objects.requireNonNull(one.exact()).minus(Objects.requireNonNull(other.exact())));
    }
}
