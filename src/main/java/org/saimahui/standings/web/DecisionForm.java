package org.saimahui.standings.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Text;

/**
 * A decision about a tie as the browser posts it.
 *
 * @param tied running numbers of those who are level
 * @param places what was chosen for each of them, in the same order; null where nothing was
 * @param by who decided
 */
record DecisionForm(
        @Nullable Long version, List<Integer> tied, List<@Nullable Integer> places, String by, String reason) {

    DecisionForm {
        tied = tied == null ? List.of() : tied;
        places = places == null ? List.of() : places;
        by = by == null ? "" : by;
        reason = reason == null ? "" : reason;
    }

    /** Whether it is about that group. */
    public boolean isAbout(List<Integer> group) {
        return tied.equals(group);
    }

    /** What was chosen for the i-th of the group. */
    public @Nullable Integer place(int i) {
        return i < places.size() ? places.get(i) : null;
    }

    /** The numbers in the order decided. @throws org.saimahui.document.InvalidInputException naming each bad field */
    List<Integer> order() {
        Text text = new Text();
        boolean whole = places.size() == tied.size()
                && places.stream()
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList()
                        .equals(IntStream.rangeClosed(1, tied.size()).boxed().toList());
        if (!whole) {
            text.reject("NOT_AN_ORDER", "/order");
        }
        text.line("/by", by, 100, true);
        text.line("/reason", reason, 300, true);
        text.orThrow();
        return IntStream.range(0, tied.size())
                .boxed()
                .sorted(Comparator.comparing(i -> Objects.requireNonNull(places.get(i))))
                .map(tied::get)
                .toList();
    }
}
