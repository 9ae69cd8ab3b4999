package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.scoring.ContestSheet.Adjustment.Kind;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.State;

/** Each setting of the rule on numbers small enough to count by hand; the calculation stands beside. */
class RuleValueTests {

    private static Sums panel(String criterion, String panel, String rest) {
        return Sums.by("{'criteria': [{'code': 'c', 'max': 100%s}], 'panels': [{'code': 'p', 'weight': 100%s}]%s}"
                .formatted(criterion, panel, rest));
    }

    /** Mean of 80 90 91 92 97 = 90; radius 4: 80 → 86, 97 → 94. (86 + 90 + 91 + 92 + 94) ÷ 5 = 453 ÷ 5. */
    @ParameterizedTest
    @CsvSource({"SCORECARD", "CRITERION"})
    void marksFarFromTheMeanArePulledIn(String scope) {
        assertThat(panel(", 'outlierRadius': 4", ", 'drop': {'scope': '%s'}".formatted(scope), "")
                        .marks(1, "80", "90", "91", "92", "97")
                        .total(1))
                .isEqualTo("90.60");
    }

    /** 10 10 11 has the mean 10.33…; radius 0 makes all of them the centre: 10.33 or, rounded to whole, 10. */
    @ParameterizedTest
    @CsvSource({"null, 10.33", "0, 10.00"})
    void aRadiusOfZeroMakesAllMarksTheCentre(String digits, String total) {
        assertThat(panel(", 'outlierRadius': 0", "", ", 'rounding': {'outlierCentre': %s}".formatted(digits))
                        .marks(1, "10", "10", "11")
                        .total(1))
                .isEqualTo(total);
    }

    private static final String TWO = """
            {'criteria': [{'code': 'a', 'max': 100, 'weight': '0.5', 'group': 'g'}, {'code': 'b', 'max': 100, 'weight': '0.25', 'group': 'g'},
                          {'code': 'c', 'max': 100}],
             'panels': [{'code': 'p', 'weight': 100, 'drop': {'scope': '%s'}}], 'rounding': {'mode': '%s', %s, 'total': 4}}""";

    /**
     * Means a 10.55, b 10.55, c 1.05. Exact: 5.275 + 2.6375 + 1.05 = 8.9625. criterion 1, half up: 10.6, 10.6, 1.1 → 5.3 + 2.65 +
     * 1.1 = 9.05; half even: 10.6 (10.55 → 10.6, odd 5 goes up), 1.0 → 5.3 + 2.65 + 1.0 = 8.95; down: 10.5, 10.5, 1.0 → 5.25 +
     * 2.625 + 1 = 8.875. points 1: 5.3 + 2.6 + 1.1 = 9.0 (2.6375 → 2.6, 1.05 → 1.1). group 1: 7.9125 → 7.9, + 1.05 = 8.95. panel 1:
     * 8.9625 → 9.0; part 0 after panel 1 the same 9. card 1 rounds no average of criteria.
     */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "CRITERION, HALF_UP, 'criterion': 1, 9.0500",
                "CRITERION, HALF_EVEN, 'criterion': 1, 8.9500",
                "CRITERION, DOWN, 'criterion': 1, 8.8750",
                "CRITERION, HALF_UP, 'points': 1, 9.0000",
                "CRITERION, HALF_UP, 'group': 1, 8.9500",
                "CRITERION, HALF_UP, 'panel': 1, 9.0000",
                "CRITERION, DOWN, 'panel': 1, 8.9000",
                "CRITERION, HALF_UP, 'part': 2, 8.9600",
                "CRITERION, HALF_EVEN, 'part': 3, 8.9620",
                "CRITERION, HALF_UP, 'card': 0, 8.9625",
                "SCORECARD, HALF_UP, 'card': 0, 9.0000",
                "SCORECARD, HALF_UP, 'criterion': 0, 8.9625",
                "SCORECARD, HALF_UP, 'points': 0, 8.9625",
                "SCORECARD, HALF_UP, 'group': 0, 8.9625",
                "SCORECARD, HALF_EVEN, 'panel': 3, 8.9620",
                "SCORECARD, DOWN, 'part': 1, 8.9000",
            })
    void eachStepRoundsWhereItIsToldAndInItsWay(String scope, String mode, String step, String total) {
        // Cards of 10.5 10.5 1 (5.25 + 2.625 + 1 = 8.875 → 9) and 10.6 10.6 1.1 (5.3 + 2.65 + 1.1 = 9.05 → 9).
        assertThat(Sums.by(TWO.formatted(scope, mode, step))
                        .presenter(1)
                        .judge("J1", "p")
                        .judge("J2", "p")
                        .card(1, "J1", Map.of("a", "10.5", "b", "10.5", "c", "1"))
                        .card(1, "J2", Map.of("a", "10.6", "b", "10.6", "c", "1.1"))
                        .total(1))
                .isEqualTo(total);
    }

    /** 0.125 − 0.25 = −0.125: half up is away from zero, down is towards it. */
    @ParameterizedTest
    @CsvSource({"HALF_UP, -0.13", "HALF_EVEN, -0.12", "DOWN, -0.12"})
    void belowZeroRoundingIsMirrored(String mode, String total) {
        assertThat(panel("", "", ", 'rounding': {'mode': '%s'}".formatted(mode))
                        .marks(1, "0.125")
                        .adjust(1, Kind.PENALTY, "-0.25")
                        .total(1))
                .isEqualTo(total);
    }

    /** d-3: 92.0 + 92.0 + 93.5 = 277.5, times the difficulty 3.2 = 888. */
    @Test
    void divingAddsTheKeptMarksAndMultipliesByDifficulty() {
        Sums dive = Sums.onePanel("'average': 'SUM', 'drop': {'highest': 2, 'lowest': 2}")
                .marks(1, "88.5", "91.0", "92.0", "92.0", "93.5", "95.0", "96.5");
        assertThat(dive.total(1)).isEqualTo("277.50");
        assertThat(dive.presenter(
                                new Presenter(1, "", State.ACTIVE, Map.of("c", new BigDecimal("3.2")), null, List.of()))
                        .total(1))
                .isEqualTo("888.00");
    }

    private static final String PARTS = """
            {'criteria': [{'code': 'c', 'max': 100}],
             'panels': [{'code': 'p', 'weight': %s, 'empty': 'RENORMALISE'}, {'code': 'q', 'weight': %s}], 'weights': '%s'}""";

    /** 90 and 80 with 3 and 1: as given 270 + 80 = 350, divided by 4 87.5, per cent (75, 25) 87.5; without p always 80. */
    @ParameterizedTest
    @CsvSource({
        "75, 25, HUNDRED, 90, 87.50", "3, 1, AS_GIVEN, 90, 350.00", "3, 1, NORMALISED, 90, 87.50",
        "75, 25, HUNDRED, -, 80.00", "3, 1, AS_GIVEN, -, 80.00", "3, 1, NORMALISED, -, 80.00",
        "0, 0, AS_GIVEN, 90, 0.00", "0, 0, AS_GIVEN, -, -", "0, 0, NORMALISED, 90, -"
    })
    void weightsArePerCentFactorsOrSharesAndWithoutAPartTheOthersAreDivided(
            String p, String q, String weights, String mark, String total) {
        assertThat(Sums.by(PARTS.formatted(p, q, weights))
                        .panelMarks(1, "p", "P", mark)
                        .panelMarks(1, "q", "Q", "80")
                        .total(1))
                .isEqualTo(total);
    }

    private static Sums absent(String panel) {
        return Sums.by("""
                {'criteria': [{'code': 'a', 'min': 10, 'max': 50}, {'code': 'b', 'min': 10, 'max': 50}],
                 'panels': [{'code': 'p', 'weight': 100, %s}]}""".formatted(panel))
                .presenter(1)
                .judge("J1", "p")
                .judge("J2", "p")
                .judge("J3", "p")
                .judge("J4", "p", 1)
                .card(1, "J1", Map.of("a", "40", "b", "20"))
                .card(1, "J2", Map.of("a", "44"));
    }

    /**
     * J1 40 + 20, J2 44 and no b, J3 absent, J4 recused. Left out: cards 60; criteria 42 + 20. As zero: cards (60 + 44 + 0) ÷ 3; by
     * criterion (40 + 44 + 0) ÷ 3 + (20 + 0 + 0) ÷ 3, the same 34.67; below min, and no zero for the recused.
     */
    @ParameterizedTest
    @CsvSource({
        "SCORECARD, LEAVE_OUT, 60.00", "CRITERION, LEAVE_OUT, 62.00", "SCORECARD, COUNT_ZERO, 34.67",
        "CRITERION, COUNT_ZERO, 34.67", "SCORECARD, WAIT, -", "CRITERION, WAIT, -"
    })
    void aMissingMarkIsLeftOutCountedAsZeroOrWaitedFor(String scope, String missing, String total) {
        assertThat(absent("'missing': '%s', 'drop': {'scope': '%s'}".formatted(missing, scope))
                        .total(1))
                .isEqualTo(total);
    }

    /** A criterion nobody marked adds nothing; a card with one mark counts, an empty one does not. */
    @Test
    void anExerciseNotPerformedAddsNothing() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'a', 'max': 50}, {'code': 'b', 'max': 50}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'scope': 'CRITERION'}}]}""")
                .presenter(1)
                .presenter(2)
                .judge("J1", "p")
                .judge("J2", "p")
                .card(1, "J1", Map.of("a", "40"))
                .card(2, "J1", Map.of());
        assertThat(sums.lines()).containsExactly("1 1 40.00", "- 2 -");
    }

    @ParameterizedTest
    @CsvSource({"1, 91.00", "2, 91.00", "3, -"})
    void belowTheMinimumOfCardsThereIsNoTotal(int minimum, String total) {
        assertThat(panel("", ", 'minimumCards': %d".formatted(minimum), "")
                        .marks(1, "90", "92")
                        .total(1))
                .isEqualTo(total);
    }

    /** 91.25 − 2 + capped 0.75 = 90; the floor is applied once, to the whole, before rounding. */
    @ParameterizedTest
    @CsvSource({"null, 90.00", "89, 90.00", "90.005, 90.01", "95, 95.00"})
    void theFloorStandsAtTheEnd(String floor, String total) {
        assertThat(panel(
                                "",
                                "",
                                ", 'bonusCap': '0.75', 'floor': %s"
                                        .formatted(floor.equals("null") ? floor : "'" + floor + "'"))
                        .marks(1, "91.25")
                        .adjust(1, Kind.TIME, "-1.5")
                        .adjust(1, Kind.PENALTY, "-0.5")
                        .adjust(1, Kind.BONUS, "0.5")
                        .adjust(1, Kind.BONUS, "0.5")
                        .total(1))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "6, -1", "15, -1", "16, -2"})
    void graceIsFreeAndBandsCountFromTheLimit(int over, String points) {
        assertThat(Sums.rule("""
                {'timePenalty': {'limitSeconds': 360, 'graceSeconds': 5,
                    'ladder': [{'fromSeconds': 16, 'points': -2}, {'fromSeconds': 1, 'points': -1}]}}""").timePenalty().points(360 + over)).isEqualByComparingTo(points);
    }

    @Test
    void theWithdrawnAndTheDisqualifiedStandLastByNumberWithoutPlaceAndInNoShare() {
        Sums sums = Sums.by("{'audience': {'weight': 100, 'conversion': 'SHARE_OF_VOTES'}}")
                .presenter(new Presenter(5, "", State.DISQUALIFIED))
                .presenter(4)
                .presenter(new Presenter(3, "", State.WITHDRAWN))
                .presenter(2)
                .votes(5, 100)
                .votes(4, 30)
                .votes(3, 100)
                .votes(2, 10);
        // 30 of 40 and 10 of 40.
        assertThat(sums.lines()).containsExactly("1 4 75.00", "2 2 25.00", "- 3 -", "- 5 -");
        assertThat(sums.standings().of(3).orElseThrow().incomplete()).isFalse();
    }

    @Test
    void theLowestMayWinAndStepsTurnWithIt() {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1}}],
                 'ranking': {'order': 'LOWEST_FIRST', 'tieBreaks': [{'by': 'UNTRIMMED'}]}}""").marks(1, "10", "20").marks(2, "10", "15").marks(3, "9", "40");
        assertThat(sums.lines()).containsExactly("1 3 9.00", "2 2 10.00", "3 1 10.00");
    }

    @Test
    void exactTotalsMayRankWhatLooksEqual() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String on : List.of("ROUNDED", "EXACT")) {
            lines.put(
                    on,
                    String.join(
                            ", ",
                            panel("", "", ", 'ranking': {'on': '%s'}".formatted(on))
                                    .marks(1, "90.001")
                                    .marks(2, "90.002")
                                    .lines()));
        }
        assertThat(lines)
                .containsEntry("ROUNDED", "1 1 90.00, 1 2 90.00")
                .containsEntry("EXACT", "1 2 90.00, 2 1 90.00");
    }
}
