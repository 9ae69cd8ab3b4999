package org.saimahui.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ScoringRule;

/** Between the form and the document: what is opened and saved is the same rule, and what is wrong finds its field. */
class RuleFormTests {

    private static final String SMALL = """
            {"criteria": [{"code": "a", "name": "能力", "max": "100"}, {"code": "b", "name": "作风", "max": "10"}],
             "panels": [{"code": "p", "name": "评委", "weight": "100"}],
             "ranking": {"tieBreaks": [{"by": "CRITERION", "code": "b"}, {"by": "NUMBER"}]}}
            """;

    @Test
    void anyRuleThatTheFormCanShowSurvivesOpeningAndSaving() {
        Random random = new Random(20261124);
        int shown = 0;
        for (int i = 0; i < 400; i++) {
            ScoringRule rule = ScoringRule.read(new RandomRule(random).document());
            if (RuleDocuments.canShow(rule)) {
                shown++;
                RuleDraft posted = RuleDraft.posted(asABrowserPosts(RuleDraft.of(rule)));
                assertThat(RuleDocuments.problems(posted)).isEmpty();
                assertThat(ScoringRule.read(posted.document()).toDocument()).isEqualTo(rule.toDocument());
            }
        }
        assertThat(shown).isGreaterThan(300);
    }

    @Test
    void aRuleThatAFormWouldChangeIsNotShownInOne() {
        assertThat(RuleDocuments.canShow(rule(SMALL))).isTrue();
        assertThat(RuleDocuments.canShow(rule(SMALL.replace("能力", " 能力 ")))).isFalse();
        assertThat(RuleDocuments.canShow(rule(SMALL.replace("\"name\": \"能力\"", "\"help\": \"\\nerst\""))))
                .isFalse();
    }

    @Test
    void timesAreUnderstoodAsMinutesAndSecondsAndPenaltiesWithoutTheirMinus() {
        RuleDraft draft = RuleDraft.posted(Map.of(
                "on", new String[] {"/timePenalty"},
                "/timePenalty/limitSeconds", new String[] {"5:00"},
                "/timePenalty/graceSeconds", new String[] {"１５秒"},
                "/timePenalty/minimumSeconds", new String[] {"4分30秒"},
                "/timePenalty/underPoints", new String[] {"０。5"},
                "/timePenalty/ladder/0/fromSeconds", new String[] {"1"},
                "/timePenalty/ladder/0/points", new String[] {"1"}));

        assertThat(draft.document().get("timePenalty"))
                .asString()
                .contains("limitSeconds=300", "graceSeconds=15", "minimumSeconds=270", "underPoints=-0.5")
                .contains("fromSeconds=1", "points=-1");
    }

    @Test
    void numbersAreUnderstoodAsPeopleTypeThem() {
        RuleDraft draft = RuleDraft.of(rule(SMALL));
        draft.put("/criteria/0/max", " ９０．５ ");
        draft.put("/panels/0/weight", "100.");

        ScoringRule read = RuleEditors.read(draft).rule();

        assertThat(read).isNotNull();
        assertThat(read.criteria().get(0).max()).isEqualByComparingTo("90.5");
    }

    @Test
    void oddInputIsRefusedAtItsField() {
        assertRefused("/criteria/0/max", "NaN", "NOT_A_NUMBER");
        assertRefused("/criteria/0/max", "1e5", "NOT_A_NUMBER");
        assertRefused("/criteria/0/max", "9".repeat(10_000), "NOT_A_NUMBER");
        assertRefused("/criteria/0/max", "", "MISSING_FIELD");
        assertRefused("/criteria/0/code", "b", "DUPLICATE_CODE", "/criteria/1/code");
        assertRefused("/criteria/0/step", "0", "BAD_VALUE");
        assertRefused("/criteria/0/name", "长".repeat(201), "TOO_LONG");
        assertRefused("/panels/0/weight", "70", "WEIGHTS_NOT_HUNDRED", "/weights");
        assertRefused("/panels/0/drop/highest", "1.5", "BAD_VALUE");
        assertRefused("/panels/0/average", "BEST", "BAD_VALUE");
        assertRefused("/rounding/total", "31", "BAD_VALUE");
        assertRefused("/ranking/tieBreaks/0", "CRITERION gone", "UNKNOWN_CRITERION");
        assertRefused("/ranking/tieBreaks/0", "MAGIC", "BAD_VALUE");
        assertRefused("/criteria/0/colour", "red", "UNKNOWN_FIELD");
        assertRefused("/surprise", "1", "UNKNOWN_FIELD");
        assertRefused("/bonusCap", "-1", "BAD_VALUE");
    }

    @Test
    void aCriterionThatATieNamesAndThatIsRemovedIsSaidAtTheTie() {
        RuleDraft draft = RuleDraft.of(rule(SMALL));
        draft.remove("/criteria", 1);

        assertThat(RuleEditors.read(draft).problems())
                .containsExactly(InputProblem.of("UNKNOWN_CRITERION", "/ranking/tieBreaks/0", "b"));
    }

    @Test
    void levelsStandInRowsAndATwiceNamedOneIsSaid() {
        RuleDraft draft = RuleDraft.of(rule(SMALL));
        draft.put("/panels/0/weight", "80");
        draft.turn("/audience", true);
        draft.put("/audience/weight", "20");
        draft.put("/audience/conversion", "MEAN_LEVELS");
        draft.put("/audience/levels/0/level", "优秀");
        draft.put("/audience/levels/0/points", "hundert");
        assertThat(RuleEditors.read(draft).problems())
                .containsExactly(InputProblem.of("NOT_A_NUMBER", "/audience/levels/0/points"));

        draft.put("/audience/levels/0/points", "100");
        draft.put("/audience/levels/1/level", "优秀");
        draft.put("/audience/levels/1/points", "80");
        assertThat(RuleEditors.read(draft).problems())
                .containsExactly(InputProblem.of("DUPLICATE_CODE", "/audience/levels/1/level", "优秀"));
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutGaps() {
        RuleDraft draft = RuleDraft.of(rule(SMALL));
        RuleAct.of("add:/criteria").onto(draft);
        assertThat(draft.rows("/criteria")).containsExactly(0, 1, 2);
        assertThat(draft.value("/criteria/2/code")).isEqualTo("c3");

        RuleAct.of("up:/criteria:2").onto(draft);
        RuleAct.of("remove:/criteria:0").onto(draft);
        RuleAct.of("down:/ranking/tieBreaks:0").onto(draft);

        assertThat(draft.rows("/criteria")).containsExactly(0, 1);
        assertThat(draft.value("/criteria/0/code")).isEqualTo("c3");
        assertThat(draft.value("/criteria/1/code")).isEqualTo("b");
        assertThat(draft.value("/ranking/tieBreaks/0")).isEqualTo("NUMBER");
    }

    @Test
    void moreRowsThanAPageCanHoldAreRefusedAtOnce() {
        Map<String, String[]> posted = new LinkedHashMap<>();
        for (int i = 0; i < 800; i++) {
            posted.put("/criteria/" + i + "/max", new String[] {"1"});
        }

        assertThatThrownBy(() -> RuleDraft.posted(posted))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid ->
                                assertThat(invalid.problems().get(0).pointer()).isEqualTo("/criteria"));
    }

    @Test
    void everyPresetIsARuleAndLeavesTheRestAlone() {
        for (RulePresets preset : RulePresets.values()) {
            RuleDraft draft = RuleDraft.of(rule(SMALL));
            preset.onto(draft);
            ScoringRule rule = RuleEditors.read(draft).rule();
            assertThat(rule).as(preset.name()).isNotNull();
            assertThat(rule.criteria()).isEqualTo(rule(SMALL).criteria());
            assertThat(rule.ranking()).isEqualTo(rule(SMALL).ranking());
        }
    }

    @Test
    void aPresetSharesTheJudgesWeightAmongSeveralPanels() {
        RuleDraft draft = RuleDraft.of(rule("""
                {"criteria": [{"code": "a", "max": "100"}],
                 "panels": [{"code": "p", "weight": "50"}, {"code": "q", "weight": "25"}, {"code": "r", "weight": "25"}]}"""));
        RulePresets.SEVENTY.onto(draft);

        ScoringRule rule = RuleEditors.read(draft).rule();
        assertThat(rule).isNotNull();
        assertThat(rule.panels().stream().map(panel -> panel.weight().intValue()))
                .containsExactly(35, 18, 17);
        assertThat(rule.weightOf("audience")).isEqualByComparingTo("30");
    }

    private static void assertRefused(String field, String typed, String code) {
        assertRefused(field, typed, code, field);
    }

    private static void assertRefused(String field, String typed, String code, String at) {
        RuleDraft draft = RuleDraft.of(rule(SMALL));
        draft.put(field, typed);
        assertThat(RuleEditors.read(draft).problems())
                .as(field)
                .extracting(InputProblem::code, InputProblem::pointer)
                .contains(org.assertj.core.groups.Tuple.tuple(code, at));
    }

    /** Every field by its name; line ends of a text area are CR LF. */
    private static Map<String, String[]> asABrowserPosts(RuleDraft draft) {
        Map<String, String[]> posted = new LinkedHashMap<>();
        draft.values().forEach((name, value) -> posted.put(name, new String[] {value.replace("\n", "\r\n")}));
        posted.put("on", RuleFields.SECTIONS.stream().filter(draft::has).toArray(String[]::new));
        posted.put("version", new String[] {"7"});
        return posted;
    }

    static ScoringRule rule(String json) {
        return ScoringRule.read(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Valid rules of every shape. */
    private record RandomRule(Random random) {

        Map<String, @Nullable Object> document() {
            Map<String, @Nullable Object> rule = new LinkedHashMap<>();
            List<Object> criteria = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                criteria.add(criterion("c" + i));
            }
            List<Object> panels = new ArrayList<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                panels.add(panel("p" + i));
            }
            rule.put("criteria", criteria);
            rule.put("panels", panels);
            rule.put("objective", maybe(Map.of("weight", number(), "missing", one("ZERO", "LEAVE_OUT", "REFUSE"))));
            rule.put("audience", maybe(audience()));
            rule.put("weights", one("AS_GIVEN", "NORMALISED"));
            rule.put("rounding", rounding());
            rule.put("timePenalty", maybe(time()));
            rule.put("bonusCap", maybe(number()));
            rule.put("floor", maybe("-" + number()));
            rule.put(
                    "ranking",
                    Map.of(
                            "on",
                            one("ROUNDED", "EXACT"),
                            "places",
                            one("COMPETITION", "DENSE"),
                            "order",
                            one("HIGHEST_FIRST", "LOWEST_FIRST"),
                            "tieBreaks",
                            ties(!panels.isEmpty())));
            return rule;
        }

        private Map<String, @Nullable Object> criterion(String code) {
            Map<String, @Nullable Object> criterion = new LinkedHashMap<>();
            criterion.put("code", code);
            criterion.put("name", one("能力", "作风 & “状态” <b>", "Style", ""));
            criterion.put("help", one("", "一行", "两行\n第二行", "a\n\nb"));
            criterion.put("min", one("0", "1", "-5.50"));
            criterion.put("max", one("25", "100.0", "1000000000000000000000"));
            criterion.put("step", maybe(one("0.5", "0.05", "1")));
            criterion.put("weight", number());
            criterion.put("group", maybe(one("甲", "乙组")));
            criterion.put("outlierRadius", maybe(number()));
            return criterion;
        }

        private Map<String, @Nullable Object> panel(String code) {
            return Map.of(
                    "code", code,
                    "name", one("专家", "领导", ""),
                    "weight", number(),
                    "drop",
                            Map.of(
                                    "highest",
                                    random.nextInt(3),
                                    "lowest",
                                    random.nextInt(3),
                                    "scope",
                                    one("SCORECARD", "CRITERION"),
                                    "tooFew",
                                    one("KEEP_ALL", "DROP_FEWER", "REFUSE")),
                    "average", one("MEAN", "MEDIAN", "SUM"),
                    "missing", one("LEAVE_OUT", "COUNT_ZERO", "WAIT", "REFUSE"),
                    "empty", one("INCOMPLETE", "RENORMALISE"),
                    "minimumCards", 1 + random.nextInt(4));
        }

        private Map<String, @Nullable Object> audience() {
            Map<String, @Nullable Object> audience = new LinkedHashMap<>();
            audience.put("weight", number());
            audience.put("conversion", one("SHARE_OF_LEADER", "SHARE_OF_VOTES", "SOFTENED", "COUNT", "MEAN_LEVELS"));
            audience.put("scale", one("100", "10.0"));
            audience.put("levels", Map.of("优秀", "100", "5/5 ~", "80.0"));
            audience.put("choices", 1 + random.nextInt(5));
            audience.put("quorum", maybe(one("0", "50.5")));
            return audience;
        }

        private Map<String, @Nullable Object> rounding() {
            Map<String, @Nullable Object> rounding = new LinkedHashMap<>();
            rounding.put("mode", one("HALF_UP", "HALF_EVEN", "DOWN"));
            for (String step : List.of("outlierCentre", "card", "criterion", "points", "group", "panel", "part")) {
                rounding.put(step, random.nextBoolean() ? null : (Object) random.nextInt(31));
            }
            rounding.put("total", random.nextBoolean() ? "NONE" : (Object) random.nextInt(31));
            return rounding;
        }

        private Map<String, @Nullable Object> time() {
            Map<String, @Nullable Object> time = new LinkedHashMap<>();
            time.put("limitSeconds", 1 + random.nextInt(1000));
            time.put("graceSeconds", random.nextInt(10));
            time.put(
                    "ladder",
                    random.nextBoolean()
                            ? List.of()
                            : List.of(
                                    Map.of("fromSeconds", 1, "points", "-0.50"),
                                    Map.of("fromSeconds", 20, "points", "0")));
            if (random.nextBoolean()) {
                time.put("minimumSeconds", random.nextInt(100));
                time.put("underPoints", "-1.0");
            }
            return time;
        }

        private List<Object> ties(boolean judged) {
            List<Object> ties = new ArrayList<>();
            if (judged && random.nextBoolean()) {
                ties.add(Map.of("by", "PART", "code", "p0"));
            }
            if (random.nextBoolean()) {
                ties.add(Map.of("by", "CRITERION", "code", "c0"));
            }
            for (String by :
                    List.of("OBJECTIVE", "VOTES", "JUDGES_PREFER", "UNTRIMMED", "SMALLER_SPREAD", "DECISION")) {
                if (random.nextBoolean()) {
                    ties.add(Map.of("by", by));
                }
            }
            return ties;
        }

        private String number() {
            return one("0", "1", "12.5", "0.250", "33.333333333333333333");
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }

        private @Nullable Object maybe(Object value) {
            return random.nextBoolean() ? value : null;
        }
    }
}
