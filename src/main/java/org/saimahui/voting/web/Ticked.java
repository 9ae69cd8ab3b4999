package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.BallotReceipt;
import org.saimahui.voting.CastBallot;

/**
 * What is filled in on the form.
 *
 * @param choices the numbers that are ticked, or have a level
 * @param levels by number; empty where presenters are chosen
 */
record Ticked(Set<Integer> choices, Map<Integer, String> levels) {

    /** Before the number of whoever is given a level. */
    static final String LEVEL = "level-";

    /** In place of a choice that cannot be read: a number that nobody has, so that the ballot is refused and not shortened. */
    private static final int NOBODY = 0;

    static final Ticked NONE = new Ticked(Set.of(), Map.of());

    static Ticked of(BallotReceipt stored) {
        return new Ticked(new TreeSet<>(stored.choices()), stored.levels());
    }

    /** As the form was sent; who was given nothing is left out. */
    static Ticked of(HttpServletRequest sent) {
        Set<Integer> choices = new TreeSet<>();
        Map<Integer, String> levels = new TreeMap<>();
        sent.getParameterMap().forEach((name, values) -> {
            if (name.equals("choices")) {
                List.of(values).forEach(value -> choices.add(number(value)));
            } else if (name.startsWith(LEVEL) && !values[0].isEmpty()) {
                levels.put(number(name.substring(LEVEL.length())), values[0]);
            }
        });
        return levels.isEmpty() ? new Ticked(choices, Map.of()) : new Ticked(levels.keySet(), levels);
    }

    CastBallot toCast(BallotPlace place, String device, @Nullable String ticket) {
        return new CastBallot(place, device, ticket, List.copyOf(choices), levels);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : NOBODY;
    }
}
