package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.State;

/** Each kind of step on a tie that only it can break, and the way from one step to the next. */
class TieBreakTests {

    /** 1: p 80 + q 90 + objective 85 + audience 50; 2: p 90 + q 80 + objective 75 + audience 60; each 305 ÷ 4 = 76.25. */
    private static Sums fourParts(String steps) {
        return Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'p', 'weight': 25}, {'code': 'q', 'weight': 25}], 'objective': {'weight': 25},
                 'audience': {'weight': 25, 'conversion': 'COUNT'}, 'ranking': {'tieBreaks': [%s]}}""".formatted(steps))
                .presenter(with(1, "85"))
                .presenter(with(2, "75"))
                .panelMarks(1, "p", "P", "80")
                .panelMarks(1, "q", "Q", "90")
                .panelMarks(2, "p", "P", "90")
                .panelMarks(2, "q", "Q", "80")
                .votes(1, 50)
                .votes(2, 60);
    }

    private static Presenter with(int number, String objective) {
        return new Presenter(number, "", State.ACTIVE, Map.of(), new BigDecimal(objective), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'by': 'PART', 'code': 'p' | 2",
                "'by': 'PART', 'code': 'q' | 1",
                "'by': 'PART', 'code': 'objective' | 1",
                "'by': 'PART', 'code': 'audience' | 2",
                "'by': 'OBJECTIVE' | 1",
                "'by': 'AUDIENCE' | 2",
                "'by': 'VOTES' | 2",
                "'by': 'NUMBER' | 1"
            })
    void aPartOrACountDecides(String step, int winner) {
        assertThat(fourParts("{" + step + "}").lines())
                .containsExactly("1 %d 76.25".formatted(winner), "2 %d 76.25".formatted(3 - winner));
    }

    /** Over p and q: 25 × 80 + 25 × 90 = 4250 for both; one judge each way: both without advantage. */
    @ParameterizedTest
    @CsvSource({"CRITERION", "JUDGES_PREFER", "UNTRIMMED", "SMALLER_SPREAD", "DECISION"})
    void whatNoStepSplitsSharesThePlace(String by) {
        String step = by.equals("CRITERION") ? "{'by': 'CRITERION', 'code': 'c'}" : "{'by': '%s'}".formatted(by);
        assertThat(fourParts(step).lines()).containsExactly("1 1 76.25", "1 2 76.25");
    }

    private static Sums grouped(String scope, String step) {
        return Sums.by("""
                {'criteria': [{'code': 'a', 'max': 50, 'group': 'g'}, {'code': 'b', 'max': 50, 'group': 'g', 'weight': 2}, {'code': 'c', 'max': 50}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'scope': '%s'}}],
                 'ranking': {'tieBreaks': [%s]}}""".formatted(scope, step))
                .presenter(1)
                .presenter(2)
                .judge("J1", "p")
                .judge("J2", "p")
                .card(1, "J1", Map.of("a", "30", "b", "10", "c", "10"))
                .card(1, "J2", Map.of("a", "30", "b", "10", "c", "10"))
                .card(2, "J1", Map.of("a", "25", "b", "10", "c", "15"))
                .card(2, "J2", Map.of("a", "25", "b", "10", "c", "15"));
    }

    /** Both 60. Group g: 30 + 2 × 10 = 50 against 25 + 20 = 45; c: 10 against 15; b: 20 for both. */
    @ParameterizedTest
    @CsvSource({
        "SCORECARD, GROUP, g, 1, 2",
        "CRITERION, GROUP, g, 1, 2",
        "SCORECARD, CRITERION, c, 2, 1",
        "CRITERION, CRITERION, c, 2, 1",
        "SCORECARD, CRITERION, b, 1, 1",
        "CRITERION, CRITERION, b, 1, 1"
    })
    void aCriterionOrAGroupDecides(String scope, String by, String code, int first, int second) {
        Standings standings =
                grouped(scope, "{'by': '%s', 'code': '%s'}".formatted(by, code)).standings();
        assertThat(standings.of(1).orElseThrow().place()).isEqualTo(first);
        assertThat(standings.of(2).orElseThrow().place()).isEqualTo(second);
        assertThat(standings.of(1).orElseThrow().total()).isEqualTo(Fraction.of(60));
    }

    /** Of two equal cards the highest drops the one with the smallest code: J1 falls, the kept J2 has more in b. */
    @Test
    void amongEqualCardsTheSmallestCodeFallsAsHighest() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'a', 'max': 50}, {'code': 'b', 'max': 50}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1}}],
                 'ranking': {'tieBreaks': [{'by': 'CRITERION', 'code': 'b'}]}}""")
                .presenter(1)
                .presenter(2)
                .judge("J1", "p")
                .judge("J2", "p")
                .card(1, "J1", Map.of("a", "10", "b", "20"))
                .card(1, "J2", Map.of("a", "20", "b", "10"))
                .card(2, "J1", Map.of("a", "20", "b", "10"))
                .card(2, "J2", Map.of("a", "10", "b", "20"));
        assertThat(sums.lines()).containsExactly("1 2 30.00", "2 1 30.00");
    }

    @Test
    void preferencesAreCountedInsideTheTiedGroupOnly() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                 'ranking': {'tieBreaks': [{'by': 'JUDGES_PREFER'}]}}""")
                .marks(1, "91", "91", "88")
                .marks(2, "90", "90", "90")
                .marks(3, "99", "99", "99");
        // Each 270. J1 and J2 prefer 1, J3 prefers 2: +2 − 1 = 1 against −1; presenter 3 does not count.
        assertThat(sums.lines()).containsExactly("1 3 99.00", "2 1 90.00", "3 2 90.00");
    }

    /** Sample standard deviations of d-21: 1.34518… and 1.79947…, shown with 34 digits, compared exactly. */
    @Test
    void theSpreadIsShownAsStandardDeviation() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'lowest': 1}}],
                 'ranking': {'tieBreaks': [{'by': 'SMALLER_SPREAD'}]}}""")
                .marks(1, "93", "92", "92", "94", "93", "90", "91")
                .marks(2, "90", "94", "92", "93", "95", "91", "91");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) sums.standings()
                        .of(1)
                        .orElseThrow()
                        .explanation()
                        .toDocument()
                        .get("tieBreaks"))
                .get(0);
        Map<?, ?> values = (Map<?, ?>) step.get("values");
        assertThat((String) values.get("1")).startsWith("1.34518");
        assertThat((String) values.get("2")).startsWith("1.7994708");
    }

    /** PART p leaves 2 and 3 level behind 1; the next step, not the first again, separates those two. */
    @Test
    void whoIsStillLevelGoesOnWithTheNextStep() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'p', 'weight': 50}, {'code': 'q', 'weight': 50}],
                 'ranking': {'tieBreaks': [{'by': 'PART', 'code': 'p'}, {'by': 'VOTES'}]}}""")
                .panelMarks(1, "p", "P", "92")
                .panelMarks(1, "q", "Q", "88")
                .panelMarks(2, "p", "P", "90")
                .panelMarks(2, "q", "Q", "90")
                .panelMarks(3, "p", "P", "90")
                .panelMarks(3, "q", "Q", "90")
                .votes(3, 7)
                .votes(1, 1);
        assertThat(sums.lines()).containsExactly("1 1 90.00", "2 3 90.00", "3 2 90.00");
    }

    @Test
    void aMissingValueRanksLastInEitherOrder() {
        for (String order : List.of("HIGHEST_FIRST", "LOWEST_FIRST")) {
            Sums sums = Sums.by("""
                    {'criteria': [{'code': 'c', 'max': 100}],
                     'panels': [{'code': 'p', 'weight': 50, 'empty': 'RENORMALISE'}, {'code': 'q', 'weight': 50}],
                     'ranking': {'order': '%s', 'tieBreaks': [{'by': 'PART', 'code': 'p'}]}}""".formatted(order))
                    .panelMarks(1, "p", "P", "-")
                    .panelMarks(1, "q", "Q", "90")
                    .panelMarks(2, "p", "P", "90")
                    .panelMarks(2, "q", "Q", "90");
            assertThat(sums.lines()).as(order).containsExactly("1 2 90.00", "2 1 90.00");
        }
    }

    /** Without a complete card there is nobody to prefer: 0, level with one win and one loss. */
    @Test
    void withoutCardsPreferenceIsZero() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'p', 'weight': 50, 'empty': 'RENORMALISE'}], 'objective': {'weight': 50},
                 'ranking': {'tieBreaks': [{'by': 'JUDGES_PREFER'}]}}""")
                .presenter(with(1, "90"))
                .presenter(with(2, "90"))
                .panelMarks(1, "p", "P", "-")
                .panelMarks(2, "p", "P", "90");
        assertThat(sums.lines()).containsExactly("1 1 90.00", "1 2 90.00");
    }
}
