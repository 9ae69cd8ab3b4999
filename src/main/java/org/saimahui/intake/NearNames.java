package org.saimahui.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.saimahui.shared.Namesake;

/** Says which columns a head that is not known may have meant. */
final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    private record Near(Column column, int distance) {}

    /**
     * The columns whose names come nearest, all of the table where none is near.
     *
     * @param head as {@link Heads#plain} leaves it
     */
    static String of(SheetKind kind, String head) {
        List<Column> near = near(kind, head);
        return (near.isEmpty() ? kind.columns() : near)
                .stream().map(Column::heads).collect(Collectors.joining(", "));
    }

    /** The columns whose names come nearest; none where none is near. */
    static List<Column> near(SheetKind kind, String head) {
        List<Near> near = kind.columns().stream()
                .map(column -> new Near(column, distance(column, head)))
                .filter(column -> column.distance() < head.length())
                .toList();
        int nearest = near.stream().mapToInt(Near::distance).min().orElse(0);
        return near.stream()
                .filter(one -> one.distance() == nearest)
                .limit(MOST)
                .map(Near::column)
                .toList();
    }

    /** Of the nearest of its names; as long as the head where no name is near. */
    private static int distance(Column column, String head) {
        return column.names().stream()
                .mapToInt(name -> distance(name, head))
                .min()
                .orElse(head.length());
    }

    private static int distance(String name, String head) {
        if (Math.min(name.length(), head.length()) > 1 && (name.contains(head) || head.contains(name))) {
            return 0;
        }
        int steps = Namesake.steps(name, head);
        return steps * 2 <= Math.max(name.length(), head.length()) ? steps : head.length();
    }
}
