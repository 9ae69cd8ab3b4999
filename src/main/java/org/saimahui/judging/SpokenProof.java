package org.saimahui.judging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;

/**
 * A short code of a card's marks, to be read out: judge's device and portal make it each by itself, from the same marks, by
 * the same arithmetic ({@code js/proof.js}). It is no secret and no signature; another mark makes another code but once in
 * nine hundred thousand cases.
 */
public final class SpokenProof {

    /** So many characters are read out. */
    public static final int LENGTH = 4;

    private SpokenProof() {}

    /**
     * @param slug of the contest
     * @param presenter running number
     * @param marks decimals by criterion; 23 and 23.0 are the same mark
     * @return four characters of {@link Codes#ALPHABET}
     */
    public static String of(String slug, String seat, int presenter, Map<String, String> marks) {
        String hash = Hashes.sha256Hex(text(slug, seat, presenter, marks).getBytes(StandardCharsets.UTF_8));
        return Codes.derived(HexFormat.of().parseHex(hash), LENGTH);
    }

    /** What is hashed: a line each for contest, seat, presenter and mark, marks by their criterion's code. */
    static String text(String slug, String seat, int presenter, Map<String, String> marks) {
        StringBuilder text = new StringBuilder("saimahui-proof/1\n" + slug + '\n' + seat + '\n' + presenter);
        new TreeMap<>(marks)
                .forEach((criterion, mark) ->
                        text.append('\n').append(criterion).append('=').append(plain(mark)));
        return text.toString();
    }

    private static String plain(String mark) {
        return new BigDecimal(mark).stripTrailingZeros().toPlainString();
    }
}
