package org.saimahui.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.saimahui.scoring.AudienceRule;

/** The parts that are not made by judges: achievements and audience. */
final class PartSentences {

    /** The example: the leader's votes, all votes, and one who has three quarters of the leader's. */
    private static final String LEADER = "120";

    private static final String ALL = "300";

    private static final String VOTES = "90";

    private final RuleWords words;

    PartSentences(RuleWords words) {
        this.words = words;
    }

    void sayInto(List<String> sentences) {
        if (words.rule().objective() != null) {
            sentences.add(words.say(
                    "objective",
                    words.weight(words.rule().objective().weight()),
                    words.say("objective." + words.rule().objective().missing().name())));
            sentences.add(words.say("objective.how"));
        }
        AudienceRule audience = words.rule().audience();
        if (audience != null) {
            sentences.add(words.say(
                    "audience",
                    RuleWords.plain(audience.choices()),
                    words.say(
                            "conversion." + audience.conversion().name(),
                            RuleWords.plain(audience.scale()),
                            levels(audience)),
                    words.weight(audience.weight())));
            sentences.add(example(audience));
            sentences.add(words.say("audience.none"));
            if (audience.quorum() != null) {
                sentences.add(words.say("quorum", RuleWords.plain(audience.quorum())));
            }
        }
    }

    private String levels(AudienceRule audience) {
        return words.numbers(entries(audience).stream()
                .map(level -> level.getKey() + " " + RuleWords.plain(level.getValue()))
                .toList());
    }

    private static List<Map.Entry<String, BigDecimal>> entries(AudienceRule audience) {
        return audience.levels() == null
                ? List.of()
                : List.copyOf(audience.levels().entrySet());
    }

    private String example(AudienceRule audience) {
        BigDecimal scale = audience.scale();
        return switch (audience.conversion()) {
            case SHARE_OF_LEADER ->
                words.say("example.leader", LEADER, VOTES, shortened(scale.multiply(new BigDecimal("0.75"))));
            case SHARE_OF_VOTES ->
                words.say("example.share", ALL, VOTES, shortened(scale.multiply(new BigDecimal("0.3"))));
            case SOFTENED -> words.say("example.leader", LEADER, VOTES, "90");
            case COUNT -> words.say("example.count", VOTES);
            case MEAN_LEVELS -> levelsExample(entries(audience));
        };
    }

    private String levelsExample(List<Map.Entry<String, BigDecimal>> levels) {
        Map.Entry<String, BigDecimal> best = levels.get(0);
        Map.Entry<String, BigDecimal> last = levels.get(levels.size() - 1);
        BigDecimal mean = best.getValue()
                .multiply(BigDecimal.valueOf(3))
                .add(last.getValue())
                .divide(BigDecimal.valueOf(4));
        return words.say("example.levels", best.getKey(), last.getKey(), shortened(mean));
    }

    private static String shortened(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
