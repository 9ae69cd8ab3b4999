package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.StrictJson;

/** The rule as a document, its defaults, and the rule of the sample contest with the parts that are not in yet. */
class ScoringRuleTests {

    private static final String SAMPLE = """
            {'criteria': [{'code': 'state', 'max': 25, 'step': '0.5'}, {'code': 'style', 'max': 25, 'step': '0.5'},
                          {'code': 'ability', 'max': 25, 'step': '0.5'}, {'code': 'spirit', 'max': 25, 'step': '0.5'}],
             'panels': [{'code': 'experts', 'weight': 80, 'drop': {'highest': 1, 'lowest': 1}}],
             'audience': {'weight': 20},
             'timePenalty': {'limitSeconds': 360, 'ladder': [{'fromSeconds': 1, 'points': '-0.5'}]},
             'ranking': {'tieBreaks': [{'by': 'PART', 'code': 'experts'}, {'by': 'CRITERION', 'code': 'ability'},
                                       {'by': 'JUDGES_PREFER'}, {'by': 'UNTRIMMED'}]}}""";

    @Test
    void aDocumentReadAndWrittenAndReadIsTheSame() {
        ScoringRule rule = Sums.rule(SAMPLE);
        String document = CanonicalJson.write(rule.toDocument());
        ScoringRule again = ScoringRule.read(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(again).isEqualTo(rule);
        assertThat(CanonicalJson.write(again.toDocument())).isEqualTo(document);
        assertThat(ScoringRule.read(rule.toDocument())).isEqualTo(rule);
    }

    @Test
    void theDefaultsAreThoseOfTheDefinition() {
        ScoringRule rule = Sums.rule(SAMPLE);
        assertThat(rule.weights()).isEqualTo(ScoringRule.Weights.HUNDRED);
        assertThat(rule.rounding().digits()).isEqualTo(Map.of(Rounding.Step.TOTAL, 2));
        assertThat(rule.panels().get(0).missing()).isEqualTo(PanelRule.Missing.LEAVE_OUT);
        assertThat(rule.audience().choices()).isEqualTo(3);
        assertThat(rule.audience().conversion()).isEqualTo(AudienceRule.Conversion.SHARE_OF_LEADER);
        assertThat(Sums.rule("{}").isShowOnly()).isTrue();
        assertThat(Sums.by("{}").presenter(1).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"null, 33.33, 33.333", "'\"NONE\"', 33.333, 33.333", "0, 33, 33.333", "1, 33.3, 33.333"})
    void theTotalIsRoundedAsToldOrToTwoDigits(String digits, String total, String part) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                 'rounding': {'total': %s}}""".formatted(digits)).marks(1, "33.333");
        assertThat(sums.total(1)).isEqualTo(total);
        assertThat(sums.part(1, "p")).isEqualTo(part);
    }

    @Test
    void whatDoesNotEndIsPrintedWithThirtyFourDigits() {
        assertThat(Sums.onePanel("").marks(1, "90", "90", "91").part(1, "p"))
                .isEqualTo("90.33333333333333333333333333333333");
    }

    private static Sums sample() {
        Sums sums = Sums.by(SAMPLE);
        for (int j = 1; j <= 7; j++) {
            sums.judge("J" + j, "experts");
        }
        return sums.presenter(1).presenter(2).presenter(3);
    }

    private static void card(Sums sums, int presenter, int judge, String each) {
        sums.card(presenter, "J" + judge, Map.of("state", each, "style", each, "ability", each, "spirit", each));
    }

    @Test
    void theBoardRanksByTheJudgesUntilTheAudienceIsIn() {
        Sums sums = sample();
        for (int j = 1; j <= 7; j++) {
            card(sums, 1, j, "22.5");
            card(sums, 2, j, "22.0");
        }
        sums.votes(1, 10).votes(2, 40);

        Standings judgesOnly = ScoringEngine.live(sums.rule(), sums.sheet(), Set.of("experts"));
        assertThat(Sums.lines(judgesOnly)).containsExactly("1 1 90.00", "2 2 88.00", "- 3 -");
        assertThat(judgesOnly.rows().get(0).parts()).containsOnlyKeys("experts");
        assertThat(judgesOnly.rows().get(2).incomplete()).isTrue();

        assertThat(sums.lines()).containsExactly("1 2 90.40", "2 1 77.00", "- 3 -");
    }

    @Test
    void aTieIsBrokenWithoutBetrayingVotesThatAreNotShown() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 80}],
                 'audience': {'weight': 20}, 'ranking': {'tieBreaks': [{'by': 'VOTES'}, {'by': 'AUDIENCE'}]}}""").marks(1, "90").marks(2, "90").votes(2, 5);
        assertThat(Sums.lines(ScoringEngine.live(sums.rule(), sums.sheet(), Set.of("p"))))
                .containsExactly("1 1 90.00", "1 2 90.00");
    }

    @Test
    void whoTheRuleWouldRefuseIsIncompleteOnTheLiveBoard() {
        Sums sums = Sums.onePanel("'missing': 'REFUSE', 'drop': {'highest': 1, 'lowest': 1, 'tooFew': 'REFUSE'}")
                .marks(1, "90", "91", "92")
                .marks(2, "90", "-", "-");
        assertThat(Sums.lines(ScoringEngine.live(sums.rule(), sums.sheet(), Set.of("p"))))
                .containsExactly("1 1 91.00", "- 2 -");
    }

    @Test
    void aDecisionCountsForExactlyThoseWhoAreLevelAndTheLastOneWins() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                 'ranking': {'tieBreaks': [{'by': 'DECISION'}, {'by': 'NUMBER'}]}}""").marks(1, "90").marks(2, "90").marks(3, "90").decide(List.of(1, 2), List.of(2, 1));
        assertThat(sums.lines()).containsExactly("1 1 90.00", "2 2 90.00", "3 3 90.00");
        sums.decide(List.of(1, 2, 3), List.of(1, 3, 2)).decide(List.of(3, 2, 1), List.of(3, 1, 2));
        assertThat(sums.lines()).containsExactly("1 3 90.00", "2 1 90.00", "3 2 90.00");
    }

    @ParameterizedTest
    @CsvSource({
        "90.5, 90.5",
        "' ９０．５ ', 90.5",
        "007, 7",
        ".5, 0.5",
        "90., 90",
        "-1, -1",
        "1e2,",
        "abc,",
        "'',",
        "1.2.3,"
    })
    void aTypedMarkIsUnderstood(String typed, String mark) {
        assertThat(MarkText.parse(typed).map(Object::toString).orElse(null)).isEqualTo(mark);
    }
}
