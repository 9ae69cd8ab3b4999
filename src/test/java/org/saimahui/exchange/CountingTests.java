package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @Test
    void aDecisionGoesByWhomItIsAboutAndNotByHowManyCameInBefore() {
        Counting file = Counting.ofFile(Map.of(
                "decisions",
                List.of(
                        Map.of("order", List.of(4, 3), "reason", "带来的"),
                        Map.of("order", List.of(1, 2), "reason", "带来的"),
                        Map.of("order", List.of(10, 2), "reason", "后来的"),
                        Map.of("order", List.of(2, 1), "reason", "改了"))));
        Counting record = new Counting();
        record.tie(7, List.of(10, 2), "后来的");
        record.tie(9, List.of(2, 1), "改了");

        assertThat(values(file)).containsAllEntriesOf(values(record)).containsKey("Decision 裁定 2, 10");
        assertThat(file.items().keySet())
                .filteredOn(name -> !record.items().containsKey(name))
                .containsExactly("Decision 裁定 3, 4", "Decision 裁定 1, 2, replaced 被取代 1");
    }

    private static Map<String, String> values(Counting counting) {
        return counting.items().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        item -> String.valueOf(item.getValue().value())));
    }
}
