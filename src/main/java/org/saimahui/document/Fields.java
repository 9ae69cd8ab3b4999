package org.saimahui.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Characters;

/**
 * Reads one object of a document member by member. What is wrong goes to the problems with its pointer and a harmless
 * value is handed out instead, so that reading goes on. Null means absent. {@link #end()} refuses the members nobody
 * asked for.
 */
public final class Fields {

    private final Map<?, ?> members;

    private final String pointer;

    private final InputProblems problems;

    private final boolean sound;

    private final boolean asKept;

    private final Set<String> known = new HashSet<>();

    private Fields(Map<?, ?> members, String pointer, InputProblems problems, boolean sound, boolean asKept) {
        this.members = members;
        this.pointer = pointer;
        this.problems = problems;
        this.sound = sound;
        this.asKept = asKept;
    }

    /** What is not an object is one {@code BAD_VALUE}; its missing members are not complained about. */
    public static Fields of(@Nullable Object node, String pointer, InputProblems problems) {
        return of(node, pointer, problems, false);
    }

    /**
     * The same for a document that stays as it was kept or signed: only what no database holds is refused in its texts.
     */
    public static Fields asKept(@Nullable Object node, String pointer, InputProblems problems) {
        return of(node, pointer, problems, true);
    }

    private static Fields of(@Nullable Object node, String pointer, InputProblems problems, boolean asKept) {
        if (node instanceof Map<?, ?> map) {
            return new Fields(map, pointer, problems, true, asKept);
        }
        problems.add("BAD_VALUE", pointer);
        return new Fields(Map.of(), pointer, problems, false, asKept);
    }

    /** Where everything that is wrong with the document is collected. */
    public InputProblems problems() {
        return problems;
    }

    /** Whether there was an object to read. */
    public boolean sound() {
        return sound;
    }

    /** JSON pointer of this object. */
    public String pointer() {
        return pointer;
    }

    /** JSON pointer of a member. */
    public String pointer(String name) {
        return InputProblems.step(pointer, name);
    }

    /** Says that a member is wrong; nothing where there was no object to read. */
    public void reject(String name, String code, Object... args) {
        if (sound) {
            problems.add(code, pointer(name), args);
        }
    }

    /** The member as it stands; null when absent. */
    public @Nullable Object raw(String name) {
        known.add(name);
        return members.get(name);
    }

    /** The same, refusing its absence. */
    public @Nullable Object required(String name) {
        Object value = raw(name);
        if (value == null) {
            reject(name, "MISSING_FIELD");
        }
        return value;
    }

    /** A text of one line, up to {@link Text#NAME}; empty when absent. */
    public String name(String name) {
        return textOr(name, Text.NAME, false, "");
    }

    /** A running text, up to {@link Text#LONG}; empty when absent. */
    public String text(String name) {
        return textOr(name, Text.LONG, true, "");
    }

    /** A text of one line, null when absent. */
    public @Nullable String nameOrNull(String name) {
        return raw(name) == null ? null : name(name);
    }

    /** A running text, null when absent. */
    public @Nullable String textOrNull(String name) {
        return raw(name) == null ? null : text(name);
    }

    /** What a person typed on a phone, of one line or more: what nobody sees is dropped from it. Null when absent. */
    public @Nullable String typed(String name) {
        Object value = raw(name);
        if (value instanceof String typed) {
            return accepted(name, Characters.visible(typed), Text.LONG, true, "");
        }
        return value == null ? null : text(name);
    }

    /** A code that others refer to: required, not empty. An empty one is handed out when it cannot be read. */
    public String code(String name) {
        Object value = required(name);
        if (value == null) {
            return "";
        }
        String code = textOr(name, Text.NAME, false, "");
        if (code.isEmpty()) {
            reject(name, "BAD_VALUE");
        }
        return code;
    }

    /** A number, also where it is written as text; null when absent or, after {@code NOT_A_NUMBER}, when it cannot be read. */
    public @Nullable BigDecimal decimal(String name) {
        Object value = raw(name);
        BigDecimal number = Decimals.parse(value);
        if (value != null && number == null) {
            reject(name, "NOT_A_NUMBER");
        }
        return number;
    }

    /** The same; the fallback in place of null. */
    public BigDecimal decimal(String name, BigDecimal fallback) {
        BigDecimal number = decimal(name);
        return number == null ? fallback : number;
    }

    /** Required; zero is handed out when it cannot be read. */
    public BigDecimal requiredDecimal(String name) {
        required(name);
        return decimal(name, BigDecimal.ZERO);
    }

    /** Not below zero. */
    public BigDecimal weight(String name, BigDecimal fallback) {
        BigDecimal weight = decimal(name, fallback);
        if (weight.signum() < 0) {
            reject(name, "BAD_VALUE");
            return fallback;
        }
        return weight;
    }

    /** A whole number within bounds; outside them it is a {@code BAD_VALUE}. */
    public @Nullable Long whole(String name, long least, long most) {
        BigDecimal number = decimal(name);
        if (number == null) {
            return null;
        }
        Long whole = wholeOf(number, least, most);
        if (whole == null) {
            reject(name, "BAD_VALUE");
        }
        return whole;
    }

    /** The same; the fallback when absent or refused. */
    public long whole(String name, long least, long most, long fallback) {
        Long number = whole(name, least, most);
        return number == null ? fallback : number;
    }

    /** @return null when it has a fraction or lies outside */
    public static @Nullable Long wholeOf(BigDecimal number, long least, long most) {
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        boolean inside =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return whole && inside ? number.longValueExact() : null;
    }

    /** True or false; null when absent or refused. */
    public @Nullable Boolean flag(String name) {
        Object value = raw(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        reject(name, "BAD_VALUE");
        return null;
    }

    /** The constant of that very name; null when absent or, after {@code BAD_VALUE}, when there is none. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        Object value = raw(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        if (value != null) {
            reject(name, "BAD_VALUE");
        }
        return null;
    }

    /** The same; the fallback in place of null. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        E value = choice(name, type);
        return value == null ? fallback : value;
    }

    /** An object inside; null when absent. */
    public @Nullable Fields object(String name) {
        Object value = raw(name);
        return value == null ? null : of(value, pointer(name), problems, asKept);
    }

    /** The elements of an array; empty when absent. */
    public List<?> list(String name) {
        Object value = raw(name);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            reject(name, "BAD_VALUE");
        }
        return List.of();
    }

    /** The objects of an array, each at its index; empty when absent. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object element : list(name)) {
            objects.add(of(element, pointer(name) + '/' + objects.size(), problems, asKept));
        }
        return objects;
    }

    /** The members of an object whose keys are data; empty when absent. */
    public Map<?, ?> map(String name) {
        Object value = raw(name);
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        if (value != null) {
            reject(name, "BAD_VALUE");
        }
        return Map.of();
    }

    /** Refuses every member that was not asked for. */
    public void end() {
        for (Object key : members.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                reject(String.valueOf(key), "UNKNOWN_FIELD");
            }
        }
    }

    private String textOr(String name, int limit, boolean lineEnds, String fallback) {
        Object value = raw(name);
        if (value == null) {
            return fallback;
        }
        if (value instanceof String text) {
            return accepted(name, text, limit, lineEnds, fallback);
        }
        reject(name, "BAD_VALUE");
        return fallback;
    }

    private String accepted(String name, String text, int limit, boolean lineEnds, String fallback) {
        if (!accepts(text, lineEnds)) {
            reject(name, "BAD_VALUE");
            return fallback;
        }
        if (text.length() > limit) {
            reject(name, "TOO_LONG", limit, text.length());
            return fallback;
        }
        return text;
    }

    /** Whether the text holds only characters that this document may hold. */
    public boolean accepts(String text, boolean lineEnds) {
        return asKept ? !hasControl(text, lineEnds) : !Characters.areBad(text.replace('\r', '\n'), lineEnds);
    }

    /** Controls and half characters, which the databases disagree about. */
    private static boolean hasControl(String text, boolean lineEnds) {
        return text.codePoints()
                .anyMatch(c -> c >= 0xd800 && c <= 0xdfff || c < 0x20 && !(lineEnds && (c == '\n' || c == '\r')));
    }
}
