package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.AudienceSum;
import org.saimahui.standings.PartSum;

/** The audience's part in words: votes and the conversion that the rule names. */
class AudienceSteps {

    private final SumWords words;

    private final PartSum part;

    private final AudienceSum audience;

    AudienceSteps(SumWords words, PartSum part, AudienceSum audience) {
        this.words = words;
        this.part = part;
        this.audience = audience;
    }

    List<String> lines() {
        String name = words.partName(ScoringRule.AUDIENCE);
        String votes = String.valueOf(audience.votes());
        List<String> lines = new ArrayList<>();
        quorum(lines);
        if (part.exact() == null || part.value() == null) {
            lines.add(words.say("sum.votes", name, votes));
            return lines;
        }
        String value = words.rounded(Rounding.Step.PART, part.exact(), part.value());
        if (audience.leader() == 0) {
            lines.add(words.say("sum.audience.nobody", name, value));
            return lines;
        }
        levels(lines);
        lines.add(words.say(
                "sum.audience." + audience.conversion(),
                name,
                votes,
                String.valueOf(audience.leader()),
                audience.all().toPlainString(),
                words.shown(audience.scale()),
                value));
        return lines;
    }

    private void quorum(List<String> lines) {
        AudienceSum.Turnout turnout = audience.turnout();
        if (turnout != null) {
            lines.add(words.say(
                    "sum.quorum",
                    String.valueOf(turnout.voters()),
                    String.valueOf(turnout.eligible()),
                    words.shown(turnout.quorum())));
        }
    }

    /** Votes by level × points of the level. */
    private void levels(List<String> lines) {
        AudienceRule rule = words.rule().audience();
        Map<String, BigDecimal> points = rule == null ? null : rule.levels();
        if (audience.levels() == null || points == null) {
            return;
        }
        List<String> terms = new ArrayList<>();
        audience.levels()
                .forEach((level, votes) -> terms.add(level + " " + votes + " × " + words.shown(points.get(level))));
        lines.add(words.say("sum.levels", String.join(" + ", terms)));
    }
}
