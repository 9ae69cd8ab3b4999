package org.saimahui.lots;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.StrictJson;

/**
 * One draw as everybody may see it: the secret is in it only once the order is.
 *
 * @param number which of the contest's, from 1
 * @param list as it is hashed (RFC 8785)
 * @param commitment what was published before the draw, 64 hexadecimal digits
 * @param drawn null before
 * @param givenUp why it was given up for another; null where it was not
 */
public record DrawView(
        int number,
        String list,
        String commitment,
        Instant at,
        @Nullable Drawn drawn,
        @Nullable String givenUp) {

    /**
     * How it came out.
     *
     * @param text what was said in public
     * @param secret 64 hexadecimal digits
     * @param order places in the list, from 1
     */
    public record Drawn(String text, String secret, List<Integer> order, Instant at) {

        public Drawn {
            order = List.copyOf(order);
        }

        /** The secret as it is read out. */
        public String spelled() {
            return grouped(secret);
        }
    }

    /** What the order comes from, as it is read out; empty before the draw. */
    public String seed() {
        return drawn == null ? "" : grouped(HexFormat.of().formatHex(LotDraw.seed(drawn.secret(), drawn.text(), list)));
    }

    /** Who draws, in the order in which they stood in the list. */
    public List<LotDraw.Entry> entries() {
        return read(list);
    }

    /** The same in the order drawn; empty before. */
    public List<LotDraw.Entry> inOrder() {
        List<LotDraw.Entry> all = entries();
        return drawn == null
                ? List.of()
                : drawn.order().stream().map(place -> all.get(place - 1)).toList();
    }

    /** Whether it is the one that counts. */
    public boolean counts() {
        return givenUp == null;
    }

    /** The commitment as it is read out. */
    public String spelled() {
        return grouped(commitment);
    }

    /** In groups of eight. */
    private static String grouped(String hash) {
        return String.join(" ", hash.split("(?<=\\G.{8})"));
    }

    private static List<LotDraw.Entry> read(String list) {
        return StrictJson.parse(list.getBytes(StandardCharsets.UTF_8)) instanceof List<?> members
                ? members.stream().map(DrawView::entry).toList()
                : List.of();
    }

    private static LotDraw.Entry entry(@Nullable Object member) {
        Map<?, ?> entry = (Map<?, ?>) member;
        return new LotDraw.Entry(String.valueOf(entry.get("name")), String.valueOf(entry.get("organisation")));
    }
}
