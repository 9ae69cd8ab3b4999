package org.saimahui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.InvalidInputException;

class HallAddressTests {

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.10:8080,http://192.168.1.10:8080",
        "' HTTP://Saal.Local/ ',http://saal.local",
        "192.168.1.10:8080,http://192.168.1.10:8080",
        "https://saimahui.example.cn,https://saimahui.example.cn",
        "http://[fd00::1]:8080,http://[fd00::1]:8080",
        "'',''"
    })
    void anAddressIsBroughtIntoOneForm(String typed, String kept) {
        assertThat(HallAddress.of(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://192.168.1.10",
                "http://192.168.1.10/c/x",
                "http://a:b@192.168.1.10",
                "http://192.168.1.10?x",
                "http://192.168.1.10#x",
                "http://192.168.1.10:99999",
                "http://192.168.1.10:0",
                "javascript://alert(1)",
                "http://",
                "会场",
                "http://a b"
            })
    void whatIsNoAddressOfAPortalIsRefused(String typed) {
        refused(typed, "BAD_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080", "127.0.0.1", "http://127.9.9.9", "0.0.0.0:8080", "http://[::1]:80"})
    void whatOnlyTheMachineItselfReachesIsRefused(String typed) {
        refused(typed, "ADDRESS_OF_ITSELF");
    }

    @Test
    void aLongOneIsRefused() {
        refused("http://" + "a".repeat(200), "TOO_LONG");
    }

    private static void refused(String typed, String code) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HallAddress.of(typed))
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .satisfies(p -> assertThat(p.code() + p.pointer()).isEqualTo(code + "/address")));
    }
}
