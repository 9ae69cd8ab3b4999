package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file and a record say the same where they count the same. */
class CountingTests {

    @Test
    void aLevelThatNobodyGivesAnyMoreIsNothing() {
        Counting file = Counting.ofFile(Map.of("votes", List.of(Map.of("presenter", 3, "levels", Map.of("优秀", 1)))));
        Counting record = new Counting();
        record.votes(0, 3, Map.of("优秀", "1", "称职", "0"));
        record.votes(0, 4, Map.of("称职", 0));

        assertThat(record.items()).isEqualTo(file.items()).hasSize(1);

        Counting other = new Counting();
        other.votes(0, 3, Map.of("优秀", 1, "称职", 1));
        assertThat(other.items()).isNotEqualTo(file.items());
    }
}
