package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.Ranking;
import org.saimahui.standings.Result;
import org.saimahui.standings.TieLine;
import org.saimahui.standings.TotalSum;

/** Step 9 in words: how many are ahead, and each rung of the ladder that compared this presenter with others. */
class PlaceSteps {

    private final SumWords words;

    private final List<Result> results;

    PlaceSteps(SumWords words, List<Result> results) {
        this.words = words;
        this.results = results;
    }

    /** Empty for one without a place. */
    List<String> lines(Result result) {
        List<String> lines = new ArrayList<>();
        Integer place = result.place();
        if (place == null) {
            return lines;
        }
        ties(result, lines);
        long ahead = results.stream()
                .filter(other -> other.place() != null && other.place() < place)
                .count();
        String sharing = results.stream()
                .filter(other -> place.equals(other.place()) && other.presenter() != result.presenter())
                .map(this::who)
                .collect(Collectors.joining(words.say("tie.and")));
        lines.add(words.say(
                sharing.isEmpty() ? "place.alone" : "place.shared",
                words.say("place." + words.rule().ranking().order()),
                String.valueOf(ahead),
                String.valueOf(place),
                sharing));
        return lines;
    }

    private void ties(Result result, List<String> lines) {
        int rung = 0;
        for (TieLine tie : result.arithmetic().ties()) {
            rung++;
            String name = words.stepName(tie.step());
            String at = String.valueOf(rung);
            if (tie.skipped()) {
                lines.add(words.say("tie.skipped", name, "", at));
                continue;
            }
            String values = tie.values().entrySet().stream()
                    .map(e -> words.say(
                            "tie.value",
                            String.valueOf(e.getKey()),
                            e.getValue() == null ? "–" : words.shown(e.getValue())))
                    .collect(Collectors.joining(words.say("tie.and")));
            lines.add(words.say(tie.split() ? "tie.split" : "tie.level", name, values, at));
        }
        if (rung > 0) {
            lines.add(0, words.say("tie.start", level(result)));
        }
    }

    /** Those whose totals are the same as the ranking sees them, by number. */
    private String level(Result result) {
        BigDecimal own = ranked(result);
        return results.stream()
                .filter(other -> own != null && ranked(other) != null && own.compareTo(ranked(other)) == 0)
                .sorted(Comparator.comparingInt(Result::presenter))
                .map(this::who)
                .collect(Collectors.joining(words.say("tie.and")));
    }

    private @Nullable BigDecimal ranked(Result result) {
        TotalSum sum = result.arithmetic().total();
        return words.rule().ranking().on() == Ranking.On.EXACT && sum != null ? sum.exact() : result.total();
    }

    private String who(Result result) {
        return words.say("number", String.valueOf(result.presenter()));
    }
}
