package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.TieWords;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Tie;
import org.saimahui.standings.Result;
import org.saimahui.standings.TieLine;
import org.saimahui.standings.TotalSum;

/** What told equal totals apart, read from the explanations and said as the Board says it. */
class SheetTies {

    private final ScoringRule rule;

    private final List<Result> results;

    private final ShownNumbers shown;

    private final TieWords words;

    SheetTies(ScoringRule rule, List<Result> results, ShownNumbers shown, TieWords words) {
        this.rule = rule;
        this.results = results;
        this.shown = shown;
        this.words = words;
    }

    List<ResultSheet.Tie> say(Locale locale) {
        Set<Tie> ties = new LinkedHashSet<>();
        for (Result result : results) {
            for (TieLine line : result.arithmetic().ties()) {
                // of a large group each explanation has the own value alone
                if (line.split() && line.values().size() == line.level()) {
                    ties.add(tie(line));
                }
            }
        }
        List<ResultSheet.Tie> said = new ArrayList<>();
        ties.forEach(tie -> said.add(
                new ResultSheet.Tie(tie.presenters(), words.say(rule, Board.Tie.of(tie, shown), locale), true)));
        beyond(ties).forEach(level -> said.add(new ResultSheet.Tie(level, words.exact(level, locale), false)));
        return said;
    }

    private Tie tie(TieLine line) {
        List<Result> level = results.stream()
                .filter(result -> line.values().containsKey(result.presenter()))
                .toList();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        level.forEach(result -> values.add(line.values().get(result.presenter())));
        return Tie.of(
                rule,
                level.stream().map(Result::presenter).toList(),
                line.step(),
                values,
                level.stream().mapToInt(Result::fewestMarks).min().orElse(0));
    }

    /** Neighbours whose totals differ, but not in the decimals that are printed. */
    private List<List<Integer>> beyond(Set<Tie> ties) {
        List<List<Integer>> groups = new ArrayList<>();
        Result before = null;
        for (Result result : results) {
            if (before != null && looksLevel(before, result)) {
                List<Integer> pair = List.of(before.presenter(), result.presenter());
                if (ties.stream().noneMatch(tie -> tie.presenters().containsAll(pair))) {
                    groups.add(pair);
                }
            }
            before = result;
        }
        return groups;
    }

    private boolean looksLevel(Result one, Result other) {
        TotalSum first = one.arithmetic().total();
        TotalSum second = other.arithmetic().total();
        return first != null
                && second != null
                && !Objects.equals(one.place(), other.place())
                && shown.printTotal(first.exact()).equals(shown.printTotal(second.exact()));
    }
}
