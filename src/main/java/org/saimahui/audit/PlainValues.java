package org.saimahui.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever callers hand in, as values that have one RFC 8785 form: decimals become texts, as in all our documents. */
final class PlainValues {

    private static final long LARGEST = 1L << 53;

    private PlainValues() {}

    /** Of maps, records, lists, texts, numbers. */
    static @Nullable Object of(@Nullable Object value, JsonMapper json) {
        return value == null ? null : plain(json.valueToTree(value));
    }

    /** As it is stored; null stays null. */
    static @Nullable String write(@Nullable Object plain) {
        return plain == null ? null : CanonicalJson.write(plain);
    }

    /** What was stored; what nobody can have stored is told apart from everything that was. */
    static @Nullable Object read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        try {
            Object value = StrictJson.parse(stored.getBytes(StandardCharsets.UTF_8));
            if (CanonicalJson.write(value).equals(stored)) {
                return value;
            }
        } catch (InvalidInputException | IllegalArgumentException tampered) {
            return Map.of("unreadable", stored);
        }
        return Map.of("unreadable", stored);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(one -> list.add(plain(one)));
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? number(node.decimalValue()) : node.asString();
    }

    private static Object number(BigDecimal number) {
        return number.scale() == 0 && number.abs().compareTo(BigDecimal.valueOf(LARGEST)) <= 0
                ? (Object) number.longValueExact()
                : number.toPlainString();
    }
}
