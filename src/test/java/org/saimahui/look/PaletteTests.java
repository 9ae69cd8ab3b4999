package org.saimahui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTests {

    private static final Colour NIGHT = Colour.of("#0e1014");

    private static final Colour PAPER = Colour.of("#fbfaf6");

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Colour.of("#767676").contrast(Colour.WHITE)).isCloseTo(4.54, within(0.005));
        assertThat(Palette.MAIN.contrast(PAPER)).isCloseTo(6.0, within(0.1));
    }

    @Test
    void theHouseKeepsItsOwnLimits() {
        assertThat(Palette.isMain(Palette.MAIN)).isTrue();
        assertThat(Palette.isSecond(Palette.SECOND, Palette.MAIN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#ff6a5c", "#3fa9f5", "#9acd32", "#ffffff", "#f5c400"})
    void aMainColourThatIsTooLightHasADarkerOneNearby(String typed) {
        Colour colour = Colour.of(typed);

        assertThat(Palette.isMain(colour)).isFalse();
        Colour nearest = Palette.nearestMain(colour);
        assertThat(Palette.isMain(nearest)).isTrue();
        assertThat(Palette.isMain(nearest.mix(colour, 0.03)))
                .as("the nearest, not just any")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"#000000,#bf1420", "#7c5a10,#bf1420", "#17509a,#0b3d91", "#bf1420,#bf1420"})
    void aSecondColourThatIsTooDarkHasALighterOneNearby(String typed, String main) {
        Colour colour = Colour.of(typed);

        assertThat(Palette.isSecond(colour, Colour.of(main))).isFalse();
        assertThat(Palette.isSecond(Palette.nearestSecond(colour, Colour.of(main)), Colour.of(main)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "#0b3d91,#f2c14e",
        "#1d6848,#ffd27d",
        "#000000,#ffffff",
        "#5b2a86,#9fe8c4",
        "#bf1420,#ebc677",
        "#666666,#fff000"
    })
    void whatIsDerivedCanBeReadWhereItStands(String main, String second) {
        assertThat(Palette.isMain(Palette.nearestMain(Colour.of(main)))).isTrue();
        Colour allowed = Palette.nearestMain(Colour.of(main));
        String css = Palette.css(allowed, Palette.nearestSecond(Colour.of(second), allowed));

        assertThat(token(css, "zhu-deep").contrast(token(css, "zhu-wash"))).isGreaterThanOrEqualTo(4.5);
        assertThat(token(css, "lacquer").contrast(Colour.of("#f6f2e8"))).isGreaterThanOrEqualTo(4.5);
        assertThat(token(css, "gold").contrast(token(css, "lacquer-2"))).isGreaterThanOrEqualTo(4.5);
        assertThat(token(css, "jin").contrast(PAPER)).isGreaterThanOrEqualTo(4.5);
        assertThat(token(css, "jin").contrast(token(css, "jin-wash"))).isGreaterThanOrEqualTo(4.5);
        assertThat(token(css, "jin-line").contrast(PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(token(css, "jin-line").contrast(Colour.of("#17191e"))).isGreaterThanOrEqualTo(4.5);
        Colour edge = token(css.substring(css.indexOf(".screen")), "zhu");
        assertThat(edge.contrast(NIGHT)).isGreaterThanOrEqualTo(3);
        assertThat(edge.contrast(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void onlyWhatWasChosenIsOverridden() {
        assertThat(Palette.css(null, Colour.of("#9fe8c4")))
                .contains("--gold: #9fe8c4")
                .doesNotContain("zhu", "lacquer");
        assertThat(Palette.css(Colour.of("#0b3d91"), null))
                .contains("--zhu: #0b3d91")
                .doesNotContain("gold", "jin");
    }

    private static Colour token(String css, String name) {
        Matcher found = Pattern.compile("--" + name + ": (#[0-9a-f]{6});").matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return Colour.of(found.group(1));
    }
}
