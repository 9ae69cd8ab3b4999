package org.saimahui.scoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.StrictJson;

/** Builds a sum for a test: a rule as JSON, then people and marks in few words. */
final class Sums {

    private final ScoringRule rule;

    private final List<ContestSheet.Presenter> presenters = new ArrayList<>();

    private final Map<String, ContestSheet.Judge> judges = new LinkedHashMap<>();

    private final List<ContestSheet.Scorecard> cards = new ArrayList<>();

    private final List<ContestSheet.Adjustment> adjustments = new ArrayList<>();

    private final List<ContestSheet.Vote> votes = new ArrayList<>();

    private final List<ContestSheet.Decision> decisions = new ArrayList<>();

    private ContestSheet.@Nullable AudienceCount count;

    private Sums(ScoringRule rule) {
        this.rule = rule;
    }

    /** Apostrophes stand for quotation marks. */
    static Sums by(String rule) {
        return new Sums(rule(rule));
    }

    static ScoringRule rule(String json) {
        return ScoringRule.read(StrictJson.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** One panel "p" of the whole weight over one criterion "c" of 0 to 100; {@code panel} adds members to the panel. */
    static Sums onePanel(String panel) {
        return by("{'criteria': [{'code': 'c', 'max': 1000}], 'panels': [{'code': 'p', 'weight': 100%s}]}"
                .formatted(panel.isEmpty() ? "" : ", " + panel));
    }

    Sums presenter(int number) {
        return presenter(new ContestSheet.Presenter(number, "P" + number, ContestSheet.State.ACTIVE));
    }

    Sums presenter(ContestSheet.Presenter presenter) {
        presenters.removeIf(p -> p.number() == presenter.number());
        presenters.add(presenter);
        return this;
    }

    Sums judge(String code, String panel, Integer... recusals) {
        judges.put(code, new ContestSheet.Judge(code, panel, new LinkedHashSet<>(List.of(recusals))));
        return this;
    }

    /** One criterion "c": the marks of J1, J2, … of panel "p"; "-" for none. */
    Sums marks(int presenter, String... marks) {
        return panelMarks(presenter, "p", "J", marks);
    }

    Sums panelMarks(int presenter, String panel, String seat, String... marks) {
        for (int i = 0; i < marks.length; i++) {
            String code = seat + (i + 1);
            judges.putIfAbsent(code, new ContestSheet.Judge(code, panel, Set.of()));
            if (!marks[i].equals("-")) {
                card(presenter, code, Map.of("c", marks[i]));
            }
        }
        if (presenters.stream().noneMatch(p -> p.number() == presenter)) {
            presenter(presenter);
        }
        return this;
    }

    Sums card(int presenter, String judge, Map<String, String> marks) {
        Map<String, BigDecimal> exact = new LinkedHashMap<>();
        marks.forEach((code, mark) -> exact.put(code, new BigDecimal(mark)));
        cards.add(new ContestSheet.Scorecard(presenter, judge, exact));
        return this;
    }

    Sums adjust(int presenter, ContestSheet.Adjustment.Kind kind, String points) {
        adjustments.add(new ContestSheet.Adjustment(presenter, kind, new BigDecimal(points), "reason", "A", "B"));
        return this;
    }

    Sums votes(int presenter, long number) {
        votes.add(new ContestSheet.Vote(presenter, number));
        return this;
    }

    Sums levels(int presenter, Map<String, Long> levels) {
        long sum = levels.values().stream().mapToLong(Long::longValue).sum();
        votes.add(new ContestSheet.Vote(presenter, sum, levels));
        return this;
    }

    Sums counted(long eligible, long voters) {
        count = new ContestSheet.AudienceCount(eligible, voters);
        return this;
    }

    Sums decide(List<Integer> presenters, List<Integer> order) {
        decisions.add(new ContestSheet.Decision(presenters, order, ""));
        return this;
    }

    ScoringRule rule() {
        return rule;
    }

    ContestSheet sheet() {
        return new ContestSheet(presenters, List.copyOf(judges.values()), cards, adjustments, votes, count, decisions);
    }

    Standings standings() {
        return ScoringEngine.evaluate(rule, sheet());
    }

    /** "place number total" for each row, in order; "-" for null. */
    List<String> lines() {
        return lines(standings());
    }

    static List<String> lines(Standings standings) {
        return standings.rows().stream()
                .map(row -> "%s %s %s"
                        .formatted(
                                row.place() == null ? "-" : row.place(),
                                row.presenter(),
                                row.total() == null ? "-" : standings.print(row.total())))
                .toList();
    }

    String total(int presenter) {
        Standings standings = standings();
        Fraction total = standings.of(presenter).orElseThrow().total();
        return total == null ? "-" : standings.print(total);
    }

    String part(int presenter, String code) {
        Object part = ((Map<?, ?>)
                        standings().of(presenter).orElseThrow().toDocument().get("parts"))
                .get(code);
        return String.valueOf(part);
    }
}
