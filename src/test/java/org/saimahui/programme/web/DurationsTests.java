package org.saimahui.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.report.Amount;
import org.saimahui.report.Direction;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricView;
import org.saimahui.report.Qualifier;
import org.saimahui.report.Yardstick;

class DurationsTests {

    @Test
    void hoursAndDaysStandOnOneScaleFromNothing() {
        Durations durations = Durations.of(List.of(
                time("48", "小时", Direction.LOWER), time("38", "天", Direction.LOWER), time("20", "天", Direction.LOWER)));

        assertThat(durations.bars()).extracting(Durations.Bar::x).containsExactly(5, 95, 50);
    }

    @Test
    void twoTimesOrTimesToReachAreNoComparison() {
        MetricView day = time("3", "天", Direction.LOWER);
        assertThat(Durations.of(List.of(day, day)).bars()).isEmpty();
        assertThat(Durations.of(List.of(day, day, time("15", "天", Direction.HIGHER), time("5", "个", Direction.LOWER)))
                        .bars())
                .isEmpty();
    }

    private static MetricView time(String value, String unit, Direction direction) {
        return new MetricView(
                "m",
                "用时",
                new Amount(value, unit, Qualifier.EXACT, ""),
                new Yardstick(null, null, direction),
                Evidence.NONE);
    }
}
