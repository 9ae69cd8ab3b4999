package org.saimahui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers may send as JSON, and what is refused with a word of ours. */
class StrictJsonTests {

    private static Object parse(String text) {
        return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        return catchThrowableOfType(InvalidInputException.class, () -> StrictJson.parse(bytes)).problems().stream()
                .map(p -> (p.code() + " " + p.pointer()).strip())
                .toList();
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsPlainValuesAndKeepsNumbersAsWritten() {
        assertThat(parse("{\"b\": [1.50, -0, true, null, \"二\"], \"a\": {}}"))
                .hasToString("{b=[1.50, -0, true, null, 二], a={}}")
                .isEqualTo(Map.of("b", parse("[1.50, -0, true, null, \"二\"]"), "a", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\" 1}",
                "{'a': 1}",
                "NaN",
                "[01]",
                "[1.]",
                "[.5]",
                "[+1]",
                "1 2",
                "{} x",
                "[1] /* c */",
                "\"\t\"",
                "\"\\x\"",
                "tru",
                "[123abc]",
                "\"open"
            })
    void anythingElseIsNotJson(String text) {
        assertThat(problems(text)).containsExactly("NOT_JSON");
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(problems(new byte[] {'"', (byte) 0xff, '"'})).containsExactly("NOT_JSON");
        assertThat(problems("{}".getBytes(StandardCharsets.UTF_16LE))).containsExactly("NOT_JSON");
        assertThat(parse("\ufeff{}")).isEqualTo(Map.of());
    }

    @Test
    void thirtyTwoLevelsAreEnough() {
        assertThat(parse("[".repeat(32) + "]".repeat(32))).isInstanceOf(List.class);
        assertThat(problems("[".repeat(33) + "]".repeat(33))).containsExactly("TOO_DEEP" + " " + "/0".repeat(32));
        assertThat(problems("[".repeat(1_000_000)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("TOO_DEEP");
    }

    @Test
    void everyKeyThatStandsTwiceIsNamed() {
        assertThat(problems("{\"a\": 1, \"b\": [{\"c/d\": 1, \"c/d\": 2}], \"a\": 2}"))
                .containsExactly("DUPLICATE_KEY /b/0/c~1d", "DUPLICATE_KEY /a");
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsJustText() {
        String digits = "9".repeat(100_000);
        assertThat(parse(digits)).isEqualTo(new JsonNumber(digits));
    }

    @Test
    void repeatedKeysUnderALongNameDoNotMakeALongAnswer() {
        String text = "{\"" + "k".repeat(1_000_000) + "\": {" + "\"a\":1,".repeat(100_000) + "\"a\":1}}";
        assertThat(problems(text)).hasSizeBetween(1, 10);
    }
}
