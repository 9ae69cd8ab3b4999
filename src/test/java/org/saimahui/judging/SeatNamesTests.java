package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.springframework.context.support.ResourceBundleMessageSource;

class SeatNamesTests {

    private final SeatNames names;

    SeatNamesTests() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/judging");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        names = new SeatNames(messages, login -> login);
    }

    @ParameterizedTest
    @CsvSource({"J3, 3 号席, Seat 3", "3, 3 号席, Seat 3", "12, 12 号席, Seat 12", "L2, L2 席, Seat L2", "J03, J03 席, Seat J03"
    })
    void aSeatIsCalledByItsNumberWhereItHasOne(String code, String chinese, String english) {
        assertThat(names.of(code, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(names.of(code, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"J3, 3 号席", "3, 3 号席", "王海, 王海"})
    void whereNobodyIsNamedTheNameIsTheSeats(String called, String shown) {
        assertThat(names.shown(JudgesShownAs.NAME, called, Locale.CHINESE)).isEqualTo(shown);
    }
}
