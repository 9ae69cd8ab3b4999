package org.saimahui.rule.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.Average;
import org.saimahui.scoring.Drop;
import org.saimahui.scoring.ObjectiveRule;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Ranking;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;

/**
 * The fields of the rule's form. A field is named by its JSON pointer in the document, so that a refusal finds its field;
 * its label is the pointer without indexes, {@code criteria.max}.
 */
final class RuleFields {

    static final String LEVELS = "/audience/levels";

    static final String TIES = "/ranking/tieBreaks";

    static final String LADDER = "/timePenalty/ladder";

    /** Lists whose rows an organiser adds, removes and moves. */
    static final List<String> LISTS = List.of("/criteria", "/panels", LEVELS, LADDER, TIES);

    /** Parts of the document that are there or not. */
    static final List<String> SECTIONS = List.of("/objective", "/audience", "/timePenalty");

    private static final Set<String> TEXTS = Set.of(
            "criteria.code",
            "criteria.name",
            "criteria.help",
            "criteria.group",
            "panels.code",
            "panels.name",
            "audience.levels.level",
            "ranking.tieBreaks");

    private static final Set<String> NUMBERS = Set.of(
            "criteria.min",
            "criteria.max",
            "criteria.step",
            "criteria.weight",
            "criteria.outlierRadius",
            "panels.weight",
            "panels.drop.highest",
            "panels.drop.lowest",
            "panels.minimumCards",
            "objective.weight",
            "audience.weight",
            "audience.scale",
            "audience.levels.points",
            "audience.choices",
            "audience.quorum",
            "rounding.outlierCentre",
            "rounding.card",
            "rounding.criterion",
            "rounding.points",
            "rounding.group",
            "rounding.panel",
            "rounding.part",
            "rounding.total",
            "timePenalty.limitSeconds",
            "timePenalty.graceSeconds",
            "timePenalty.ladder.fromSeconds",
            "timePenalty.ladder.points",
            "timePenalty.minimumSeconds",
            "timePenalty.underPoints",
            "bonusCap",
            "floor");

    private static final Map<String, List<String>> CHOICES = Map.ofEntries(
            choice("panels.drop.scope", Drop.Scope.values()),
            choice("panels.drop.tooFew", Drop.TooFew.values()),
            choice("panels.average", Average.values()),
            choice("panels.missing", PanelRule.Missing.values()),
            choice("panels.empty", PanelRule.Empty.values()),
            choice("objective.missing", ObjectiveRule.Missing.values()),
            choice("audience.conversion", AudienceRule.Conversion.values()),
            choice("weights", ScoringRule.Weights.values()),
            choice("rounding.mode", Rounding.Mode.values()),
            choice("ranking.on", Ranking.On.values()),
            choice("ranking.places", Ranking.Places.values()),
            choice("ranking.order", Ranking.Order.values()));

    private RuleFields() {}

    private static Map.Entry<String, List<String>> choice(String label, Enum<?>[] values) {
        return Map.entry(label, Arrays.stream(values).map(Enum::name).toList());
    }

    /** {@code /criteria/0/max} becomes {@code criteria.max}. */
    static String label(String pointer) {
        return pointer.replaceAll("/[0-9]+(?=/|$)", "").replaceFirst("^/", "").replace('/', '.');
    }

    static boolean isKnown(String label) {
        return TEXTS.contains(label) || isNumber(label) || CHOICES.containsKey(label);
    }

    static boolean isNumber(String label) {
        return NUMBERS.contains(label);
    }

    /** Whether a field holds seconds. */
    static boolean isTime(String label) {
        return label.endsWith("Seconds");
    }

    /** Whether a field holds points that are taken off. */
    static boolean isTakenOff(String label) {
        return label.equals("timePenalty.ladder.points") || label.equals("timePenalty.underPoints");
    }

    /** The words a field of that label may have; empty when it is no choice. */
    static List<String> choices(String label) {
        return CHOICES.getOrDefault(label, List.of());
    }
}
