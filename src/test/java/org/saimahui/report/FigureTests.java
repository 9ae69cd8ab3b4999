package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure is cut for setting in type and stays what was said. */
class FigureTests {

    @ParameterizedTest
    @CsvSource({
        "近3万家, 近, 3, '', 万家",
        "25000多家次, '', 25000, 多, 家次",
        "超4.5万人, 超, 4.5, '', 万人",
        "97%以上, '', 97, '', %以上",
        "3000余家, '', 3000, 余, 家"
    })
    void spokenWordingIsCutAtItsNumber(String wording, String before, String number, String after, String unit) {
        assertThat(Figure.of(spoken(wording))).isEqualTo(new Figure(before, number, after, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"近3万家", "25000多家次", "9月21日", "八大研究中心", "50%、超过两成", "2个多月", "1,234 家", "😀"})
    void putTogetherAgainNothingIsLost(String wording) {
        assertThat(Figure.of(spoken(wording)).printed()).isEqualTo(wording);
    }

    @Test
    void withoutWordingTheQualifierIsSaid() {
        assertThat(Figure.of(new Amount("7.10", "亿元", Qualifier.NEARLY, "")).printed())
                .isEqualTo("近7.10亿元");
    }

    private static Amount spoken(String wording) {
        return new Amount("30000", "家", Qualifier.EXACT, wording);
    }
}
