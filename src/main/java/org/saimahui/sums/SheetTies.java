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
import org.saimahui.scoring.TieBreak;
import tools.jackson.databind.JsonNode;

/** What told equal totals apart, read from the explanations and said as the Board says it. */
class SheetTies {

    private final ScoringRule rule;

    private final JsonNode results;

    private final ShownNumbers shown;

    private final TieWords words;

    SheetTies(ScoringRule rule, JsonNode results, ShownNumbers shown, TieWords words) {
        this.rule = rule;
        this.results = results;
        this.shown = shown;
        this.words = words;
    }

    List<String> say(Locale locale) {
        Set<Tie> ties = new LinkedHashSet<>();
        for (JsonNode result : results) {
            for (JsonNode step : result.path("explanation").path("tieBreaks")) {
                if (step.path("split").asBoolean(false)) {
                    Tie tie = tie(step);
                    // of a large group each explanation has the own value alone
                    if (tie.presenters().size()
                            == step.path("level").asInt(tie.presenters().size())) {
                        ties.add(tie);
                    }
                }
            }
        }
        List<String> said = new ArrayList<>();
        ties.forEach(tie -> said.add(words.say(rule, Board.Tie.of(tie, shown), locale)));
        beyond(ties).forEach(level -> said.add(words.exact(level, locale)));
        return said;
    }

    private Tie tie(JsonNode step) {
        List<Integer> presenters = new ArrayList<>();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (JsonNode result : results) {
            JsonNode value = step.path("values").path(result.path("presenter").asString(""));
            if (!value.isMissingNode()) {
                presenters.add(result.path("presenter").asInt());
                values.add(value.isNull() ? null : new BigDecimal(value.asString("0")));
                fewest = Math.min(fewest, fewestMarks(result));
            }
        }
        String code = step.path("code").asString("");
        TieBreak.By by = TieBreak.By.valueOf(step.path("by").asString(""));
        return Tie.of(rule, presenters, new TieBreak(by, code.isEmpty() ? null : code), values, fewest);
    }

    /** As the engine counts them for the Board. */
    private static int fewestMarks(JsonNode result) {
        int fewest = Integer.MAX_VALUE;
        for (JsonNode part : result.path("explanation").path("parts")) {
            JsonNode sum = part.path("detail").path("sum");
            if (sum.has("kept")) {
                fewest = Math.min(fewest, sum.path("kept").size());
            }
            for (JsonNode line : sum.path("criteria")) {
                fewest = Math.min(fewest, line.path("kept").size());
            }
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    /** Neighbours whose totals differ, but not in the decimals that are printed. */
    private List<List<Integer>> beyond(Set<Tie> ties) {
        List<List<Integer>> groups = new ArrayList<>();
        JsonNode before = null;
        for (JsonNode result : results) {
            if (before != null && looksLevel(before, result)) {
                List<Integer> pair = List.of(
                        before.path("presenter").asInt(),
                        result.path("presenter").asInt());
                if (ties.stream().noneMatch(tie -> tie.presenters().containsAll(pair))) {
                    groups.add(pair);
                }
            }
            before = result;
        }
        return groups;
    }

    private boolean looksLevel(JsonNode one, JsonNode other) {
        String first = one.path("explanation").path("exact").asString("");
        String second = other.path("explanation").path("exact").asString("");
        return !first.isEmpty()
                && !second.isEmpty()
                && !Objects.equals(one.path("place"), other.path("place"))
                && shown.printTotal(new BigDecimal(first)).equals(shown.printTotal(new BigDecimal(second)));
    }
}
