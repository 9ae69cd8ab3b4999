package org.saimahui.sums;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.scoring.Rounding;
import org.saimahui.standings.AudienceSum;
import org.saimahui.standings.MetricsSum;
import org.saimahui.standings.PanelSum;
import org.saimahui.standings.PartSum;
import org.saimahui.standings.Result;

/**
 * Writes the arithmetic of one standing as steps, from its explanation: the one place that puts a sum in words, for the
 * organiser's pages, the released sheet and its print alike.
 */
class SumWriter {

    private final SumWords words;

    private final PlaceSteps places;

    /** @param results the whole ranking, for who stands ahead and who is level */
    SumWriter(SumWords words, List<Result> results) {
        this.words = words;
        this.places = new PlaceSteps(words, results);
    }

    /** Each part with the marks behind it, the total, the place. */
    List<ResultSheet.Step> steps(Result result) {
        List<ResultSheet.Step> steps = new ArrayList<>();
        for (PartSum part : result.arithmetic().parts()) {
            steps.add(part(result.presenter(), part));
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

    private ResultSheet.Step part(int presenter, PartSum part) {
        String name = words.partName(part.code());
        String title = words.say("sum.part", name, words.weightOf(part.code()));
        List<String> lines = new ArrayList<>(lines(presenter, part));
        if (part.outcome() != PartSum.Outcome.COUNTS) {
            lines.add(words.say("sum." + part.outcome(), name, words.gaps(part.why())));
        }
        if (!(part.detail() instanceof PanelSum panel)) {
            return new ResultSheet.Step(title, null, lines);
        }
        // A panel's own line ends with the panel; the part may be rounded once more.
        if (part.exact() != null
                && part.value() != null
                && words.rule().rounding().digits().containsKey(Rounding.Step.PART)) {
            lines.add(
                    words.say("sum.part.rounded", name, words.rounded(Rounding.Step.PART, part.exact(), part.value())));
        }
        return new ResultSheet.Step(title, new PanelMarks(words, panel).write(), lines);
    }

    private List<String> lines(int presenter, PartSum part) {
        if (part.detail() instanceof PanelSum panel) {
            return new PanelSteps(words, part.code(), panel).lines();
        }
        if (part.detail() instanceof AudienceSum audience) {
            return new AudienceSteps(words, part, audience).lines();
        }
        ObjectiveSteps steps = new ObjectiveSteps(words, presenter);
        return part.detail() instanceof PartSum.GivenScore given
                ? steps.given(given)
                : steps.counted(part, (MetricsSum) part.detail());
    }
}
