package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code that is read out. The same vectors hold for the script: {@code ProofScriptTests}. */
class SpokenProofTests {

    @Test
    void codesAreAsTheScriptMakesThem() {
        assertThat(SpokenProof.of(
                        "wenjin-tizhi-2022",
                        "J1",
                        4,
                        Map.of("state", "23.0", "style", "22.5", "ability", "24", "spirit", "0")))
                .isEqualTo("9HYP");
        assertThat(SpokenProof.of("a", "评委", 1, Map.of())).isEqualTo("X9PY");
        assertThat(SpokenProof.of("a", "J7", 12, Map.of("b", "-1.250", "a", "100")))
                .isEqualTo("5SWG");
    }

    @Test
    void theSameMarkWrittenOtherwiseIsTheSameCode() {
        assertThat(SpokenProof.text("a", "J1", 1, Map.of("b", "20", "a", "22.50")))
                .isEqualTo("saimahui-proof/1\na\nJ1\n1\na=22.5\nb=20");
        assertThat(SpokenProof.of("a", "J1", 1, Map.of("a", "20.0")))
                .isEqualTo(SpokenProof.of("a", "J1", 1, Map.of("a", "20")));
    }

    @Test
    void anotherMarkSeatPresenterOrContestIsAnotherCode() {
        Set<String> codes = new HashSet<>();
        for (int half = 0; half <= 50; half++) {
            codes.add(SpokenProof.of("a", "J1", 1, Map.of("a", half / 2 + (half % 2 == 0 ? "" : ".5"))));
        }
        codes.add(SpokenProof.of("b", "J1", 1, Map.of("a", "20")));
        codes.add(SpokenProof.of("a", "J2", 1, Map.of("a", "20")));
        codes.add(SpokenProof.of("a", "J1", 2, Map.of("a", "20")));
        assertThat(codes).hasSize(54).allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{4}"));
    }
}
