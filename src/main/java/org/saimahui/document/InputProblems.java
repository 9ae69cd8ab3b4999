package org.saimahui.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects everything that is wrong with one document, so that one answer names it all. One value has one problem: the
 * first that is found. A hostile document cannot make the answer grow without end.
 */
public final class InputProblems {

    private static final int MOST = 10_000;

    private static final int MOST_CHARACTERS = 4_000_000;

    private final List<InputProblem> found = new ArrayList<>();

    private final Set<String> places = new HashSet<>();

    private int characters;

    /** Remembers a problem, unless its place already has one. */
    public void add(String code, String pointer, Object... args) {
        if (!full() && places.add(pointer)) {
            remember(code, pointer, args);
        }
    }

    /** Remembers a problem of a whole record, which may stand beside others of the same place. */
    public void addBeside(String code, String pointer, Object... args) {
        if (!full() && places.add(pointer + ' ' + code)) {
            remember(code, pointer, args);
        }
    }

    /** How many so far: to see whether reading something found more. */
    public int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether no more is remembered. */
    public boolean full() {
        return found.size() >= MOST || characters >= MOST_CHARACTERS;
    }

    public List<InputProblem> list() {
        return List.copyOf(found);
    }

    /** @throws InvalidInputException with everything found so far */
    public void orThrow() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }

    /** One step further down: the pointer to a member of what {@code pointer} names. */
    public static String step(String pointer, String member) {
        return pointer + '/' + member.replace("~", "~0").replace("/", "~1");
    }

    private void remember(String code, String pointer, Object... args) {
        characters += pointer.length();
        found.add(InputProblem.of(code, withoutLoneSurrogates(pointer), args));
    }

    /** A key may hold half a character, which no UTF-8 answer can carry. */
    private static String withoutLoneSurrogates(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
        return clean.toString();
    }
}
