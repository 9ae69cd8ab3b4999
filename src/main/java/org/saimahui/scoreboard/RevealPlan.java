package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.voting.Tally;

/**
 * In which steps a result is told (最后一圈). Where the audience's part weighs, it is told last, presenter by presenter in the
 * order of the other parts from the last one up, so that it can still change everything; where it does not, by place from
 * the last one up. {@code BY_PART} tells the other parts before: the objective one for all, then each panel's presenter by
 * presenter, in the order of what is out by then from the last one up, or in running order where nothing is. A panel that is
 * the whole result is told by place.
 */
final class RevealPlan {

    private final ScoringRule rule;

    /** In running order. */
    private final List<PresenterView> people;

    private final Function<List<String>, Standings> counted;

    private final Tally tally;

    private final List<RevealStep> steps = new ArrayList<>();

    /** @param counted the standings of everybody by some of the parts */
    private RevealPlan(
            ScoringRule rule, List<PresenterView> people, Function<List<String>, Standings> counted, Tally tally) {
        this.rule = rule;
        this.people = people;
        this.counted = counted;
        this.tally = tally;
    }

    /** The steps from the covered one to the whole result. */
    static List<RevealStep> of(
            Reveal order,
            ScoringRule rule,
            List<PresenterView> people,
            Function<List<String>, Standings> counted,
            Tally tally) {
        RevealPlan plan = new RevealPlan(rule, people, counted, tally);
        plan.steps.add(RevealStep.COVERED);
        List<String> weighing = rule.partCodes().stream()
                .filter(part -> rule.weightOf(part).signum() != 0)
                .toList();
        boolean lap = weighing.contains(ScoringRule.AUDIENCE);
        if (order == Reveal.BY_PART && weighing.size() > 1) {
            plan.parts(weighing, lap);
        } else if (!lap) {
            plan.places();
        }
        if (lap) {
            plan.part(ScoringRule.AUDIENCE, rule.partCodes(), others(rule.partCodes()));
        }
        return List.copyOf(plan.steps);
    }

    /** One group of equal places after another, from the last; whoever has no place comes before. */
    private void places() {
        Standings all = counted.apply(rule.partCodes());
        Set<Integer> shown = unplaced(all);
        if (!shown.isEmpty()) {
            add(all, rule.partCodes(), shown, null, null);
        }
        Map<Integer, List<Integer>> byPlace = new LinkedHashMap<>();
        placed(all)
                .forEach(row -> byPlace.computeIfAbsent(Objects.requireNonNull(row.place()), place -> new ArrayList<>())
                        .add(row.presenter()));
        List<List<Integer>> groups = new ArrayList<>(byPlace.values());
        Collections.reverse(groups);
        for (List<Integer> group : groups) {
            shown.addAll(group);
            add(all, rule.partCodes(), shown, null, null);
        }
    }

    private static List<String> others(List<String> parts) {
        return parts.stream().filter(part -> !part.equals(ScoringRule.AUDIENCE)).toList();
    }

    /** What comes before the audience's part: the objective part of all at once, a panel's one by one. */
    private void parts(List<String> weighing, boolean lap) {
        List<String> basis = new ArrayList<>();
        if (weighing.contains(ScoringRule.OBJECTIVE)) {
            basis.add(ScoringRule.OBJECTIVE);
            Standings all = counted.apply(basis);
            add(all, basis, everybody(all), null, null);
        }
        List<String> panels = rule.panels().stream()
                .map(PanelRule::code)
                .filter(weighing::contains)
                .toList();
        for (int at = 0; at < panels.size(); at++) {
            List<String> before = List.copyOf(basis);
            basis.add(panels.get(at));
            boolean last = !lap && at == panels.size() - 1;
            part(panels.get(at), last ? rule.partCodes() : List.copyOf(basis), before);
        }
    }

    /**
     * One part: each step tells one presenter and calls the next.
     *
     * @param counting the parts that count with it
     * @param before those of them that are out
     */
    private void part(String part, List<String> counting, List<String> before) {
        Standings all = counted.apply(counting);
        List<Integer> called = order(before, all);
        Set<Integer> shown = unplaced(all);
        for (int at = 0; at <= called.size(); at++) {
            if (at > 0) {
                shown.add(called.get(at - 1));
            }
            RevealStep.Call call = at == called.size() ? null : call(all, shown, called.get(at), part, counting);
            add(all, counting, shown, call, part);
        }
    }

    /** Who has a place with that part, in the order in which they are called; it says nothing that is not out. */
    private List<Integer> order(List<String> before, Standings all) {
        Set<Integer> ranked = placed(all).stream().map(Standing::presenter).collect(Collectors.toSet());
        if (before.isEmpty()) {
            return people.stream()
                    .map(PresenterView::number)
                    .filter(ranked::contains)
                    .toList();
        }
        List<Integer> called = new ArrayList<>(counted.apply(before).rows().stream()
                .map(Standing::presenter)
                .filter(ranked::contains)
                .toList());
        Collections.reverse(called);
        return called;
    }

    private RevealStep.Call call(Standings all, Set<Integer> shown, int presenter, String part, List<String> counting) {
        PartShare share = new PartShare(rule, part, counting);
        Board.Row row = rows(all, Set.of(presenter)).get(0);
        BigDecimal total = new BigDecimal(Objects.requireNonNull(row.score()));
        BigDecimal own = share.without(total, new BigDecimal(row.parts().get(part)));
        BigDecimal needed = rows(all, shown).stream()
                .map(Board.Row::score)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal::max)
                .map(leader -> leader.subtract(own).add(leader.ulp()))
                .orElse(null);
        return new RevealStep.Call(presenter, own, needed, Axis.plain(share.most()));
    }

    private void add(
            Standings all,
            List<String> basis,
            Set<Integer> shown,
            RevealStep.@Nullable Call call,
            @Nullable String part) {
        ShownNumbers numbers = all.shown();
        List<Board.Tie> ties = all.ties().stream()
                .filter(tie -> shown.containsAll(tie.presenters()))
                .map(tie -> Board.Tie.of(tie, numbers))
                .toList();
        steps.add(new RevealStep(basis, rows(all, shown), ties, call, part));
    }

    private List<Board.Row> rows(Standings all, Set<Integer> shown) {
        Map<Integer, PresenterView> byNumber =
                people.stream().collect(Collectors.toMap(PresenterView::number, person -> person));
        return new BoardRows(all, byNumber, rule.audience() == null ? null : tally).of(shown);
    }

    private static Set<Integer> everybody(Standings all) {
        return all.rows().stream().map(Standing::presenter).collect(Collectors.toSet());
    }

    private static List<Standing> placed(Standings all) {
        return all.rows().stream().filter(row -> row.place() != null).toList();
    }

    private static Set<Integer> unplaced(Standings all) {
        return all.rows().stream()
                .filter(row -> row.place() == null)
                .map(Standing::presenter)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
