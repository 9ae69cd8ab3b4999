package org.saimahui.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;

/**
 * What a ballot may say.
 *
 * @param most how many presenters it may name
 * @param mayChange whether a voter may replace a stored ballot
 * @param presenters every running number, and whether it may be chosen
 */
record BallotRules(int most, boolean mayChange, Map<Integer, Boolean> presenters) {

    /** @param choices as given, each once. @throws InvalidInputException naming what is wrong */
    void check(List<Integer> choices) {
        if (choices.size() > most) {
            throw InvalidInputException.of("TOO_MANY_CHOICES", "/choices", most, choices.size());
        }
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Boolean may = presenters.get(choices.get(i));
            if (may == null) {
                problems.add(InputProblem.of("UNKNOWN_PRESENTER", "/choices/" + i));
            } else if (!may) {
                problems.add(InputProblem.of("WITHDRAWN_CHOICE", "/choices/" + i, choices.get(i)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
