package org.saimahui.document;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;

/**
 * The one way to write a plain value as JSON (RFC 8785): no blanks, keys in UTF-16 order, shortest escapes. Our
 * documents carry decimals as strings, so the only numbers allowed are whole and exact in every reader (up to 2^53).
 */
public final class CanonicalJson {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(53);

    private CanonicalJson() {}

    /**
     * @param value maps, iterables, strings, booleans, null, whole numbers
     * @throws IllegalArgumentException for any other value, a fraction or a number beyond 2^53
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** SHA-256 of the canonical form, 64 lower-case hexadecimal digits. */
    public static String fingerprint(@Nullable Object value) {
        return Hashes.sha256Hex(write(value).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof CharSequence text) {
            writeText(text, out);
        } else if (value instanceof Enum<?> name) {
            writeText(name.name(), out);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, out);
        } else if (value instanceof Iterable<?> list) {
            writeArray(list, out);
        } else {
            out.append(whole(value));
        }
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        // String.compareTo compares UTF-16 units, as the RFC wants.
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        String separator = "{";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(Iterable<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(']');
    }

    private static BigInteger whole(Object value) {
        boolean known = value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof JsonNumber;
        if (known && value.toString().matches("-?[0-9]{1,16}")) {
            BigInteger number = new BigInteger(value.toString());
            if (number.abs().compareTo(LARGEST) <= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("No canonical form for " + value.getClass());
    }

    private static void writeText(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
