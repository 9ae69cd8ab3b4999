package org.saimahui.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;

/**
 * A row that not everybody may read who reads the record: there it stands by its hash, with 32 random bytes before it, for
 * good. The bytes stay with the row.
 *
 * @param bytes 64 hexadecimal digits
 * @param value plain values only
 */
public record SealedRow(String bytes, Map<String, @Nullable Object> value) {

    /** Bytes for a new one. */
    public static String newBytes() {
        return Sealed.salt();
    }

    /** SHA-256 of the bytes and the value's RFC 8785 form. */
    public String hash() {
        return Sealed.hash(bytes, CanonicalJson.write(value));
    }

    /** As the record keeps it. */
    public Map<String, @Nullable Object> kept() {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("sealed", hash());
        return kept;
    }

    /** As whoever may read it gets it. */
    public Map<String, @Nullable Object> open() {
        Map<String, @Nullable Object> open = new LinkedHashMap<>();
        open.put("bytes", bytes);
        open.put("value", value);
        return open;
    }
}
