package org.saimahui.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * The checks every text from outside passes: limits in UTF-16 units, no control characters, no lone surrogates (the
 * databases disagree about them), no marks that turn the reading direction of what follows.
 */
public final class Text {

    /** Longest name, title, unit. */
    public static final int NAME = 200;

    /** Longest running text. */
    public static final int LONG = 20_000;

    private final List<InputProblem> problems = new ArrayList<>();

    /** A short text on one line, trimmed; what is wrong is remembered until {@link #orThrow()}. */
    public String line(String pointer, String value, int limit, boolean required) {
        String text = value.strip();
        if (required && text.isEmpty()) {
            problems.add(InputProblem.of("MISSING_FIELD", pointer));
        } else if (text.length() > limit) {
            problems.add(InputProblem.of("TOO_LONG", pointer, limit, text.length()));
        } else if (hasBadCharacter(text, false)) {
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
        } else if (hasBadCharacter(text, true)) {
            problems.add(InputProblem.of("BAD_CHARACTER", pointer));
        }
        return text;
    }

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

    /**
     * Whether the text holds a control character (line ends aside where allowed), a lone surrogate or a
     * direction mark.
     */
    public static boolean hasBadCharacter(String text, boolean lineEnds) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || isControl(c, lineEnds) || turnsDirection(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c, boolean lineEnds) {
        return (c < 0x20 && !(lineEnds && c == '\n'))
                || (c >= 0x7f && c <= 0x9f)
                || c == 0x2028
                || c == 0x2029
                || c >= 0xfffe;
    }

    private static boolean turnsDirection(char c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }
}
