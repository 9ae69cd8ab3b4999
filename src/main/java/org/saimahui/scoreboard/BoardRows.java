package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.voting.Tally;

/**
 * Makes lines of the public ranking from standings.
 *
 * @param standings of everybody
 * @param people by running number
 * @param tally the counts as far as they may be shown; null for not at all
 */
record BoardRows(
        Standings standings,
        Map<Integer, PresenterView> people,
        @Nullable Tally tally) {

    /** Of everybody. */
    List<Board.Row> all() {
        return of(standings.rows());
    }

    /**
     * Of some alone, who keep their points and order; place and distance are told among them, so that nothing is said of
     * the others.
     */
    List<Board.Row> of(Set<Integer> presenters) {
        return of(standings.rows().stream()
                .filter(row -> presenters.contains(row.presenter()))
                .toList());
    }

    private List<Board.Row> of(List<Standing> shown) {
        return shown.stream().map(row -> row(row, shown)).toList();
    }

    private Board.Row row(Standing standing, List<Standing> among) {
        PresenterView person = Objects.requireNonNull(people.get(standing.presenter()));
        ShownNumbers numbers = standings.shown();
        Standing first = among.get(0);
        Map<String, String> parts = new LinkedHashMap<>();
        standing.parts()
                .forEach((code, value) ->
                        parts.put(code, standings.rule().rounding().print(Rounding.Step.TOTAL, value)));
        String score = standing.total() == null ? null : standings.print(standing.total());
        String gap = standing.total() == null || first.total() == null
                ? null
                : standings.print(distance(first.total(), standing.total()));
        String shownScore = standing.exact() == null
                ? null
                : numbers.printTotal(standing.exact().toDecimal());
        String shownGap = standing.exact() == null || first.exact() == null
                ? null
                : numbers.printTotal(distance(first.exact(), standing.exact()).toDecimal());
        boolean finer = score != null && !score.equals(shownScore);
        return new Board.Row(
                person.number(),
                person.name(),
                person.organisation(),
                place(standing, among),
                among.stream().filter(other -> samePlace(other, standing)).count() > 1,
                score,
                gap,
                parts,
                tally == null ? null : tally.votes().getOrDefault(person.number(), 0L),
                adjustments(standing, numbers),
                finer ? shownScore : null,
                finer ? shownGap : null);
    }

    private static boolean samePlace(Standing a, Standing b) {
        return a.place() != null && a.place().equals(b.place());
    }

    private static @Nullable Integer place(Standing standing, List<Standing> among) {
        Integer own = standing.place();
        if (own == null) {
            return null;
        }
        return 1
                + (int) among.stream()
                        .filter(other -> other.place() != null && other.place() < own)
                        .count();
    }

    private static @Nullable String adjustments(Standing standing, ShownNumbers shown) {
        BigDecimal points = standing.byHand();
        return points.signum() == 0 ? null : shown.printPoints(points);
    }

    private static Fraction distance(Fraction a, Fraction b) {
        Fraction difference = a.minus(b);
        return difference.signum() < 0 ? b.minus(a) : difference;
    }
}
