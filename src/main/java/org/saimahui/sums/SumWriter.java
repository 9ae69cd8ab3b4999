package org.saimahui.sums;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Writes the arithmetic of one standing as steps, from its explanation: the one place that puts a sum in words, for the
 * organiser's pages, the released sheet and its print alike.
 */
class SumWriter {

    private final SumWords words;

    private final PlaceSteps places;

    /** @param results the whole ranking, for who stands ahead and who is level */
    SumWriter(SumWords words, JsonNode results) {
        this.words = words;
        this.places = new PlaceSteps(words, results);
    }

    /** Each part with the marks behind it, the total, the place. */
    List<ResultSheet.Step> steps(JsonNode result) {
        List<ResultSheet.Step> steps = new ArrayList<>();
        for (JsonNode part : result.path("explanation").path("parts")) {
            steps.add(part(result.path("presenter").asInt(), part));
        }
        List<String> total = new TotalSteps(words, result).lines();
        if (!total.isEmpty()) {
            steps.add(new ResultSheet.Step(words.say("total"), null, total));
        }
        List<String> place = places.lines(result);
        if (!place.isEmpty()) {
            steps.add(new ResultSheet.Step(words.say("place"), null, place));
        }
        return steps;
    }

    private ResultSheet.Step part(int presenter, JsonNode part) {
        String code = part.path("part").asString("");
        String name = words.partName(code);
        JsonNode detail = part.path("detail");
        boolean panel = detail.has("cards");
        List<String> lines = new ArrayList<>();
        if (panel) {
            lines.addAll(new PanelSteps(words, part).lines());
        } else if (detail.has("conversion")) {
            lines.addAll(new AudienceSteps(words, part).lines());
        } else {
            lines.addAll(new ObjectiveSteps(words, presenter, part).lines());
        }
        String outcome = part.path("outcome").asString("OPEN");
        if (!outcome.equals("COUNTS")) {
            lines.add(words.say("sum." + outcome, name, words.gaps(part.path("why"))));
        } else if (panel && !words.rule().path("rounding").path("part").isNull() && part.has("exact")) {
            rounded(part, name, lines);
        }
        String title = words.say("sum.part", name, words.weightOf(code));
        return new ResultSheet.Step(title, panel ? new PanelMarks(words, detail).write() : null, lines);
    }

    /** A panel's own line ends with the panel; the part may be rounded once more. */
    private void rounded(JsonNode part, String name, List<String> lines) {
        if (words.rule().path("rounding").has("part")) {
            lines.add(
                    words.say("sum.part.rounded", name, words.rounded("part", part.path("exact"), part.path("value"))));
        }
    }
}
