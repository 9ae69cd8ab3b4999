package org.saimahui.document;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent breaks a rule; answered with 422 and every problem at once. Nothing was stored. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /** @param problems none only where a form already says what is wrong with it */
    public InvalidInputException(List<InputProblem> problems) {
        super(problems.stream().map(p -> p.code() + " at " + p.pointer()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    /** One thing that is wrong. @param pointer JSON pointer, or {@code /fieldName} of a form @param args what the message names, in order */
    public static InvalidInputException of(String code, String pointer, Object... args) {
        return new InvalidInputException(List.of(InputProblem.of(code, pointer, args)));
    }

    /** All that is wrong; none only where a form already says it. */
    public List<InputProblem> problems() {
        return problems;
    }
}
