package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saimahui.analysis.Recount.Kind;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Drop;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.StandingsInput;

/** The neighbouring ways to count: without each judge, with other trims, other rounding, without points by hand. */
final class Variants {

    /** One way: what is different, and what the engine gets. */
    record Variant(Kind kind, String what, StandingsInput input) {}

    /** Trims that are tried: nothing dropped, one at each end, two at each end. */
    private static final int DEEPEST_TRIM = 2;

    /** Leaving out each judge counts every card again and again; beyond this it would keep the page waiting. */
    private static final long MOST_CARDS = 400_000;

    private final StandingsInput input;

    private final List<CardTotals> panels;

    Variants(StandingsInput input, List<CardTotals> panels) {
        this.input = input;
        this.panels = panels;
    }

    List<Variant> all() {
        List<Variant> variants = new ArrayList<>();
        withoutJudges(variants);
        trims(variants);
        rounding(variants);
        withoutAdjustments(variants);
        return variants;
    }

    /** Whether there are too many judges and cards to leave out each one. */
    boolean isTooLarge() {
        return (long) input.sheet().judges().size() * input.sheet().scorecards().size() > MOST_CARDS;
    }

    /** Of panels with three judges or more: of two, leaving one out is no test. */
    private void withoutJudges(List<Variant> variants) {
        if (isTooLarge()) {
            return;
        }
        for (CardTotals panel : panels) {
            if (panel.judges().size() >= Spread.FEWEST_CARDS) {
                panel.judges()
                        .forEach(judge -> variants.add(
                                new Variant(Kind.WITHOUT_JUDGE, judge, with(input.rule(), without(judge)))));
            }
        }
    }

    private ContestSheet without(String judge) {
        ContestSheet s = input.sheet();
        return new ContestSheet(
                s.presenters(),
                s.judges().stream().filter(j -> !j.code().equals(judge)).toList(),
                s.scorecards().stream().filter(c -> !c.judge().equals(judge)).toList(),
                s.adjustments(),
                s.votes(),
                s.audienceCount(),
                s.decisions());
    }

    private void trims(List<Variant> variants) {
        if (input.rule().panels().isEmpty()) {
            return;
        }
        for (int depth = 0; depth <= DEEPEST_TRIM; depth++) {
            ScoringRule rule = trimmed(depth);
            if (canTrim(depth) && !rule.equals(input.rule())) {
                variants.add(new Variant(Kind.TRIM, String.valueOf(depth), with(rule, input.sheet())));
            }
        }
    }

    private boolean canTrim(int depth) {
        return panels.stream().filter(p -> p.fewest() > 0).allMatch(p -> p.fewest() > 2 * depth);
    }

    private ScoringRule trimmed(int depth) {
        return rule(
                input.rule().panels().stream()
                        .map(p -> new PanelRule(
                                p.code(),
                                p.name(),
                                p.weight(),
                                new Drop(
                                        depth, depth, p.drop().scope(), p.drop().tooFew()),
                                p.average(),
                                p.missing(),
                                p.empty(),
                                p.minimumCards()))
                        .toList(),
                input.rule().rounding());
    }

    private void rounding(List<Variant> variants) {
        Rounding rounding = input.rule().rounding();
        Integer digits = rounding.digits().get(Rounding.Step.TOTAL);
        if (digits != null) {
            for (int other : new int[] {digits - 1, digits + 1}) {
                if (other >= 0) {
                    variants.add(new Variant(Kind.DECIMALS, String.valueOf(other), rounded(rounding.mode(), other)));
                }
            }
        }
        if (!rounding.digits().isEmpty()) {
            for (Rounding.Mode mode : Rounding.Mode.values()) {
                if (mode != rounding.mode()) {
                    variants.add(new Variant(
                            Kind.MODE,
                            mode.name(),
                            with(rule(input.rule().panels(), new Rounding(mode, rounding.digits())), input.sheet())));
                }
            }
        }
    }

    private StandingsInput rounded(Rounding.Mode mode, int digits) {
        Map<Rounding.Step, Integer> steps = new EnumMap<>(Rounding.Step.class);
        steps.putAll(input.rule().rounding().digits());
        steps.put(Rounding.Step.TOTAL, digits);
        return with(rule(input.rule().panels(), new Rounding(mode, steps)), input.sheet());
    }

    private void withoutAdjustments(List<Variant> variants) {
        ContestSheet s = input.sheet();
        if (!s.adjustments().isEmpty()) {
            ContestSheet plain = new ContestSheet(
                    s.presenters(), s.judges(), s.scorecards(), List.of(), s.votes(), s.audienceCount(), s.decisions());
            variants.add(new Variant(Kind.WITHOUT_ADJUSTMENTS, "", with(input.rule(), plain)));
        }
    }

    private StandingsInput with(ScoringRule rule, ContestSheet sheet) {
        return new StandingsInput(rule, sheet, input.partsIn());
    }

    private ScoringRule rule(List<PanelRule> panels, Rounding rounding) {
        ScoringRule r = input.rule();
        return new ScoringRule(
                r.criteria(),
                panels,
                r.objective(),
                r.audience(),
                r.weights(),
                rounding,
                r.timePenalty(),
                r.bonusCap(),
                r.floor(),
                r.ranking());
    }
}
