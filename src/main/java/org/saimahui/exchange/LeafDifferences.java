package org.saimahui.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InputProblems;

/** Where two documents of plain values differ: each single value with its JSON pointer. */
final class LeafDifferences {

    /** @param published null where the other has a value of its own, and the other way round */
    record Leaf(
            String pointer,
            @Nullable Object published,
            @Nullable Object again) {}

    private final List<Leaf> leaves = new ArrayList<>();

    private LeafDifferences() {}

    static List<Leaf> of(@Nullable Object published, @Nullable Object again) {
        LeafDifferences differences = new LeafDifferences();
        differences.walk("", published, again);
        return List.copyOf(differences.leaves);
    }

    /** Type and value: the text "1" is not the number 1. */
    static boolean same(@Nullable Object published, @Nullable Object again) {
        return canonical(published).equals(canonical(again));
    }

    private static String canonical(@Nullable Object value) {
        try {
            return CanonicalJson.write(value);
        } catch (IllegalArgumentException notCanonical) {
            return "not canonical";
        }
    }

    private void walk(String pointer, @Nullable Object published, @Nullable Object again) {
        if (published instanceof Map<?, ?> one && again instanceof Map<?, ?> other) {
            Set<String> names = new LinkedHashSet<>();
            other.keySet().forEach(name -> names.add(String.valueOf(name)));
            one.keySet().forEach(name -> names.add(String.valueOf(name)));
            names.forEach(name -> walk(InputProblems.step(pointer, name), one.get(name), other.get(name)));
        } else if (published instanceof List<?> one && again instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                walk(pointer + '/' + i, element(one, i), element(other, i));
            }
        } else if (!same(published, again)) {
            leaves.add(new Leaf(pointer, published, again));
        }
    }

    private static @Nullable Object element(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}
