package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTests {

    @ParameterizedTest
    @CsvSource({
        "0, 零, zero",
        "7, 七, seven",
        "10, 十, ten",
        "15, 十五, fifteen",
        "20, 二十, twenty",
        "91.0, 九十一, ninety-one",
        "90.5, 九十点五, ninety point five",
        "100, 一百, one hundred",
        "105, 一百零五, one hundred and five",
        "110.25, 一百一十点二五, one hundred and ten point two five",
        "999, 九百九十九, nine hundred and ninety-nine",
        "0.05, 零点零五, zero point zero five"
    })
    void totalsAreReadOut(String number, String chinese, String english) {
        assertThat(Spoken.number(new BigDecimal(number), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(chinese);
        assertThat(Spoken.number(new BigDecimal(number), Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"-1", "999.5", "1000"})
    void whatIsOutOfReachHasNoWords(String number) {
        assertThat(Spoken.number(new BigDecimal(number), Locale.ENGLISH)).isEmpty();
    }
}
