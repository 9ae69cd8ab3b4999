package org.saimahui.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.Names;

/**
 * What a ballot may say.
 *
 * @param most how many presenters it may choose
 * @param levels what it may give to each; empty where it chooses
 * @param mayChange whether a voter may replace a stored ballot
 * @param presenters every running number, and whether it may be chosen
 * @param units their organisations, as written
 */
record BallotRules(
        int most,
        List<String> levels,
        boolean mayChange,
        Map<Integer, Boolean> presenters,
        Map<Integer, String> units) {

    /** @param unit of the ticket, whose presenters cannot be chosen with it; null for none */
    void checkUnit(PendingBallot ballot, @Nullable String unit) {
        if (unit == null) {
            return;
        }
        String own = Names.key(unit);
        List<InputProblem> problems = new ArrayList<>();
        List<Integer> choices = ballot.given();
        for (int i = 0; i < choices.size(); i++) {
            if (Names.key(units.getOrDefault(choices.get(i), "")).equals(own)) {
                problems.add(InputProblem.of("OWN_UNIT", pointer(ballot, i), choices.get(i)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static String pointer(PendingBallot ballot, int i) {
        return ballot.levels().isEmpty()
                ? "/choices/" + i
                : "/levels/" + ballot.given().get(i);
    }

    /** @throws InvalidInputException naming what is wrong with the choices as they were given, or with their levels */
    void check(PendingBallot ballot) {
        List<Integer> choices = ballot.given();
        boolean byLevel = !ballot.levels().isEmpty();
        if (byLevel == levels.isEmpty()) {
            throw InvalidInputException.of("BALLOT_OTHER_KIND", byLevel ? "/levels" : "/choices");
        }
        if (!byLevel && choices.size() > most) {
            throw InvalidInputException.of("TOO_MANY_CHOICES", "/choices", most, choices.size());
        }
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            int number = choices.get(i);
            String pointer = pointer(ballot, i);
            Boolean may = presenters.get(number);
            if (may == null) {
                problems.add(InputProblem.of("UNKNOWN_PRESENTER", pointer));
            } else if (!may) {
                problems.add(InputProblem.of("WITHDRAWN_CHOICE", pointer, number));
            } else if (byLevel && !levels.contains(ballot.levels().get(number))) {
                problems.add(InputProblem.of("BAD_VALUE", pointer));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
