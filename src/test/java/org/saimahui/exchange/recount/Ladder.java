package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Step 9: orders those with a total, the tied ones by the ladder. */
final class Ladder {

    private final Node document;

    private final Node ranking;

    private final boolean lowestFirst;

    /** By number: what each step came to, as "BY split" or "BY skipped". */
    final Map<Integer, List<String>> steps = new LinkedHashMap<>();

    /** By number and step: what was compared. */
    final Map<String, Ratio> compared = new LinkedHashMap<>();

    Ladder(Node document) {
        this.document = document;
        this.ranking = document.node("rule").node("ranking");
        this.lowestFirst = ranking.text("order", "HIGHEST_FIRST").equals("LOWEST_FIRST");
    }

    List<List<Person>> levels(List<Person> complete) {
        Rounds rounds = new Rounds(document.node("rule").node("rounding"));
        boolean exact = ranking.text("on", "ROUNDED").equals("EXACT");
        List<List<Person>> levels = new ArrayList<>();
        for (List<Person> tied :
                split(complete, p -> exact ? p.exact(false) : rounds.at("total", p.exact(false)), lowestFirst)) {
            levels.addAll(down(tied, 0));
        }
        levels.forEach(level -> level.sort(Comparator.comparingInt(p -> p.number)));
        return levels;
    }

    private List<List<Person>> down(List<Person> tied, int step) {
        List<Node> tieBreaks = ranking.nodes("tieBreaks");
        if (tied.size() == 1 || step == tieBreaks.size()) {
            return new ArrayList<>(List.of(tied));
        }
        Node by = tieBreaks.get(step);
        Function<Person, Ratio> value = value(by, tied);
        boolean lower = List.of("SMALLER_SPREAD", "NUMBER", "DECISION").contains(by.text("by", "")) || lowestFirst;
        List<List<Person>> parts = value == null ? List.of(tied) : split(tied, value, lower);
        for (Person person : tied) {
            String used = by.text("by", "") + (value == null ? " skipped" : parts.size() > 1 ? " split" : " level");
            steps.computeIfAbsent(person.number, n -> new ArrayList<>()).add(used);
            compared.put(
                    person.number + " " + (steps.get(person.number).size() - 1),
                    value == null ? null : value.apply(person));
        }
        List<List<Person>> levels = new ArrayList<>();
        parts.forEach(part -> levels.addAll(down(part, step + 1)));
        return levels;
    }

    private static List<List<Person>> split(List<Person> people, Function<Person, Ratio> value, boolean lowerFirst) {
        List<Person> rest = new ArrayList<>(people);
        List<List<Person>> levels = new ArrayList<>();
        while (!rest.isEmpty()) {
            Ratio best = null;
            for (Person person : rest) {
                Ratio own = value.apply(person);
                boolean better = own != null && (best == null || (own.compareTo(best) < 0) == lowerFirst);
                best = better ? own : best;
            }
            Ratio first = best;
            List<Person> level = new ArrayList<>();
            rest.stream()
                    .filter(p -> first == null ? value.apply(p) == null : first.equals(value.apply(p)))
                    .forEach(level::add);
            rest.removeAll(level);
            levels.add(level);
        }
        return levels;
    }

    /** What the step compares; null where it is skipped. */
    private Function<Person, Ratio> value(Node step, List<Person> tied) {
        String code = step.text("code", "");
        return switch (step.text("by", "")) {
            case "PART" -> p -> p.part(code);
            case "OBJECTIVE" -> p -> p.part("objective");
            case "AUDIENCE" -> p -> p.part("audience");
            case "CRITERION" -> p -> overPanels(p, panel -> panel.criterion(code));
            case "GROUP" -> p -> overPanels(p, panel -> panel.group(code));
            case "VOTES" -> p -> AudienceSheet.votes(document, p.presenter);
            case "JUDGES_PREFER" -> p -> preferred(p, tied);
            case "UNTRIMMED" -> p -> p.exact(true);
            case "SMALLER_SPREAD" -> Ladder::variance;
            case "NUMBER" -> p -> Ratio.whole(p.number);
            default -> decided(tied);
        };
    }

    private Ratio overPanels(Person person, Function<PanelSheet, Ratio> points) {
        boolean several = document.node("rule").nodes("panels").size() > 1;
        Ratio sum = null;
        for (Outcome part : person.parts) {
            Ratio value = part.isIn() && part.panel() != null ? points.apply(part.panel()) : null;
            if (value != null) {
                Ratio weighted = several ? value.times(part.panel().panel.ratio("weight", null)) : value;
                sum = sum == null ? weighted : sum.plus(weighted);
            }
        }
        return sum;
    }

    private static Map<String, Ratio> cards(Person person) {
        Map<String, Ratio> cards = new LinkedHashMap<>();
        person.parts.stream().filter(part -> part.panel() != null).forEach(part -> cards.putAll(part.panel().totals));
        return cards;
    }

    private static Ratio preferred(Person person, List<Person> tied) {
        int net = 0;
        for (Person opponent : tied) {
            for (Map.Entry<String, Ratio> card : cards(person).entrySet()) {
                Ratio other = cards(opponent).get(card.getKey());
                net += other == null ? 0 : Integer.signum(card.getValue().compareTo(other));
            }
        }
        return Ratio.whole(net);
    }

    private static Ratio variance(Person person) {
        List<Ratio> totals = List.copyOf(cards(person).values());
        if (totals.size() < 2) {
            return Ratio.ZERO;
        }
        Ratio sum = totals.stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio mean = sum.over(Ratio.whole(totals.size()));
        Ratio squares = Ratio.ZERO;
        for (Ratio total : totals) {
            squares = squares.plus(total.minus(mean).times(total.minus(mean)));
        }
        return squares.over(Ratio.whole(totals.size() - 1));
    }

    private Function<Person, Ratio> decided(List<Person> tied) {
        List<Integer> numbers = tied.stream().map(p -> p.number).toList();
        List<Integer> order = null;
        for (Node decision : document.nodes("decisions")) {
            if (new HashSet<>(decision.numbers("presenters")).equals(new HashSet<>(numbers))) {
                order = decision.numbers("order");
            }
        }
        List<Integer> last = order;
        return last == null ? null : p -> Ratio.whole(last.indexOf(p.number) + 1L);
    }
}
