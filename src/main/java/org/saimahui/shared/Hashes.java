package org.saimahui.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA256 over UTF-8, and how a person reads them. */
public final class Hashes {

    private Hashes() {}

    /** @return 64 lower-case hexadecimal digits */
    public static String sha256Hex(String text) {
        return sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return 64 lower-case hexadecimal digits */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /**
     * As it is read out and copied by hand: groups of four, which also break into lines where there is no room.
     *
     * @param hex hexadecimal digits
     */
    public static String spelled(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A digest to be fed piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** @return 32 bytes */
    public static byte[] hmac(String secret, String message) {
        return new Keyed(secret).hash(message);
    }

    /** HMAC-SHA256 under one secret, for whoever needs many: the key is prepared once. Many may hash at the same time. */
    public static final class Keyed {

        private final Mac prepared;

        public Keyed(String secret) {
            try {
                prepared = Mac.getInstance("HmacSHA256");
                prepared.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has HmacSHA256", e);
            }
        }

        /** @return 32 bytes */
        public byte[] hash(String message) {
            try {
                return ((Mac) prepared.clone()).doFinal(message.getBytes(StandardCharsets.UTF_8));
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("Every JDK's HmacSHA256 can be copied", e);
            }
        }
    }
}
