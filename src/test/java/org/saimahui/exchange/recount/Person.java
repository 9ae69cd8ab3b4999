package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 8 for one active presenter. */
final class Person {

    final Node presenter;

    final int number;

    final List<Outcome> parts = new ArrayList<>();

    private final Node document;

    private final Node rule;

    Person(Node document, Node presenter) {
        this.document = document;
        this.rule = document.node("rule");
        this.presenter = presenter;
        this.number = presenter.whole("number", null);
        for (Node panel : rule.nodes("panels")) {
            parts.add(new PanelSheet(document, panel, presenter).outcome());
        }
        if (rule.has("objective")) {
            parts.add(new ObjectiveSheet(document).outcome(presenter));
        }
        if (rule.has("audience")) {
            parts.add(new AudienceSheet(document).outcome(presenter));
        }
    }

    Ratio part(String code) {
        for (Outcome part : parts) {
            if (part.code().equals(code)) {
                return part.value();
            }
        }
        return null;
    }

    private Ratio weight(Outcome part) {
        for (Node panel : rule.nodes("panels")) {
            if (panel.text("code", "").equals(part.code())) {
                return panel.ratio("weight", null);
            }
        }
        return rule.node(part.code()).ratio("weight", null);
    }

    /** Each part's factor in the total; null where no total can be made. */
    Map<String, Ratio> factors() {
        Ratio sum = Ratio.ZERO;
        boolean all = true;
        for (Outcome part : parts) {
            if (part.kind().equals("OPEN")) {
                return null;
            }
            all &= part.isIn();
            sum = part.isIn() ? sum.plus(weight(part)) : sum;
        }
        String meaning = rule.text("weights", "HUNDRED");
        Ratio divisor = !all || meaning.equals("NORMALISED") ? sum : Ratio.whole(meaning.equals("HUNDRED") ? 100 : 1);
        if (divisor.isZero() || parts.stream().noneMatch(Outcome::isIn)) {
            return null;
        }
        Map<String, Ratio> factors = new LinkedHashMap<>();
        for (Outcome part : parts) {
            if (part.isIn()) {
                factors.put(part.code(), weight(part).over(divisor));
            }
        }
        return factors;
    }

    /** Σ part × factor; untrimmed panels keep everything. */
    Ratio weighted(boolean untrimmed) {
        Rounds rounds = new Rounds(rule.node("rounding"));
        Ratio sum = Ratio.ZERO;
        for (Outcome part : parts) {
            if (part.isIn()) {
                Ratio value = untrimmed && part.panel() != null
                        ? rounds.at("part", part.panel().value(true))
                        : part.value();
                sum = sum.plus(value.times(factors().get(part.code())));
            }
        }
        return sum;
    }

    Ratio adjusted(boolean untrimmed) {
        Ratio sum = weighted(untrimmed);
        Ratio bonuses = Ratio.ZERO;
        for (Node adjustment : document.nodes("adjustments")) {
            if (adjustment.whole("presenter", null) == number) {
                Ratio points = adjustment.ratio("points", null);
                boolean bonus = adjustment.text("kind", "").equals("BONUS");
                bonuses = bonus ? bonuses.plus(points) : bonuses;
                sum = bonus ? sum : sum.plus(points);
            }
        }
        Ratio cap = rule.ratio("bonusCap", null);
        return sum.plus(cap != null && bonuses.compareTo(cap) > 0 ? cap : bonuses);
    }

    /** The total before it is rounded. */
    Ratio exact(boolean untrimmed) {
        Ratio adjusted = adjusted(untrimmed);
        Ratio floor = rule.ratio("floor", null);
        return floor != null && adjusted.compareTo(floor) < 0 ? floor : adjusted;
    }
}
