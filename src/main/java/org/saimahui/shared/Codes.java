package org.saimahui.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random codes for people and programs. */
public final class Codes {

    /** Without look-alikes (0 O, 1 I L), so that a code can be read out. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** @return a random code of that many characters of {@link #ALPHABET} */
    public static String random(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** @return 32 random bytes, base64url without padding (43 characters) */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code derived from bytes, one character a byte; at most as many as there are bytes. */
    public static String derived(byte[] bytes, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt((bytes[i] & 0xff) % ALPHABET.length()));
        }
        return code.toString();
    }

    /** What a person typed, as a code: full-width letters and digits, lower case, blanks and hyphens are understood. */
    public static String typed(String input) {
        StringBuilder code = new StringBuilder();
        for (char c : input.toCharArray()) {
            char half = c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c;
            if (Character.isLetterOrDigit(half)) {
                code.append(half);
            }
        }
        return code.toString().toUpperCase(Locale.ROOT);
    }
}
