package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureReaderTests {

    record Talk(int presenter, String text, Set<String> expected) {}

    /** The figures of the evening's eight talks, in sentences of our own, among dates, names and ordinals. */
    static List<Talk> talks() throws IOException {
        JsonNode cards = JsonMapper.builder().build().readTree(bytes("sample-figures.json"));
        String[] texts = new String(bytes("sample-talks.txt"), StandardCharsets.UTF_8).split("(?m)^# [0-9]\\R");
        List<Talk> talks = new ArrayList<>();
        for (JsonNode card : cards) {
            int number = card.path("presenter").asInt();
            Set<String> expected = new TreeSet<>();
            card.path("figures").forEach(figure -> expected.add(line(figure)));
            talks.add(new Talk(number, texts[number], expected));
        }
        return talks;
    }

    @ParameterizedTest
    @MethodSource("talks")
    void everyFigureOfATalkIsReadAndNothingElse(Talk talk) {
        assertThat(read(talk.text())).isEqualTo(talk.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "近3万家, 3, 万家, NEARLY",
        "7.11亿元, 7.11, 亿元, EXACT",
        "48小时, 48, 小时, EXACT",
        "97%以上, 97, %, OVER",
        "97％以上, 97, %, OVER",
        "三项, 3, 项, EXACT",
        "一万, 1, 万, EXACT",
        "十二个, 12, 个, EXACT",
        "两千零五十人, 2050, 人, EXACT",
        "上百家, 100, 家, OVER",
        "近千名, 1000, 名, NEARLY",
        "五成多, 5, 成, OVER",
        "两万多个, 2, 万个, OVER",
        "百分之九十七, 97, %, EXACT",
        "约200人, 200, 人, ABOUT",
        "30天左右, 30, 天, ABOUT",
        "不到5天, 5, 天, NEARLY",
        "3.5个百分点, 3.5, 个百分点, EXACT",
        "已有25000多, 25000, '', OVER",
        "突破20亿千瓦时, 20, 亿千瓦时, OVER",
        "１２８家, 128, 家, EXACT",
        "每人补贴500元, 500, 元, EXACT"
    })
    void whatIsSaidAndWhatItSaysStayApart(String words, String value, String unit, Qualifier qualifier) {
        assertThat(FigureReader.read("今年" + words + "。")).singleElement().satisfies(figure -> {
            assertThat(words).contains(figure.wording());
            assertThat(figure.value()).isEqualTo(value);
            assertThat(figure.unit()).isEqualTo(unit);
            assertThat(figure.qualifier()).isEqualTo(qualifier);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年3月5日",
                "8月中旬",
                "2021—2025年",
                "上午9:30",
                "19点",
                "电话0574-87654321",
                "手机13812345678",
                "第三批",
                "第2名",
                "G20峰会",
                "5G基站",
                "一个人",
                "一件小事",
                "两家企业",
                "“千名干部”",
                "“万名干部进万企”",
                "二十大",
                "三星级",
                "五问五破",
                "12345热线",
                "四川",
                "3.2.1版",
                "初三",
                "1月至6月",
                "010号"
            })
    void otherNumbersAreNoFigures(String words) {
        assertThat(FigureReader.read("我们看到" + words + "，就是这样。")).isEmpty();
    }

    @Test
    void aRangeHasNoExactValue() {
        for (String dash : List.of("—", "-", "至", "到", "～")) {
            assertThat(FigureReader.read("用时3" + dash + "5天")).singleElement().satisfies(figure -> {
                assertThat(figure.wording()).isEqualTo("3" + dash + "5天");
                assertThat(figure.value()).isNull();
                assertThat(figure.unit()).isEqualTo("天");
                assertThat(figure.qualifier()).isEqualTo(Qualifier.ABOUT);
            });
        }
    }

    @Test
    void aRankBelongsToTheFigureBeforeItOrToAllOfItsSentence() {
        assertThat(read("减租2亿元，惠及3万家，均居全省第三位。又用了20天。"))
                .containsExactlyInAnyOrder("2亿元|2|亿元|EXACT|全省3", "3万家|3|万家|EXACT|全省3", "20天|20|天|EXACT|");
        assertThat(read("覆盖率100%，创建194家，增幅全省第一，投入5元。"))
                .containsExactlyInAnyOrder("100%|100|%|EXACT|", "194家|194|家|EXACT|全省1", "5元|5|元|EXACT|");
    }

    @Test
    void aFirstIsAClaimOfTheReport() {
        assertThat(FigureClaims.firsts("这是全国首创，也是全省首个，全国首创。"))
                .containsExactly(new Claim("全国", null, true, null), new Claim("全省", null, true, null));
    }

    @Test
    void aFigureSaidTwiceIsOneCard() {
        assertThat(read("用了2个多月。推出2个月，又是2个月。")).containsExactly("2个多月|2|个月|OVER|");
    }

    @Test
    void aLabelIsProposedFromTheWordsAround() {
        assertThat(FigureReader.read("省外供应商：66家，用时3天，建成方舱医院48小时。"))
                .extracting(ReadFigure::label)
                .containsExactly("省外供应商", "用时", "建成方舱医院");
        assertThat(FigureReader.read("帮助66家供应商复产"))
                .extracting(ReadFigure::label)
                .containsExactly("供应商复产");
    }

    @Test
    void longAndStrangeTextsAreReadInTime() {
        assertThat(FigureReader.read("1".repeat(20_000))).isEmpty();
        assertThat(FigureReader.read("百".repeat(5_000) + "1,".repeat(5_000))).isEmpty();
        assertThat(FigureReader.read("")).isEmpty();
    }

    private static Set<String> read(String text) {
        return FigureReader.read(text).stream()
                .map(f -> line(
                        f.wording(),
                        f.value(),
                        f.unit(),
                        f.qualifier().name(),
                        f.claim() == null ? "" : f.claim().scope() + f.claim().rank()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(JsonNode f) {
        JsonNode claim = f.path("claim");
        return line(
                f.path("wording").asString(),
                f.path("value").asString(),
                f.path("unit").asString(),
                f.path("qualifier").asString(),
                claim.isNull()
                        ? ""
                        : claim.path("scope").asString() + claim.path("rank").asInt());
    }

    private static String line(String... parts) {
        return String.join("|", parts);
    }

    private static byte[] bytes(String name) throws IOException {
        return new ClassPathResource(name).getContentAsByteArray();
    }
}
