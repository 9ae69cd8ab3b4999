package org.saimahui.document;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.shared.Characters;

/**
 * The checks every text from outside passes: limits in UTF-16 units, and nothing that cannot be kept. What nobody sees
 * was dropped or refused at the door (see {@link Characters}); only what was signed before still holds some of it.
 */
public final class Text {

    /** Longest name, title, unit. */
    public static final int NAME = 200;

    /** Longest running text. */
    public static final int LONG = 20_000;

    private final List<InputProblem> problems = new ArrayList<>();

    /** A short text on one line, trimmed; what is wrong is remembered until {@link #orThrow()}. */
    public String line(String pointer, String value, int limit, boolean required) {
        String text = Characters.blanks(value).strip();
        if (required && text.isEmpty()) {
            problems.add(InputProblem.of("MISSING_FIELD", pointer));
        } else if (text.length() > limit) {
            problems.add(InputProblem.of("TOO_LONG", pointer, limit, text.length()));
        } else if (Characters.cannotBeKept(text, false)) {
            problems.add(InputProblem.of("BAD_CHARACTER", pointer));
        }
        return text;
    }

    /** A text that may have line ends. CR LF becomes LF, a tab a blank: files carry no tabs. */
    public String lines(String pointer, String value, int limit) {
        String text = value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .strip();
        if (text.length() > limit) {
            problems.add(InputProblem.of("TOO_LONG", pointer, limit, text.length()));
        } else if (Characters.cannotBeKept(text, true)) {
            problems.add(InputProblem.of("BAD_CHARACTER", pointer));
        }
        return text;
    }

    /** Remembers what somebody else found wrong. @param args what the message names, in order */
    public void reject(String code, String pointer, Object... args) {
        problems.add(InputProblem.of(code, pointer, args));
    }

    /** Whether nothing was found so far. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Everything found so far. */
    public List<InputProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws InvalidInputException with everything found so far */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
