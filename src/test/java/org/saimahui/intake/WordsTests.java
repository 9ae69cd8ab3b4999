package org.saimahui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What our pages print can be written into a table; numbers are read with what stands beside them. */
class WordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void theWordsOfOurPagesAreReadInTables(String language) throws IOException {
        Properties report = texts("report" + language);
        Properties intake = texts("intake" + language);
        Map<String, Map<String, ?>> tables =
                Map.of("direction", Words.DIRECTIONS, "qualifier", Words.QUALIFIERS, "method", Words.METHODS);
        tables.forEach((column, words) -> Words.choices(column).forEach(choice -> {
            String page = report.getProperty("report." + column + "." + choice);
            String table = intake.getProperty("intake.word." + choice);
            assertThat(String.valueOf(words.get(Heads.plain(page)))).as(page).isEqualTo(choice);
            assertThat(String.valueOf(words.get(Heads.plain(table)))).as(table).isEqualTo(choice);
        }));
        assertThat(Words.FLAGS.get(Heads.plain(intake.getProperty("intake.word.YES"))))
                .isTrue();
        assertThat(Words.FLAGS.get(Heads.plain(intake.getProperty("intake.word.NO"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "48个, 48, 个, EXACT",
        "近3万家, 3, 万家, NEARLY",
        "超过 1.2亿元, 1.2, 亿元, OVER",
        "3万多家, 3, 万家, OVER",
        "97%以上, 97, %, OVER",
        "约30分钟, 30, 分钟, ABOUT",
        "'1,234', 1234, '', EXACT",
        "１２．５％, 12.5, %, EXACT",
        "'¥1,234.50', 1234.50, 元, EXACT",
        "−5, -5, '', EXACT",
        ".5, 0.5, '', EXACT",
        "5., 5, '', EXACT",
        "1.2E3, 1200, '', EXACT",
        "3千瓦, 3, 千瓦, EXACT",
        "2个百分点, 2, 个百分点, EXACT"
    })
    void aNumberIsReadWithWhatStandsBesideIt(String text, String number, String unit, String qualifier) {
        Quantity quantity = Quantity.of(text);

        assertThat(quantity).isNotNull();
        assertThat(quantity.number()).isEqualTo(number);
        assertThat(quantity.whole()).isEqualTo(unit);
        assertThat(quantity.qualifier().name()).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7,5", "", "个", "--5", "1.2.3", "12 34", "5:30", "2022-06", "1,23,456", "3至5家", "=1+1", "."})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Quantity.of(text)).isNull();
    }

    @Test
    void aPanelIsFoundByNameOrCodeAndShownByName() {
        Panels panels = new Panels(Map.of("experts", "专家评委", "a", "同名", "b", "同名", "c", ""));

        assertThat(panels.code("专家 评委")).isEqualTo("experts");
        assertThat(panels.code("Experts")).isEqualTo("experts");
        assertThat(panels.code("同名")).isNull();
        assertThat(panels.shown("experts")).isEqualTo("专家评委");
        assertThat(panels.shown("a")).isEqualTo("a");
        assertThat(panels.shown("c")).isEqualTo("c");
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
