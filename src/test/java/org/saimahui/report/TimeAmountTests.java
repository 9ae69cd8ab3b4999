package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5:00 | 分钟 | 5",
                "5：30 | 分钟 | 5.5",
                "1:05:00 | 分钟 | 65",
                "1:05:00 | 秒 | 3900",
                "1:30 | 小时 | 1.5",
                "0:45:00 | 小时 | 0.75",
                "5分30秒 | 秒钟 | 330",
                "5分30 | 秒 | 330",
                "5′30″ | 秒 | 330",
                "1小时5分 | min | 65",
                "90 秒 | 分 | 1.5",
                "2.5h | minutes | 150",
                "5:30 | 分钟/件 | 5.5",
                "0:00 | 分钟 | 0"
            })
    void aSpanIsCountedExactlyInTheUnit(String written, String unit, String counted) {
        assertThat(TimeAmount.in(unit, written)).isEqualTo(counted);
        assertThat(TimeAmount.isTime(written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5:20, 小时", "5:00, 家", "5:00, ''", "330, 秒", "5:61, 分钟", "1:5:00, 分钟", "'', 分钟", "-5:00, 分钟", "5分天, 分钟"
    })
    void whatIsNoSpanOrHasNoEndInTheUnitIsNone(String written, String unit) {
        assertThat(TimeAmount.in(unit, written)).isNull();
    }

    @Test
    void aNumberAloneIsNoSpan() {
        assertThat(TimeAmount.isTime("330")).isFalse();
        assertThat(TimeAmount.isTime("")).isFalse();
        assertThat(TimeAmount.isTime("2026-05-01")).isFalse();
    }
}
