package org.saimahui.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Names;

/** Whom a row is about: said by the presenter's number, by name, or by both, which must agree. */
final class People {

    private final Map<Integer, String> names = new LinkedHashMap<>();

    /** @param arriving numbers and names of those whom the same file adds or changes */
    People(List<PresenterView> register, Map<Integer, String> arriving) {
        register.forEach(presenter -> names.put(presenter.number(), presenter.name()));
        names.putAll(arriving);
    }

    /** Empty where nobody has that number. */
    String name(int number) {
        return names.getOrDefault(number, "");
    }

    boolean has(int number) {
        return names.containsKey(number);
    }

    /** The numbers of those with that name, however its blanks and dots are written. */
    List<Integer> called(String name) {
        String key = Names.key(name);
        return names.entrySet().stream()
                .filter(person -> !key.isEmpty() && Names.key(person.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @return null where the row was refused */
    @Nullable
    Integer meant(RowReader row) {
        Integer number = new NumberCells(row).whole("number");
        String said = row.text("name", "");
        if (number == null) {
            return row.faults().isEmpty() ? named(row, said) : null;
        }
        String known = name(number);
        if (!said.isBlank() && !known.isEmpty() && !Names.key(said).equals(Names.key(known))) {
            row.reject("name", "IMPORT_OTHER_PERSON", number, known, said.strip());
        }
        return number;
    }

    private @Nullable Integer named(RowReader row, String said) {
        if (said.isBlank()) {
            row.reject(row.heads().place("number") == null ? "name" : "number", "MISSING_FIELD");
            return null;
        }
        List<Integer> meant = called(said);
        if (meant.size() != 1) {
            row.reject("name", meant.isEmpty() ? "IMPORT_NOBODY" : "IMPORT_MANY_NAMED", said.strip());
            return null;
        }
        return meant.get(0);
    }
}
