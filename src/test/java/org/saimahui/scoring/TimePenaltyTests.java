package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.scoring.TimePenalty.Band;

/** The ladder of d-11 to the second: limit 8:00, below 6:00 too short. */
class TimePenaltyTests {

    private static final List<Band> BANDS =
            List.of(band(1, "-0.02"), band(11, "-0.05"), band(21, "-0.10"), band(31, "-0.20"));

    private final TimePenalty ladder = new TimePenalty(480, 0, BANDS, 360, new BigDecimal("-0.10"));

    @ParameterizedTest
    @CsvSource({
        "0, -0.10, true",
        "359, -0.10, true",
        "360, 0, false",
        "479, 0, false",
        "480, 0, false",
        "481, -0.02, false",
        "490, -0.02, false",
        "491, -0.05, false",
        "497, -0.05, false",
        "500, -0.05, false",
        "501, -0.10, false",
        "510, -0.10, false",
        "511, -0.20, false",
        "86400, -0.20, false"
    })
    void everyBandBeginsAndEndsOnItsSecond(int spoken, String points, boolean tooShort) {
        TimePenalty.Charge charge = ladder.charge(spoken);

        assertThat(charge.points()).isEqualByComparingTo(points);
        assertThat(charge.tooShort()).isEqualTo(tooShort);
        assertThat(charge.overrun()).isEqualTo(spoken - 480);
    }

    @Test
    void theStepReachedSaysFromWhereToWhere() {
        assertThat(ladder.charge(497).step()).isEqualTo(new TimePenalty.Step(11, 20, new BigDecimal("-0.05")));
        assertThat(ladder.charge(600).step()).isEqualTo(new TimePenalty.Step(31, null, new BigDecimal("-0.20")));
        assertThat(ladder.charge(480).step()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"495, 0", "496, -0.05", "500, -0.05", "501, -0.10"})
    void withinTheGraceNothingIsTakenAndAfterItTheWholeOverrunCounts(int spoken, String points) {
        TimePenalty withGrace = new TimePenalty(480, 15, BANDS, null, null);

        assertThat(withGrace.points(spoken)).isEqualByComparingTo(points);
        assertThat(withGrace.steps()).extracting(TimePenalty.Step::from).containsExactly(16, 21, 31);
        assertThat(withGrace.points(10)).isZero();
    }

    @Test
    void aBandFromTheFirstSecondDoesNotTouchWhoeverStopsOnTheLimit() {
        TimePenalty strict = new TimePenalty(360, 0, List.of(band(0, "-0.5")), null, null);

        assertThat(strict.points(360)).isZero();
        assertThat(strict.points(361)).isEqualByComparingTo("-0.5");
    }

    private static Band band(int from, String points) {
        return new Band(from, new BigDecimal(points));
    }
}
