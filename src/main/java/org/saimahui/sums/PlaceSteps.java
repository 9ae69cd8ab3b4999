package org.saimahui.sums;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Step 9 in words: how many are ahead, and each rung of the ladder that compared this presenter with others. */
class PlaceSteps {

    private final SumWords words;

    private final JsonNode results;

    PlaceSteps(SumWords words, JsonNode results) {
        this.words = words;
        this.results = results;
    }

    List<String> lines(JsonNode result) {
        List<String> lines = new ArrayList<>();
        if (result.path("place").isNull() || result.path("place").isMissingNode()) {
            return lines;
        }
        ties(result, lines);
        int place = result.path("place").asInt();
        long ahead = all().filter(r -> isAhead(r, place)).count();
        String order = words.rule().path("ranking").path("order").asString("HIGHEST_FIRST");
        String sharing = all().filter(r ->
                        r.path("place").asInt(0) == place && r.path("presenter").asInt() != number(result))
                .map(this::who)
                .collect(Collectors.joining(words.say("tie.and")));
        lines.add(words.say(
                sharing.isEmpty() ? "place.alone" : "place.shared",
                words.say("place." + order),
                String.valueOf(ahead),
                String.valueOf(place),
                sharing));
        return lines;
    }

    private void ties(JsonNode result, List<String> lines) {
        int rung = 0;
        for (JsonNode step : result.path("explanation").path("tieBreaks")) {
            rung++;
            String name = words.stepName(step);
            String at = String.valueOf(rung);
            if (step.path("skipped").asBoolean(false)) {
                lines.add(words.say("tie.skipped", name, "", at));
                continue;
            }
            String values = step.path("values").properties().stream()
                    .map(e ->
                            words.say("tie.value", e.getKey(), e.getValue().isNull() ? "–" : words.shown(e.getValue())))
                    .collect(Collectors.joining(words.say("tie.and")));
            lines.add(words.say(step.path("split").asBoolean(false) ? "tie.split" : "tie.level", name, values, at));
        }
        if (rung > 0) {
            lines.add(0, words.say("tie.start", level(result)));
        }
    }

    /** Those with the same total, by number. */
    private String level(JsonNode result) {
        return all().filter(r -> !r.path("total").isNull() && r.path("total").equals(result.path("total")))
                .sorted(Comparator.comparingInt(PlaceSteps::number))
                .map(this::who)
                .collect(Collectors.joining(words.say("tie.and")));
    }

    private Stream<JsonNode> all() {
        return StreamSupport.stream(results.spliterator(), false);
    }

    private static boolean isAhead(JsonNode other, int place) {
        return !other.path("place").isNull() && other.path("place").asInt(Integer.MAX_VALUE) < place;
    }

    private String who(JsonNode result) {
        return words.say("number", String.valueOf(number(result)));
    }

    private static int number(JsonNode result) {
        return result.path("presenter").asInt();
    }
}
