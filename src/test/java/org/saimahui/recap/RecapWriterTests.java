package org.saimahui.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterState;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Direction;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.report.Qualifier;
import org.saimahui.report.Yardstick;

/** Sentences of a recap: one or several, in both languages; what is missing leaves its sentence out, what is hostile stays text. */
class RecapWriterTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private static final Locale EN = Locale.ENGLISH;

    private static Told evening() {
        return new Told().evening("比拼之夜", "宁波", "市委", "专项行动", true);
    }

    private static List<String> opening(Recap recap) {
        return recap.opening().stream().map(Passage::text).toList();
    }

    private static List<String> result(Recap recap) {
        return recap.result().stream().map(Passage::text).toList();
    }

    private static String body(Recap recap, int section) {
        return String.join(
                "\n",
                recap.sections().get(section).body().stream().map(Passage::text).toList());
    }

    private static String dek(Recap recap) {
        return new Passage(Passage.Kind.TOLD, recap.dek()).text();
    }

    @Test
    void whenItBeganIsWhatTheRecordSaysAndAPlanIsToldAsAPlan() {
        ZonedDateTime planned = ZonedDateTime.of(2026, 11, 24, 19, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

        assertThat(opening(new Told()
                        .begun("比拼之夜", "宁波", "", "", planned, planned.plusMinutes(7))
                        .in(ZH)))
                .contains("2026 年 11 月 24 日 19:07，比拼之夜在宁波开场。")
                .doesNotContain("19:00");
        assertThat(opening(new Told().begun("比拼之夜", "", "", "", planned, null).in(ZH)))
                .contains("比拼之夜原定 2026 年 11 月 24 日 19:00 开场。");
        assertThat(opening(
                        new Told().begun("Night", "Hall", "", "", planned, null).in(EN)))
                .containsExactly("Night was planned to open in Hall on 24 November 2026, 19:00.");
    }

    @Test
    void theOpeningSaysTimePlacePeopleAndNumbers() {
        MetricView proved = new MetricView(
                "m2",
                "租金",
                new Amount("7.11", "亿元", Qualifier.EXACT, "7.11亿元"),
                Yardstick.NONE,
                new Evidence("", "", true, new Claim("全省", 3, false, "省国资委")));
        Told told = evening()
                .panel("专家评委", 7)
                .speaker("张艳", Told.report("题", new Claim("全国", null, true, null), Told.metric("m1", "供应商", "66家")))
                .speaker("朱立富", Told.report("题", null, proved));

        assertThat(opening(told.in(ZH)))
                .containsExactly(
                        "2026 年 11 月 24 日 19:00，比拼之夜在宁波开场。这场比拼属于专项行动。主办的是市委。",
                        "先后上台述职的有 2 位[persons]。他们来自 2 个单位。按出场先后，依次是张艳和朱立富。",
                        "公开的述职一共报出 2 个数字，其中 1 个已经核实，1 个待核实。提出的首创和位次有 2 项，1 项有单位确认，1 项待证。评委席上是专家评委 7 席。");
        assertThat(opening(told.in(EN)))
                .containsExactly(
                        "比拼之夜 opened in 宁波 on 24 November 2026, 19:00. The evening is part of 专项行动. It is hosted by 市委.",
                        "Two [persons] took the stage. They come from two organisations. In running order they are 张艳 and 朱立富.",
                        "Two figures are published: one verified, one not yet. Two firsts and ranks are claimed: one confirmed, one with the proof pending. On the jury: 专家评委 with seven seats.");
        assertThat(dek(told.in(EN))).isEqualTo("Two [persons], two figures");
    }

    @Test
    void oneOfAKindIsSaidInTheSingular() {
        Told told = evening()
                .panel("专家评委", 1)
                .speaker("张艳", Told.report("题", new Claim("全国", null, true, null), Told.metric("m1", "供应商", "66家")))
                .place(1, 1, "90.00")
                .votes(1, 1);

        assertThat(String.join(" ", opening(told.in(EN))))
                .contains(
                        "One [person] took the stage.",
                        "One figure is published, not verified yet.",
                        "One first or rank is claimed; its proof is pending.",
                        "专家评委 with one seat.")
                .doesNotContain("They come from", "In running order");
        assertThat(dek(told.in(EN))).isEqualTo("One [person], one figure, 张艳 in first place");
        assertThat(dek(told.in(ZH))).isEqualTo("1 位[person]，1 个数字，张艳居首");
    }

    @Test
    void whatIsNotKnownLeavesItsSentenceOut() {
        Recap bare = new Told().in(ContestState.DRAFT).in(EN);

        assertThat(bare.opening()).isEmpty();
        assertThat(bare.sections()).isEmpty();
        assertThat(bare.dek()).isEmpty();
        assertThat(bare.ranking().isEmpty()).isTrue();
        assertThat(opening(new Told().evening("比拼之夜", "", "", "", true).in(ZH)))
                .containsExactly("2026 年 11 月 24 日 19:00，比拼之夜开场。");
        assertThat(opening(new Told().evening("比拼之夜", "宁波", "", "", false).in(ZH)))
                .containsExactly("比拼之夜在宁波举行。");
        assertThat(opening(new Told()
                        .in(ContestState.DRAFT)
                        .evening("比拼之夜", "宁波", "", "", true)
                        .speaker("张艳", null)
                        .in(EN)))
                .containsExactly("比拼之夜 is to open in 宁波 on 24 November 2026, 19:00.", "One [person] is on the list.");
        assertThat(new Told().speaker("张艳", null).in(ZH).sections().get(0))
                .satisfies(section -> assertThat(section.title()).isNull())
                .satisfies(section -> assertThat(section.figure()).isNull())
                .satisfies(section -> assertThat(section.body()).isEmpty());
    }

    @Test
    void beforeTheReleaseThereIsNoMarkAndTheResultIsPending() {
        Recap recap = evening().speaker("张艳", null).in(ZH);

        assertThat(result(recap)).containsExactly("结果还没有发布，分数和名次等发布以后再写。");
        assertThat(recap.notes()).extracting(Passage::text).containsExactly("草稿：结果发布以后，这篇战报才对所有人公开。");
        assertThat(recap.ranking().isEmpty()).isTrue();
    }

    @Test
    void figuresStandAsTheyWereSaidAndClaimsAsProvenOrPending() {
        MetricView nearly = new MetricView(
                "m1",
                "企业",
                new Amount("3", "万家", Qualifier.NEARLY, ""),
                new Yardstick("1", "4", Direction.HIGHER),
                new Evidence("今年", "", false, new Claim("全省", 3, false, null)));
        MetricView over = new MetricView(
                "m2",
                "租金",
                new Amount("7.11", "亿元", Qualifier.OVER, "超过7.11亿元"),
                Yardstick.NONE,
                new Evidence("", "简报", true, new Claim("全省", 3, false, null)));
        Told told = evening().speaker("张艳", Told.report("题", new Claim("全国", null, true, "省国资委"), nearly, over));

        assertThat(body(told.in(ZH), 0))
                .isEqualTo("用数字说话：今年，企业 近3万家（基数 1万家；目标 4万家）；租金 超过7.11亿元（已核实；出处：简报）。"
                        + "“全国首创”这一条，已由省国资委确认。企业和租金报的都是全省第三，还待证。");
        assertThat(body(told.in(EN), 0))
                .isEqualTo(
                        "In figures: 企业 (今年): nearly 3万家 (baseline 1万家; target 4万家); 租金: 超过7.11亿元 (verified; source: 简报)."
                                + " The claim “First in the nation” is confirmed by 省国资委."
                                + " For 企业 and 租金 alike the claim is “No. 3 in the province”, still to be proven.");
    }

    @Test
    void theTitleIsTheReportsElseTheMottoElseTheFirstFigure() {
        MetricView figure = Told.metric("m1", "供应商", "66家");
        PublicReport motto = new PublicReport("", "", "", "", "", null, List.of(figure), "为民办实事", List.of());
        Recap recap = evening()
                .speaker("甲", Told.report("题目", null, figure))
                .speaker("乙", motto)
                .speaker("丙", Told.report("", null, figure))
                .in(ZH);

        assertThat(recap.sections())
                .extracting(section -> String.valueOf(section.title()))
                .satisfiesExactly(
                        title -> assertThat(title).contains("题目"),
                        title -> assertThat(title).contains("为民办实事"),
                        title -> assertThat(title).contains("供应商 66家", "/c/evening/reports/3#figure-m1"));
    }

    @Test
    void longSectionsAreQuotedInWholeSentences() {
        String sentence = "“我们当天就办。”然后去现场看，把材料一份一份改好，再送回去。";
        PublicReport report = new PublicReport(
                "题", sentence, sentence.repeat(9), "", sentence.repeat(3), null, List.of(), "", List.of());

        List<Passage> body =
                evening().speaker("张艳", report).in(ZH).sections().get(0).body();

        assertThat(body)
                .extracting(Passage::kind)
                .containsExactly(
                        Passage.Kind.TOLD,
                        Passage.Kind.QUOTED,
                        Passage.Kind.TOLD,
                        Passage.Kind.QUOTED,
                        Passage.Kind.PULLED);
        assertThat(body.get(1).text()).isEqualTo(sentence);
        assertThat(body.get(3).text()).endsWith("。").hasSizeBetween(100, 190);
        assertThat(PublicReport.sentences("“好。”再说。", 2)).isEqualTo("“好。”");
        assertThat(PublicReport.sentences("It cost 3.5 million. Then more.", 5)).isEqualTo("It cost 3.5 million.");
    }

    @Test
    void pointsPlacesPrizesAndVotesAreToldAfterTheRelease() {
        Told told = evening()
                .speaker("张艳", null)
                .speaker("朱立富", null)
                .speaker("陈灵丽", null)
                .place(new RecapFacts.Place(
                        2,
                        1,
                        "90.50",
                        List.of(new RecapFacts.Part("专家评委", "91.00"), new RecapFacts.Part("观众", "88.00")),
                        "-0.50"))
                .place(1, 2, "90.10")
                .place(3, null, null)
                .award("一等奖", 2)
                .award("二等奖")
                .votes(1, 12)
                .votes(2, 30);

        assertThat(result(told.in(ZH)))
                .containsExactly(
                        "朱立富以总分 90.50 居首。第 2 名是张艳，总分 90.10。前两名相差 0.40 分。",
                        "一等奖归朱立富。二等奖空缺。",
                        "观众选得最多的是朱立富，得 30 票，各人得票合计 42。",
                        "这份结果由陈组织于 2026 年 11 月 24 日 20:40 发布，是第 1 版；每一个总分怎样算出，成绩单上都有。");
        assertThat(body(told.in(ZH), 1)).isEqualTo("朱立富总分 90.50，列第 1 名。分开来看：专家评委 91.00；观众 88.00；加减分 -0.50。所获奖项是一等奖。");
        assertThat(body(told.in(EN), 0)).isEqualTo("张艳 came in at place 2 with a total of 90.10.");
        assertThat(body(told.in(EN), 2)).isEqualTo("陈灵丽 has no total and no place.");
        assertThat(told.in(EN).ranking().rows())
                .extracting(row -> row.place() + row.name().text() + row.prize() + row.votes())
                .containsExactly("1朱立富一等奖30", "2张艳12");
    }

    @Test
    void thoseWhoShareAPlaceAreToldTogether() {
        Told told = evening()
                .speaker("张艳", null)
                .speaker("朱立富", null)
                .speaker("陈灵丽", null)
                .place(1, 1, "90.50")
                .place(2, 1, "90.50")
                .place(3, 3, "90.10")
                .votes(1, 5)
                .votes(3, 5);

        assertThat(result(told.in(ZH)))
                .startsWith("张艳和朱立富并列第一，总分都是 90.50。第 3 名是陈灵丽，总分 90.10。", "观众选得最多的是张艳和陈灵丽，各得 5 票，各人得票合计 10。");
        assertThat(result(told.in(EN)))
                .startsWith(
                        "张艳 and 朱立富 share first place with a total of 90.50 each. Place 3 went to 陈灵丽 with a total of 90.10.",
                        "The audience chose 张艳 and 陈灵丽 most often and equally (5 each; all together 10).");
        assertThat(body(told.in(EN), 1)).isEqualTo("朱立富 shares place 1 with a total of 90.50.");
        assertThat(dek(told.in(ZH))).endsWith("张艳和朱立富并列第一");
    }

    @Test
    void whoLeftIsToldAndNotCounted() {
        Told told = evening()
                .speaker("张艳", null)
                .speaker("陈浩", "市局", PresenterState.WITHDRAWN, null)
                .speaker("戴涛", "市局", PresenterState.DISQUALIFIED, null)
                .place(1, 1, "90.00");

        assertThat(dek(told.in(ZH))).startsWith("1 位[person]");
        assertThat(body(told.in(ZH), 1)).isEqualTo("陈浩退出了比拼，不排名次。");
        assertThat(body(told.in(EN), 2)).isEqualTo("戴涛 was disqualified and is not placed.");
    }

    @Test
    void aContestThatMarksNobodyHasNoPlaces() {
        Recap recap =
                evening().showOnly().speaker("张艳", null).place(1, null, null).in(ZH);

        assertThat(opening(recap)).last().isEqualTo("这一场只述职，不打分。");
        assertThat(result(recap)).singleElement().asString().startsWith("这份结果由陈组织");
        assertThat(recap.sections().get(0).body()).isEmpty();
        assertThat(recap.ranking().isEmpty()).isTrue();
    }

    @Test
    void correctionsAndRehearsalsAreNoted() {
        assertThat(result(evening().place(1, 1, "9").corrected("姓名写错").in(ZH)))
                .last()
                .asString()
                .contains("是第 2 版", "它更正了第 1 版，原因：姓名写错。");
        assertThat(evening().place(1, 1, "9").underCorrection("少扣一分").in(EN).notes())
                .extracting(Passage::text)
                .containsExactly(
                        "The organisers are correcting this result; their reason: 少扣一分. What stands here is still version 1.");
        assertThat(evening().rehearsed().in(EN).notes())
                .extracting(Passage::text)
                .first()
                .asString()
                .startsWith("Rehearsal:");
    }

    @Test
    void whatSomebodyTypedIsNoPartOfASentence() {
        String hostile = "{0}'[person]\uFDD0 ''{1,choice,0#a}";
        Recap recap = new Told()
                .evening(hostile, hostile, hostile, hostile, true)
                .speaker(hostile, Told.report(hostile, null, Told.metric("m1", hostile, hostile)))
                .place(1, 1, "9.00")
                .in(EN);

        assertThat(opening(recap).get(0))
                .isEqualTo(hostile + " opened in " + hostile + " on 24 November 2026, 19:00. The evening is part of "
                        + hostile + ". It is hosted by " + hostile + ".");
        assertThat(body(recap, 0)).startsWith("In figures: " + hostile + ": " + hostile + ".");
        assertThat(result(recap).get(0)).isEqualTo(hostile + " came first with a total of 9.00.");
    }

    @Test
    void everySentenceLeadsToARecord() {
        Recap recap = evening()
                .panel("专家评委", 7)
                .speaker("张艳", Told.report("题", null, Told.metric("m1", "供应商", "66家")))
                .place(1, 1, "90.00")
                .votes(1, 3)
                .in(ZH);

        Stream<Passage> told = Stream.of(
                        recap.opening().stream(), recap.result().stream(), recap.sections().get(0).body().stream())
                .flatMap(all -> all);
        assertThat(told)
                .allSatisfy(passage -> assertThat(passage.pieces())
                        .filteredOn(piece -> piece.fact() || piece.href() != null)
                        .isNotEmpty()
                        .allSatisfy(piece -> assertThat(piece.href()).startsWith("/c/evening")));
    }

    @Test
    void ofRatingsItTellsWhoGotMostOfTheHighest() {
        Told told = evening()
                .speaker("张艳", null)
                .speaker("李娜", null)
                .place(1, 1, "90.00")
                .place(2, 2, "80.00")
                .rated("优秀", 1, 30)
                .rated("优秀", 2, 12);

        assertThat(result(told.in(ZH))).contains("观众测评里得“优秀”最多的是张艳，30 个。");
        assertThat(result(told.rated("优秀", 2, 30).in(EN)))
                .contains("Among the audience’s ratings, most of “优秀” went equally to 张艳 and 李娜 (30 each).");
    }
}
