package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.InvalidInputException;

/** What a finger has drawn, and what a hand may send instead. */
class StrokesTests {

    @Test
    void strokesBecomeAPathInsideTheField() {
        assertThat(Strokes.read("10,20 30,40;9999,9999").path()).isEqualTo("M10 20 L30 40 M1000 400 L1000 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,2",
                "1,2;",
                ";1,2 3,4",
                "1,2  3,4",
                "-1,2 3,4",
                "1.5,2 3,4",
                "12345,2 3,4",
                "1,2 3",
                "M0 0\"/><script>",
                "１,2 3,4",
                "1,2 3,4\n",
                "a,b c,d"
            })
    void whatIsNoDrawingIsRefused(String text) {
        assertThat(code(text)).isEqualTo("BAD_VALUE");
    }

    @Test
    void tooMuchIsRefusedAndQuickly() {
        assertThat(code("1,2 ".repeat(Strokes.MOST_POINTS) + "3,4")).isEqualTo("SIGNATURE_TOO_LONG");
        assertThat(code("1,2;".repeat(Strokes.MOST_STROKES) + "3,4")).isEqualTo("SIGNATURE_TOO_LONG");
        assertThat(code("1".repeat(2_000_000))).isEqualTo("SIGNATURE_TOO_LONG");
        assertThat(Strokes.read("1,2 ".repeat(Strokes.MOST_POINTS - 1) + "3,4").path())
                .isNotEmpty();
    }

    private static String code(String text) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Strokes.read(text));
        return refused.problems().get(0).code();
    }
}
