package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;

/** An ordered plain object under construction: a rule on its way back to a document, or an explanation. */
final class Documents {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static Documents object() {
        return new Documents();
    }

    /** Texts, whole numbers, flags, lists, maps and null as they are; exact numbers as decimal text; enums by name. */
    Documents put(String name, @Nullable Object value) {
        members.put(name, plain(value));
        return this;
    }

    <T> Documents list(String name, Collection<T> values, Function<T, ?> form) {
        return put(name, values.stream().map(form).toList());
    }

    Map<String, @Nullable Object> done() {
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Long whole) {
            return Decimals.print(whole.longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return Decimals.print(decimal);
        }
        if (value instanceof Fraction fraction) {
            return fraction.print();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(String.valueOf(key), plain(element)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(Documents::plain).toList()
                : value;
    }
}
