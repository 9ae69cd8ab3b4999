package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.scoring.ContestSheet.Adjustment.Kind;

/** The worked examples d-1 to d-23 of the definitions, to the last digit. */
class GoldenTests {

    private static final String TRIM = "'drop': {'highest': 1, 'lowest': 1}";

    private static final String[] SEVEN = {"88.5", "91.0", "92.0", "92.0", "93.5", "95.0", "96.5"};

    @Test
    void d1TheMeanOfTheCountingMarks() {
        assertThat(Sums.onePanel("")
                        .marks(1, "91.0", "90.5", "92.0", "88.5", "93.0")
                        .total(1))
                .isEqualTo("91.00");
    }

    @Test
    void d2OneHighestAndOneLowestAreDropped() {
        assertThat(Sums.onePanel(TRIM).marks(1, SEVEN).total(1)).isEqualTo("92.70");
        assertThat(Sums.onePanel("").marks(1, SEVEN).total(1)).isEqualTo("92.64");
    }

    @Test
    void d3TwoAreDroppedAtEachEnd() {
        assertThat(Sums.onePanel("'drop': {'highest': 2, 'lowest': 2}")
                        .marks(1, SEVEN)
                        .total(1))
                .isEqualTo("92.50");
    }

    @ParameterizedTest
    @CsvSource({"SCORECARD", "CRITERION"})
    void d4EqualExtremesLoseOneEach(String scope) {
        assertThat(Sums.onePanel("'drop': {'highest': 1, 'lowest': 1, 'scope': '%s'}".formatted(scope))
                        .marks(1, "90", "90", "92", "95", "95")
                        .total(1))
                .isEqualTo("92.33");
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP_ALL, 90, -, -, -, 90.00",
        "KEEP_ALL, 90, 93, -, -, 91.50",
        "KEEP_ALL, 90, 93, 97, -, 93.00",
        "KEEP_ALL, 90, 93, 97, 99, 95.00",
        "DROP_FEWER, 90, -, -, -, 90.00",
        "DROP_FEWER, 90, 93, -, -, 91.50",
    })
    void d5SmallPanels(String tooFew, String a, String b, String c, String d, String total) {
        assertThat(Sums.onePanel("'drop': {'highest': 1, 'lowest': 1, 'tooFew': '%s'}".formatted(tooFew))
                        .marks(1, a, b, c, d)
                        .total(1))
                .isEqualTo(total);
    }

    @Test
    void d5DroppingFewerGoesOnUntilOneIsLeft() {
        Sums two = Sums.onePanel("'drop': {'highest': 3, 'lowest': 1, 'tooFew': 'DROP_FEWER'}");
        // 3/1 of three marks: 2/0 leaves the lowest.
        assertThat(two.marks(1, "90", "93", "99").total(1)).isEqualTo("90.00");
        Sums one = Sums.onePanel("'drop': {'highest': 2000000000, 'lowest': 0, 'tooFew': 'DROP_FEWER'}");
        assertThat(one.marks(1, "90", "93", "99").total(1)).isEqualTo("90.00");
    }

    @Test
    void d6TrimmedOnTotalsTheOtherOneWinsAndPerCriterionTheyAreLevel() {
        assertThat(twoCriteria("SCORECARD").lines()).containsExactly("1 2 89.00", "2 1 88.33");
        assertThat(twoCriteria("CRITERION").lines()).containsExactly("1 1 89.00", "1 2 89.00");
    }

    private static Sums twoCriteria(String scope) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c1', 'max': 50}, {'code': 'c2', 'max': 50}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'lowest': 1, 'scope': '%s'}}]}""".formatted(scope)).presenter(1).presenter(2);
        String[][] a = {{"48", "38"}, {"40", "47"}, {"44", "45"}, {"45", "44"}, {"43", "46"}};
        String[][] b = {{"44", "45"}, {"44", "45"}, {"44", "45"}, {"44", "45"}, {"44", "44"}};
        for (int j = 0; j < 5; j++) {
            sums.judge("J" + j, "p")
                    .card(1, "J" + j, Map.of("c1", a[j][0], "c2", a[j][1]))
                    .card(2, "J" + j, Map.of("c1", b[j][0], "c2", b[j][1]));
        }
        return sums;
    }

    @Test
    void d7TheMedian() {
        assertThat(Sums.onePanel("'average': 'MEDIAN'").marks(1, SEVEN).total(1))
                .isEqualTo("92.00");
        assertThat(Sums.onePanel("'average': 'MEDIAN'")
                        .marks(1, "90", "93", "96", "91")
                        .total(1))
                .isEqualTo("92.00");
    }

    @ParameterizedTest
    @CsvSource({"SCORECARD", "CRITERION"})
    void d8CriteriaHaveWeights(String scope) {
        assertThat(Sums.by("""
                        {'criteria': [{'code': 'a', 'max': 100, 'weight': '0.30'},
                                      {'code': 'b', 'max': 100, 'weight': '0.30'},
                                      {'code': 'c', 'max': 100, 'weight': '0.25'},
                                      {'code': 'd', 'max': 100, 'weight': '0.15'}],
                         'panels': [{'code': 'p', 'weight': 100, 'drop': {'scope': '%s'}}]}""".formatted(scope))
                        .presenter(1)
                        .judge("J", "p")
                        .card(1, "J", Map.of("a", "92", "b", "88", "c", "95", "d", "90"))
                        .total(1))
                .isEqualTo("91.25");
    }

    private static Sums threeGroups(String leaders) {
        return Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'leaders', 'weight': 50, 'empty': 'RENORMALISE'},
                            {'code': 'experts', 'weight': 30}, {'code': 'users', 'weight': 20}]}""")
                .presenter(1)
                .panelMarks(1, "leaders", "L", leaders.split(" "))
                .panelMarks(1, "experts", "E", "86", "88", "85", "87", "89")
                .panelMarks(1, "users", "U", "94", "95", "93", "96", "92", "94", "95");
    }

    @Test
    void d9JudgesGroupsHaveWeightsOfTheirOwn() {
        assertThat(threeGroups("90 92 91").total(1)).isEqualTo("90.43");
    }

    @Test
    void d10RoundingOnceAtTheEndOrAtEveryStepTurnsPlaces() {
        assertThat(rounded("").lines()).containsExactly("1 1 90.07", "2 2 90.06");
        assertThat(rounded("'criterion': 2, 'points': 2, ").lines()).containsExactly("1 2 90.07", "2 1 90.06");
    }

    private static Sums rounded(String steps) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c0', 'max': 100, 'weight': '0.40'}, {'code': 'c1', 'max': 100, 'weight': '0.35'},
                              {'code': 'c2', 'max': 100, 'weight': '0.25'}],
                 'panels': [{'code': 'p', 'weight': 100,
                             'drop': {'highest': 1, 'lowest': 1, 'scope': 'CRITERION'}}],
                 'rounding': {%s'total': 2}}""".formatted(steps)).presenter(1).presenter(2);
        String[][] a = {
            {"80", "90.5", "92.5", "97", "86.5"},
            {"80.5", "83", "99.5", "95.5", "90.5"},
            {"97", "84.5", "86.5", "97.5", "89.5"}
        };
        String[][] b = {
            {"84.5", "89", "86.5", "91.5", "87.5"},
            {"90.5", "91", "82", "91.5", "87"},
            {"98", "90.5", "98.5", "87", "95.5"}
        };
        for (int j = 0; j < 5; j++) {
            sums.judge("J" + j, "p")
                    .card(1, "J" + j, Map.of("c0", a[0][j], "c1", a[1][j], "c2", a[2][j]))
                    .card(2, "J" + j, Map.of("c0", b[0][j], "c1", b[1][j], "c2", b[2][j]));
        }
        return sums;
    }

    @Test
    void d10HalfUpIsAwayFromZeroAndHalfEvenIsAnOption() {
        Fraction value = Fraction.of(new BigDecimal("92.345"));
        assertThat(value.round(2, RoundingMode.HALF_UP)).isEqualByComparingTo("92.35");
        assertThat(value.round(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("92.34");
        assertThat(Fraction.ZERO.minus(value).round(2, RoundingMode.HALF_UP)).isEqualByComparingTo("-92.35");
    }

    private static final String LADDER = """
            {'criteria': [{'code': 'c', 'max': 10}],
             'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'lowest': 1}}],
             'timePenalty': {'limitSeconds': 480, 'ladder': [
                {'fromSeconds': 1, 'points': '-0.02'}, {'fromSeconds': 11, 'points': '-0.05'},
                {'fromSeconds': 21, 'points': '-0.10'}, {'fromSeconds': 31, 'points': '-0.20'}],
                'minimumSeconds': 360, 'underPoints': '-0.10'}}""";

    @ParameterizedTest
    @CsvSource({
        "480, 0",
        "481, -0.02",
        "490, -0.02",
        "497, -0.05",
        "510, -0.10",
        "511, -0.20",
        "900, -0.20",
        "359, -0.10"
    })
    void d11TheHighestBandReachedCounts(int seconds, String points) {
        assertThat(Sums.rule(LADDER).timePenalty().points(seconds)).isEqualByComparingTo(points);
    }

    @Test
    void d11TheTimePenaltyGoesOnTheTotal() {
        assertThat(Sums.by(LADDER)
                        .marks(1, "9.40", "9.52", "9.48", "9.60", "9.35", "9.55", "9.50")
                        .adjust(1, Kind.TIME, "-0.05")
                        .total(1))
                .isEqualTo("9.44");
    }

    @Test
    void d12BonusAndPenaltyAreLinesOfTheirOwn() {
        assertThat(Sums.onePanel("")
                        .marks(1, "91.25")
                        .adjust(1, Kind.BONUS, "0.50")
                        .adjust(1, Kind.PENALTY, "-0.20")
                        .total(1))
                .isEqualTo("91.55");
    }

    @Test
    void d12AllBonusesTogetherAreCapped() {
        assertThat(Sums.by("""
                        {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                         'bonusCap': '0.75'}""")
                        .marks(1, "90")
                        .adjust(1, Kind.BONUS, "0.50")
                        .adjust(1, Kind.BONUS, "0.50")
                        .adjust(1, Kind.PENALTY, "-1")
                        .total(1))
                .isEqualTo("89.75");
    }

    @Test
    void d16ACompositeOfThreeParts() {
        assertThat(Sums.by("""
                        {'criteria': [{'code': 'c', 'max': 100}],
                         'panels': [{'code': 'p', 'weight': 50, 'drop': {'highest': 1, 'lowest': 1}}],
                         'objective': {'weight': 30}, 'audience': {'weight': 20}}""")
                        .presenter(new ContestSheet.Presenter(
                                1, "", ContestSheet.State.ACTIVE, Map.of(), new BigDecimal("95.20"), List.of()))
                        .marks(1, SEVEN)
                        .presenter(2)
                        .votes(1, 90)
                        .votes(2, 100)
                        .total(1))
                .isEqualTo("92.91");
    }

    @Test
    void d17AnAbsentJudgeIsNotAZero() {
        assertThat(Sums.onePanel(TRIM)
                        .marks(1, "91", "93", "92", "95", "90", "94", "88")
                        .total(1))
                .isEqualTo("92.00");
        assertThat(Sums.onePanel(TRIM)
                        .marks(1, "91", "93", "92", "95", "90", "94", "-")
                        .total(1))
                .isEqualTo("92.50");
    }

    @Test
    void d17WithoutAGroupTheOtherWeightsAreDividedByTheirSum() {
        assertThat(threeGroups("- - -").total(1)).isEqualTo("89.86");
    }

    @Test
    void d20TheFirstPlaceMayHangOnOneJudge() {
        String[] a = {"96", "90", "91", "92", "90"};
        String[] b = {"90", "92", "92", "91", "93"};
        assertThat(Sums.onePanel("").marks(1, a).marks(2, b).lines()).containsExactly("1 1 91.80", "2 2 91.60");
        assertThat(Sums.onePanel(TRIM).marks(1, a).marks(2, b).lines()).containsExactly("1 2 91.67", "2 1 91.00");
        assertThat(Sums.onePanel("")
                        .marks(1, "90", "91", "92", "90")
                        .marks(2, "92", "92", "91", "93")
                        .lines())
                .containsExactly("1 2 92.00", "2 1 90.75");
    }

    @ParameterizedTest
    @CsvSource({"UNTRIMMED, 2", "JUDGES_PREFER, 2", "SMALLER_SPREAD, 1"})
    void d21TheOrderOfStepsDecides(String step, int winner) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}],
                 'panels': [{'code': 'p', 'weight': 100, 'drop': {'highest': 1, 'lowest': 1}}],
                 'ranking': {'tieBreaks': [{'by': '%s'}]}}""".formatted(step))
                .marks(1, "93", "92", "92", "94", "93", "90", "91")
                .marks(2, "90", "94", "92", "93", "95", "91", "91");
        assertThat(sums.lines()).containsExactly("1 %d 92.20".formatted(winner), "2 %d 92.20".formatted(3 - winner));
    }

    @ParameterizedTest
    @CsvSource({"COMPETITION, 1 2 2 4 4 4 7 8", "DENSE, 1 2 2 3 3 3 4 5"})
    void d22PlacesAreSharedInBothWays(String places, String expected) {
        Sums sums = Sums.by("""
                {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 100}],
                 'ranking': {'places': '%s'}}""".formatted(places));
        String[] marks = {"95.20", "94.10", "94.10", "93.00", "93.00", "93.00", "91.50", "90.00"};
        for (int i = 0; i < marks.length; i++) {
            sums.marks(i + 1, marks[i]);
        }
        assertThat(sums.standings().rows().stream().map(row -> String.valueOf(row.place())))
                .containsExactly(expected.split(" "));
    }

    @Test
    void d23OneWideScaleDecidesAMeanButNotATrimmedOne() {
        String[] a = {"90", "91", "90", "70", "91"};
        String[] b = {"89", "90", "89", "95", "90"};
        assertThat(Sums.onePanel("").marks(1, a).marks(2, b).lines()).containsExactly("1 2 90.60", "2 1 86.40");
        assertThat(Sums.onePanel(TRIM).marks(1, a).marks(2, b).lines()).containsExactly("1 1 90.33", "2 2 89.67");
    }
}
