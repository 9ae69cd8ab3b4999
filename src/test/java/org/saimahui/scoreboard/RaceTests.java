package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale of the lanes and how many are shown at a time. */
class RaceTests {

    @ParameterizedTest
    @CsvSource({
        "95.35 87.44, 60 70 80 90 100",
        "60, 60 70 80 90 100",
        "92 59.99, 20 40 60 80 100",
        "92 12, 0 25 50 75 100",
        "103.5 98, 70 80 90 100 110",
        "103.5 62, 40 60 80 100 120",
        "-3 90, -100 -50 0 50 100"
    })
    void theAxisHoldsEveryScoreInFourRoundParts(String scores, String ticks) {
        assertThat(axis("100", scores)).isEqualTo(ticks);
    }

    @Test
    void itDoesNotMoveWhileScoresStayOnIt() {
        assertThat(axis("100", "92.7")).isEqualTo(axis("100", "92.7 61 99.99")).isEqualTo(axis("100", "60 100"));
    }

    @ParameterizedTest
    @CsvSource({"10, 9.2, 6 7 8 9 10", "200, 185, 120 140 160 180 200", "12.5, 11, 7.5 8.75 10 11.25 12.5"})
    void itFollowsTheFullMarkOfTheRule(String full, String scores, String ticks) {
        assertThat(axis(full, scores)).isEqualTo(ticks);
    }

    @Test
    void aScoreLiesWhereItsValueIs() {
        Axis axis = Axis.of(List.of(new BigDecimal("92.70")), new BigDecimal("100"));

        assertThat(axis.along(new BigDecimal("92.70"))).isEqualTo(82);
        assertThat(axis.along(new BigDecimal("60"))).isZero();
        assertThat(axis.along(new BigDecimal("100"))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "12, 12", "13, 7", "24, 12", "25, 9"})
    void moreThanTwelveLanesAreShownPageByPage(int lanes, int perPage) {
        assertThat(Race.perPage(lanes)).isEqualTo(perPage);
    }

    private static String axis(String full, String scores) {
        List<BigDecimal> values =
                Arrays.stream(scores.split(" ")).map(BigDecimal::new).toList();
        return String.join(
                " ",
                Axis.of(values, new BigDecimal(full)).ticks().stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }
}
