package org.saimahui.console.web;

import java.util.List;

/**
 * What to say and what to press when something goes wrong. Its words are the messages {@code stage.crisis.NAME} (what has
 * happened), {@code .say} and {@code .press}.
 *
 * @param place where one presses: a room below the contest's address, or a part of the console by its mark
 */
record CrisisCard(String name, String place) {

    /** Rooms that an operator may enter too. */
    private static final List<String> OPERATORS = List.of("/print", "/audit", "/standings", "/release");

    /** Whether somebody who only drives the evening may go there. */
    public boolean isForOperators() {
        return place.startsWith("/console") || OPERATORS.contains(place);
    }

    /** From what happens most to what nobody hopes for. */
    static final List<CrisisCard> ALL = List.of(
            new CrisisCard("phone", "/cards"),
            new CrisisCard("mark", "/console#c-order"),
            new CrisisCard("absent", "/console#c-judges"),
            new CrisisCard("recusal", "/judges"),
            new CrisisCard("overtime", "/console#c-clock"),
            new CrisisCard("clock", "/console#c-clock"),
            new CrisisCard("wrong", "/console#c-order"),
            new CrisisCard("late", "/console#c-order"),
            new CrisisCard("stops", "/console#c-clock"),
            new CrisisCard("stage", "/console#d-choose"),
            new CrisisCard("network", "/console#c-hot"),
            new CrisisCard("screen", "/console#c-screen"),
            new CrisisCard("server", "/console#c-status"),
            new CrisisCard("misread", "/console#c-go"),
            new CrisisCard("replaced", "/judges"),
            new CrisisCard("paper", "/print"),
            new CrisisCard("tie", "/decisions"),
            new CrisisCard("ballots", "/ballots"),
            new CrisisCard("ticket", "/tickets"),
            new CrisisCard("link", "/cards"),
            new CrisisCard("leak", "/audit"),
            new CrisisCard("sum", "/standings"),
            new CrisisCard("fix", "/adjustments"),
            new CrisisCard("objection", "/release"));
}
