package org.saimahui.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Names;

/** The rule's panels: a table names one by its name or its code. */
final class Panels {

    private final Map<String, String> names;

    /** @param names of the panels, by code */
    Panels(Map<String, String> names) {
        this.names = names;
    }

    /** @return its code; null where there is no such panel, or several */
    @Nullable
    String code(String said) {
        if (names.containsKey(said)) {
            return said;
        }
        List<String> meant = names.entrySet().stream()
                .filter(panel -> Names.key(panel.getValue()).equals(Names.key(said))
                        || Names.key(panel.getKey()).equals(Names.key(said)))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? meant.get(0) : null;
    }

    /** As it stands in a table: its name, or its code where the name would not lead back to it. */
    String shown(String code) {
        String name = names.getOrDefault(code, "");
        return !name.isBlank() && code.equals(code(name)) ? name : code;
    }

    /** All of them, to choose from. */
    List<String> all() {
        return names.keySet().stream().map(this::shown).toList();
    }
}
