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
        "每人补贴500元, 500, 元, EXACT",
        "盘活土地320公顷, 320, 公顷, EXACT",
        "新增绿地12万方, 12, 万方, EXACT",
        "腾出80多万方, 80, 万方, OVER",
        "造林4.2万公顷, 4.2, 万公顷, EXACT",
        "水域12平方千米, 12, 平方千米, EXACT",
        "面积约15万㎡, 15, 万㎡, ABOUT",
        "节约用电1200万度, 1200, 万度, EXACT",
        "利率降30个基点, 30, 个基点, EXACT",
        "供水150万立方米/日, 150, 万立方米/日, EXACT",
        "浓度21微克/立方米, 21, 微克/立方米, EXACT",
        "吞吐突破3000万标箱, 3000, 万标箱, OVER",
        "宣讲120场次, 120, 场次, EXACT",
        "工单3.6万单, 3.6, 万单, EXACT",
        "手册2万余册, 2, 万册, OVER",
        "耗时 48 小时, 48, 小时, EXACT",
        "处理 1.2 亿立方米, 1.2, 亿立方米, EXACT",
        "节约1亿2千万元, 1.2, 亿元, EXACT",
        "节约1亿2000万元, 1.2, 亿元, EXACT",
        "吸纳两万三千人, 2.3, 万人, EXACT",
        "一万零五百人, 1.05, 万人, EXACT",
        "增长一倍, 1, 倍, EXACT",
        "翻了一番, 1, 番, EXACT",
        "增长两倍多, 2, 倍, OVER",
        "提高一个百分点, 1, 个百分点, EXACT",
        "八成以上, 8, 成, OVER",
        "三十余场, 30, 场, OVER",
        "走访三十余, 30, '', OVER",
        "走访近300, 300, '', NEARLY",
        "不超过3天, 3, 天, NEARLY",
        "不少于20家, 20, 家, OVER",
        "过百家, 100, 家, OVER",
        "总投资破亿元, 100000000, 元, OVER",
        "最近3年, 3, 年, EXACT"
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
                "010号",
                "第 3 批",
                "2022 年 3 月 5 日",
                "20世纪90年代",
                "“千万工程”20周年",
                "百万学子",
                "110千伏的线路",
                "推行“5+2”",
                "7×24小时服务",
                "15分钟社区生活圈",
                "1栋2单元",
                "一番苦心",
                "四方合作",
                "八方支援",
                "电话 0574-87654321 转 8001",
                "邮编315040"
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

    @ParameterizedTest
    @ValueSource(strings = {"300亿元至350亿元", "300—350亿元", "300亿—350亿元", "300 至 350 亿元"})
    void aRangeIsOneFigureHoweverItsUnitIsRepeated(String words) {
        assertThat(FigureReader.read("处置资产" + words + "。")).singleElement().satisfies(figure -> {
            assertThat(figure.wording()).isEqualTo(words);
            assertThat(figure.value()).isNull();
            assertThat(figure.unit()).isEqualTo("亿元");
        });
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

    /** One label a figure, in order. */
    @ParameterizedTest
    @CsvSource({
        "办理时限从20天缩短至3天, 办理时限|办理时限",
        "审批时间由原来的45个工作日压缩到7个工作日, 审批时间|审批时间",
        "惠及1.5万户、4.8万人, 惠及|惠及",
        "改造老旧小区156个、1200万平方米, 改造老旧小区|改造老旧小区",
        "新改建公路420公里，同比增长15.6%, 新改建公路|新改建公路同比增长",
        "企业从23家增加到58家，增长1.5倍, 企业|企业|企业增长",
        "PM2.5平均浓度21微克/立方米, PM2.5平均浓度",
        "办结率达99.2%，居全省第一, 办结率",
        "连续三年位居全省第一, 连续",
        "新增绿地12万方，其中86公顷用于公园, 新增绿地|用于公园",
        "用时 48 小时建成 3 座方舱, 用时|方舱",
        "建设了八大研究中心和六大平台, 研究中心|平台",
        "水质优良率达到95%±2%, 水质优良率",
        "15天的“紧急任务”, ''"
    })
    void whatIsCountedIsNeverAnotherFigure(String text, String labels) {
        assertThat(FigureReader.read(text)).extracting(ReadFigure::label).containsExactly(labels.split("\\|", -1));
    }

    @Test
    void aFirstGroupIsNoRank() {
        assertThat(read("连续7年位居全国第一方阵")).containsExactly("7年|7|年|EXACT|");
    }

    @Test
    void longAndStrangeTextsAreReadInTime() {
        assertThat(FigureReader.read("1".repeat(20_000))).isEmpty();
        assertThat(FigureReader.read("百".repeat(5_000) + "1,".repeat(5_000))).isEmpty();
        assertThat(FigureReader.read("每天仅需 ".repeat(5_000) + "从".repeat(5_000) + "至到".repeat(5_000)))
                .isEmpty();
        assertThat(FigureReader.read("由".repeat(10_000) + "3天").get(0).label()).isEmpty();
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
