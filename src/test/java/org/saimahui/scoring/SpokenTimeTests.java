package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTimeTests {

    @ParameterizedTest
    @CsvSource({
        "6:12, 372",
        "06:12, 372",
        "372, 372",
        "６：１２, 372",
        "6分12秒, 372",
        "372秒, 372",
        "6'12\", 372",
        "0:00, 0",
        "' 6 : 5 ', 365",
        "90:00, 5400",
        "1440:00, 86400",
        "6分钟, 360",
        "5 分, 300",
        "5 min, 300"
    })
    void whatPeopleWriteIsUnderstood(String typed, int seconds) {
        assertThat(SpokenTime.seconds(typed)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6:60", "6:123", "-5", "abc", "6.2", "1440:01", "86401", "1:02:03", "6:"})
    void whatIsNoTimeIsRefused(String typed) {
        assertThat(SpokenTime.seconds(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "59, 0:59", "60, 1:00", "372, 6:12", "5400, 90:00"})
    void secondsArePrintedAsMinutesAndSeconds(int seconds, String text) {
        assertThat(SpokenTime.print(seconds)).isEqualTo(text);
    }
}
