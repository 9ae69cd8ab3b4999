package org.saimahui.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.Hashes;

/**
 * A value that must stay secret for now. The record names it by SHA-256 of 32 random bytes and the value's RFC 8785 form,
 * and shows bytes and value once it is opened: {@link AuditLog#open}.
 *
 * @param subject with what else it is opened
 * @param value plain values only
 */
public record Sealed(String subject, Object value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BYTES = 32;

    static String salt() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @param salt hexadecimal digits @param content the value's RFC 8785 form */
    static String hash(String salt, String content) {
        byte[] bytes = HexFormat.of().parseHex(salt);
        byte[] value = content.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + value.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(value, 0, all, bytes.length, value.length);
        return Hashes.sha256Hex(all);
    }

    String content() {
        return CanonicalJson.write(value);
    }
}
