package org.saimahui.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Names;

/**
 * Gives numbers to the rows of a table that has none. Who is registered keeps the own number and is found by name; new
 * people follow in the order of the rows. Where a name leaves it open who is meant, the row is refused: nobody is ever
 * there twice.
 */
final class Numbering {

    private static final String NUMBER = "number";

    private final Map<String, List<PresenterView>> registered;

    private final Map<String, Integer> arrived = new HashMap<>();

    private int last;

    Numbering(List<PresenterView> register) {
        registered = register.stream().collect(Collectors.groupingBy(presenter -> plain(presenter.name())));
        last = register.stream().mapToInt(PresenterView::number).max().orElse(0);
    }

    /** Whether not one row says a number. */
    static boolean isNeeded(List<RowReader> rows) {
        return !rows.isEmpty() && rows.stream().noneMatch(row -> row.has(NUMBER));
    }

    /** @return null where the row was refused */
    @Nullable
    Integer of(RowReader row) {
        String name = plain(row.text("name", ""));
        if (name.isEmpty()) {
            if (row.faults().isEmpty()) {
                row.reject("name", "MISSING_FIELD");
            }
            return null;
        }
        String organisation = plain(row.text("organisation", ""));
        List<PresenterView> namesakes = registered.getOrDefault(name, List.of());
        if (namesakes.isEmpty()) {
            return arriving(name, organisation);
        }
        return known(row, namesakes, organisation);
    }

    private @Nullable Integer known(RowReader row, List<PresenterView> namesakes, String organisation) {
        List<PresenterView> meant = namesakes.stream()
                .filter(p -> organisation.isEmpty() || plain(p.organisation()).equals(organisation))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0).number();
        }
        PresenterView one = namesakes.get(0);
        row.reject("name", "IMPORT_SAME_NAME", one.number(), one.name(), one.organisation());
        return null;
    }

    private int arriving(String name, String organisation) {
        return arrived.computeIfAbsent(name + '\n' + organisation, person -> ++last);
    }

    private static String plain(String text) {
        return Names.key(text);
    }
}
