package org.saimahui.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTests {

    /** Votes that nobody's ballots add up to came with a file that does not say how many voted. */
    @Test
    void votesWithoutBallotsAreNotCounted() {
        assertThat(new Tally(Map.of(1, 5L), 0).isCounted()).isFalse();
        assertThat(new Tally(Map.of(1, 5L), 3).isCounted()).isTrue();
        assertThat(new Tally(Map.of(), 0).isCounted()).isTrue();
        assertThat(new Tally(Map.of(1, 0L), 0).isCounted()).isTrue();
    }
}
