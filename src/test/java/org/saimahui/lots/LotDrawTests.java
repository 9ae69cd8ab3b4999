package org.saimahui.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saimahui.shared.Hashes;

/** The arithmetic of a draw, against values worked out by another program. */
class LotDrawTests {

    private static final String SECRET = "00".repeat(31) + "01";

    private static final List<LotDraw.Entry> LIST =
            List.of(new LotDraw.Entry("李娜", "市水利局"), new LotDraw.Entry("王强", "市交通局"), new LotDraw.Entry("赵敏", ""));

    @Test
    void theListIsHashedInItsOwnOrderWithItsMembersInTheStandardsOrder() {
        assertThat(LotDraw.canonical(LIST))
                .isEqualTo("[{\"name\":\"李娜\",\"organisation\":\"市水利局\"},"
                        + "{\"name\":\"王强\",\"organisation\":\"市交通局\"},{\"name\":\"赵敏\",\"organisation\":\"\"}]");
    }

    @Test
    void aVectorOfAnotherProgram() {
        assertThat(LotDraw.commitment(SECRET, LotDraw.canonical(LIST)))
                .isEqualTo("c478d56b11f9a32ca316e4954ebc4b0fa8fd975953fac40b1d2c0b95a5f1d573");
        assertThat(LotDraw.order(SECRET, "瑞雪兆丰年", LotDraw.canonical(LIST), 3)).isEqualTo(List.of(1, 2, 3));
        String eight = LotDraw.canonical(IntStream.rangeClosed(1, 8)
                .mapToObj(n -> new LotDraw.Entry("P" + n, "U" + n))
                .toList());
        assertThat(LotDraw.order(SECRET, "2026", eight, 8)).isEqualTo(List.of(5, 7, 1, 3, 2, 6, 8, 4));
    }

    @Test
    void everybodyComesOnceAndEachPlaceIsAsLikelyAsAnother() {
        int[][] counts = new int[5][5];
        for (int draw = 0; draw < 5_000; draw++) {
            List<Integer> order = LotDraw.order(Hashes.sha256Hex("secret " + draw), "x", "[]", 5);
            assertThat(order).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
            for (int place = 0; place < 5; place++) {
                counts[place][order.get(place) - 1]++;
            }
        }
        for (int[] place : counts) {
            for (int count : place) {
                assertThat(count).isBetween(880, 1_120);
            }
        }
    }
}
