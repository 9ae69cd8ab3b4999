package org.saimahui.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What two people wrote into the same form. All fields are compared, so that none can be forgotten. */
public final class Differences {

    /** Say which row is meant, not what stands in it. */
    private static final Set<String> HANDLES = Set.of("version", "id");

    private Differences() {}

    /**
     * The fields in which the two differ, in the order of the form.
     *
     * @return what {@code theirs} holds, by the name of the field; null as an empty text
     */
    public static <F extends Record> Map<String, Object> between(F mine, F theirs) {
        Map<String, Object> differences = new LinkedHashMap<>();
        for (RecordComponent field : mine.getClass().getRecordComponents()) {
            Object stored = value(field, theirs);
            if (!HANDLES.contains(field.getName()) && !stored.equals(value(field, mine))) {
                differences.put(field.getName(), stored);
            }
        }
        return differences;
    }

    private static Object value(RecordComponent field, Record form) {
        try {
            field.getAccessor().setAccessible(true);
            return Objects.requireNonNullElse(field.getAccessor().invoke(form), "");
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Field " + field.getName() + " cannot be read", e);
        }
    }
}
