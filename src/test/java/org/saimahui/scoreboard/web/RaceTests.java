package org.saimahui.scoreboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.scoreboard.Board;

/** Where runners stand on their lanes. */
class RaceTests {

    @Test
    void theLaneBeginsAtAMultipleOfFiveAtLeastFiveBelowTheLowest() {
        Race race = Race.of(rows("95.35", "87.44"));

        assertThat(race.ticks()).containsExactly("80", "85", "90", "95", "100");
        assertThat(race.runners()).extracting(Race.Runner::x).containsExactly(77, 37);
    }

    @Test
    void totalsAboveAHundredLengthenTheLane() {
        Race race = Race.of(rows("103.5", "98"));

        assertThat(race.ticks()).containsExactly("90", "95", "100", "105");
        assertThat(race.runners().get(0).x()).isEqualTo(90);
    }

    @Test
    void farApartTheTicksAreFewer() {
        assertThat(Race.of(rows("92", "12")).ticks()).containsExactly("0", "20", "40", "60", "80", "100");
    }

    @Test
    void whoHasNoTotalStandsAtTheStart() {
        Race race = Race.of(rows("90", null));

        assertThat(race.runners().get(1).x()).isZero();
        assertThat(Race.of(rows(null, null)).ticks()).isEmpty();
    }

    private static List<Board.Row> rows(String... scores) {
        return Arrays.stream(scores)
                .map(score -> new Board.Row(1, "李娜", "", null, false, score, null, Map.of(), null, null, null, null))
                .toList();
    }
}
