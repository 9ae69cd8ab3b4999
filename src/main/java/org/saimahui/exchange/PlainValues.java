package org.saimahui.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.JsonNumber;

/** Numbers of a document as our documents carry them: whole ones as numbers, others as decimal text. */
final class PlainValues {

    private PlainValues() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, member) -> plain.put(String.valueOf(key), of(member)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainValues::of).toList();
        }
        return value instanceof JsonNumber number ? number(number) : value;
    }

    private static Object number(JsonNumber number) {
        String text = number.text();
        boolean whole = text.length() < 16 && text.matches("-?[0-9]+");
        return whole ? (Object) new BigDecimal(text).longValueExact() : text;
    }
}
