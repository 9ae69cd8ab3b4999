package org.saimahui.exchange.recount;

import java.util.List;

/**
 * A part of one presenter.
 *
 * @param kind COUNTS, LEFT_OUT or OPEN
 * @param exact before it is rounded to {@code part}
 * @param value after it
 * @param panel the panel's detail; null for the other parts
 * @param refusals codes
 */
record Outcome(String code, String kind, Ratio exact, Ratio value, PanelSheet panel, List<String> refusals) {

    static Outcome counts(String code, Ratio exact, Rounds rounds, PanelSheet panel) {
        return new Outcome(code, "COUNTS", exact, rounds.at("part", exact), panel, List.of());
    }

    static Outcome without(String code, String kind, PanelSheet panel, List<String> refusals) {
        return new Outcome(code, kind, null, null, panel, refusals);
    }

    boolean isIn() {
        return kind.equals("COUNTS");
    }
}
