package org.saimahui.lots;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.Hashes;

/** The arithmetic of a draw: what is published first, and the order that secret, text and list lead to. */
public final class LotDraw {

    /** The secret, in bytes. */
    public static final int SECRET = 32;

    private LotDraw() {}

    /** One who draws. */
    public record Entry(String name, String organisation) {}

    /** The list as it is hashed: RFC 8785, in its order. */
    public static String canonical(List<Entry> list) {
        return CanonicalJson.write(list.stream()
                .map(entry -> Map.of("name", entry.name(), "organisation", entry.organisation()))
                .toList());
    }

    /**
     * SHA-256 of secret and list, 64 lower-case hexadecimal digits.
     *
     * @param secret hexadecimal digits
     * @param list as {@link #canonical} writes it
     */
    public static String commitment(String secret, String list) {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes(secret));
        return HexFormat.of().formatHex(digest.digest(utf8(list)));
    }

    /** SHA-256 of secret, text and list with a zero byte between. @return 32 bytes */
    static byte[] seed(String secret, String text, String list) {
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes(secret));
        digest.update((byte) 0);
        digest.update(utf8(text));
        digest.update((byte) 0);
        return digest.digest(utf8(list));
    }

    /**
     * Who comes first, second, third.
     *
     * @param size of the list
     * @return places in the list, from 1, each once
     */
    public static List<Integer> order(String secret, String text, String list, int size) {
        Words words = new Words(seed(secret, text, list));
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, size).boxed().toList());
        for (int place = size; place > 1; place--) {
            Collections.swap(order, place - 1, words.below(place));
        }
        return List.copyOf(order);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String secret) {
        return HexFormat.of().parseHex(secret);
    }

    /** Four words of 64 bits from each HMAC-SHA256 of a counter. */
    private static final class Words {

        private final Mac mac;

        private ByteBuffer left = ByteBuffer.allocate(0);

        private long counter;

        Words(byte[] seed) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has HmacSHA256", e);
            }
        }

        /** A whole number from 0 below that bound; words beyond its last whole multiple are passed over, so that all are alike. */
        int below(int bound) {
            long over = Long.remainderUnsigned(-(long) bound, bound);
            long word = next();
            while (over != 0 && Long.compareUnsigned(word, -over) >= 0) {
                word = next();
            }
            return (int) Long.remainderUnsigned(word, bound);
        }

        private long next() {
            if (!left.hasRemaining()) {
                left = ByteBuffer.wrap(mac.doFinal(
                        ByteBuffer.allocate(Long.BYTES).putLong(counter++).array()));
            }
            return left.getLong();
        }
    }
}
