package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hashes are those that everybody computes. */
class HashesTests {

    /** RFC 4231, test case 2. */
    @Test
    void aKeyedHashIsTheOneOfTheStandardEachTimeAndFromManyAtOnce() {
        Hashes.Keyed jefe = new Hashes.Keyed("Jefe");
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(any -> HexFormat.of().formatHex(jefe.hash("what do ya want for nothing?")))
                        .distinct())
                .containsExactly("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Hashes.hmac("Jefe", "what do ya want for nothing?"))
                .isEqualTo(jefe.hash("what do ya want for nothing?"));
    }
}
