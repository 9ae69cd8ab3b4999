package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.scoring.ContestSheet.Metric;
import org.saimahui.scoring.ContestSheet.Metric.Direction;
import org.saimahui.scoring.ContestSheet.Metric.Method;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.State;

/** The worked examples d-13 and d-14, and what surrounds them. */
class MetricAndAudienceTests {

    private static final String METRICS = "{'objective': {'weight': 100}}";

    private static Metric metric(Method method, @Nullable String value, Map<String, String> more) {
        return new Metric(
                "m",
                decimal(value),
                Direction.valueOf(more.getOrDefault("direction", "HIGHER")),
                method,
                decimal(more.get("weight")),
                decimal(more.get("target")),
                decimal(more.get("baseline")),
                decimal(more.get("floor")),
                decimal(more.get("goal")),
                decimal(more.get("cap")),
                more.containsKey("clamp") ? Boolean.valueOf(more.get("clamp")) : null,
                decimal(more.get("best")),
                decimal(more.get("worst")));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Presenter with(int number, Metric... metrics) {
        return new Presenter(number, "", State.ACTIVE, Map.of(), null, List.of(metrics));
    }

    private static String score(Metric metric) {
        return Sums.by(METRICS).presenter(with(1, metric)).total(1);
    }

    @Test
    void d13CompletionIsCapped() {
        assertThat(score(metric(Method.COMPLETION, "117", Map.of("target", "110", "cap", "120"))))
                .isEqualTo("106.36");
        assertThat(score(metric(Method.COMPLETION, "200", Map.of("target", "110", "cap", "120"))))
                .isEqualTo("120.00");
        assertThat(score(metric(Method.COMPLETION, "220", Map.of("target", "110"))))
                .isEqualTo("200.00");
    }

    @Test
    void d13EfficacyIsClampedUnlessToldOtherwise() {
        assertThat(score(metric(Method.EFFICACY, "194", Map.of("floor", "150", "goal", "200"))))
                .isEqualTo("95.20");
        assertThat(score(metric(Method.EFFICACY, "3", Map.of("floor", "10", "goal", "2"))))
                .isEqualTo("95.00");
        assertThat(score(metric(Method.EFFICACY, "100", Map.of("floor", "150", "goal", "200"))))
                .isEqualTo("60.00");
        assertThat(score(metric(Method.EFFICACY, "100", Map.of("floor", "150", "goal", "200", "clamp", "false"))))
                .isEqualTo("20.00");
    }

    @Test
    void d13ProgressFromABaselineWorksWithMixedSigns() {
        Map<String, String> more = Map.of("baseline", "-5", "target", "-2");
        assertThat(score(metric(Method.PROGRESS, "3", more))).isEqualTo("266.67");
        assertThat(score(metric(Method.PROGRESS, "3", Map.of("baseline", "-5", "target", "-2", "cap", "120"))))
                .isEqualTo("120.00");
    }

    @ParameterizedTest
    @CsvSource({
        "MIN_MAX, HIGHER, 117 194 222, 0.00 73.33 100.00",
        "MIN_MAX, LOWER, 117 194 222, 100.00 26.67 0.00",
        "MIN_MAX, HIGHER, 5 5 5, 100.00 100.00 100.00",
        "RANK, HIGHER, 8 7 6 5 4 3 2 1, 100.00 94.29 88.57 82.86 77.14 71.43 65.71 60.00",
        "RANK, LOWER, 1 2 3, 100.00 80.00 60.00",
        "RANK, HIGHER, 9 9 1, 90.00 90.00 60.00",
        "RANK, HIGHER, 4, 100.00",
    })
    void d13WithinTheField(Method method, Direction direction, String values, String expected) {
        Sums sums = Sums.by(METRICS);
        String[] all = values.split(" ");
        for (int i = 0; i < all.length; i++) {
            sums.presenter(with(i + 1, metric(method, all[i], Map.of("direction", direction.name()))));
        }
        List<String> totals = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            totals.add(sums.total(i + 1));
        }
        assertThat(totals).containsExactly(expected.split(" "));
    }

    @Test
    void theWithdrawnAreNotPartOfTheField() {
        Sums sums = Sums.by(METRICS)
                .presenter(with(1, metric(Method.MIN_MAX, "10", Map.of())))
                .presenter(with(2, metric(Method.MIN_MAX, "20", Map.of())))
                .presenter(new Presenter(
                        3, "", State.WITHDRAWN, Map.of(), null, List.of(metric(Method.MIN_MAX, "90", Map.of()))));
        assertThat(sums.lines()).containsExactly("1 2 100.00", "2 1 0.00", "- 3 -");
    }

    @ParameterizedTest
    @CsvSource({"ZERO, 25.00", "LEAVE_OUT, 100.00"})
    void aMissingValueFollowsTheRule(String missing, String total) {
        assertThat(Sums.by("{'objective': {'weight': 100, 'missing': '%s'}}".formatted(missing))
                        .presenter(new Presenter(
                                1,
                                "",
                                State.ACTIVE,
                                Map.of(),
                                null,
                                List.of(
                                        metric(Method.COMPLETION, "5", Map.of("target", "5")),
                                        new Metric(
                                                "n",
                                                null,
                                                Direction.HIGHER,
                                                Method.MIN_MAX,
                                                new BigDecimal(3),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null))))
                        .total(1))
                .isEqualTo(total);
    }

    @Test
    void withoutAnyMetricThePresenterIsIncomplete() {
        Sums sums = Sums.by(METRICS).presenter(1).presenter(with(2, metric(Method.RANK, "1", Map.of())));
        assertThat(sums.lines()).containsExactly("1 2 100.00", "- 1 -");
        assertThat(sums.standings().of(1).orElseThrow().incomplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE_OF_VOTES, 40.00 30.00 20.00 10.00",
        "SHARE_OF_LEADER, 100.00 75.00 50.00 25.00",
        "SOFTENED, 100.00 90.00 80.00 70.00",
        "COUNT, 120.00 90.00 60.00 30.00",
    })
    void d14CountsBecomePoints(String conversion, String expected) {
        Sums sums = audience("'conversion': '%s'".formatted(conversion));
        long[] votes = {120, 90, 60, 30};
        List<String> totals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sums.presenter(i + 1).votes(i + 1, votes[i]);
        }
        for (int i = 0; i < 4; i++) {
            totals.add(sums.total(i + 1));
        }
        assertThat(totals).containsExactly(expected.split(" "));
    }

    private static Sums audience(String more) {
        return Sums.by("{'audience': {'weight': 100, %s}}".formatted(more));
    }

    @Test
    void d14LevelsAndStarsAreMeans() {
        assertThat(audience("""
                        'conversion': 'MEAN_LEVELS', 'levels': {'优秀': 100, '称职': 80, '基本称职': 60, '不称职': 0}""")
                        .presenter(1)
                        .levels(1, Map.of("优秀", 30L, "称职", 15L, "基本称职", 4L, "不称职", 1L))
                        .total(1))
                .isEqualTo("88.80");
        assertThat(audience("'conversion': 'MEAN_LEVELS', 'levels': {'5': 100, '4': 80, '3': 60, '2': 40, '1': 20}")
                        .presenter(1)
                        .levels(1, Map.of("5", 2L, "4", 2L, "3", 1L))
                        .total(1))
                .isEqualTo("84.00");
    }

    /** Members of a document have no order; in a file that was exported they stand by their names. */
    @Test
    void levelsAreToldByTheirPointsWhateverOrderTheyCameIn() {
        Sums sums = audience("""
                        'conversion': 'MEAN_LEVELS', 'levels': {'不称职': 0, '优秀': 100, '基本称职': 60, '称职': 80}""")
                .presenter(1)
                .levels(1, new TreeMap<>(Map.of("优秀", 30L, "称职", 15L, "基本称职", 4L, "不称职", 1L)));

        assertThat(Objects.requireNonNull(
                        Objects.requireNonNull(sums.rule().audience()).levels()))
                .containsExactly(
                        Map.entry("优秀", new BigDecimal("100")),
                        Map.entry("称职", new BigDecimal("80")),
                        Map.entry("基本称职", new BigDecimal("60")),
                        Map.entry("不称职", new BigDecimal("0")));
        assertThat(sums.standings().rows().get(0).toDocument().toString())
                .contains("levels={优秀=30, 称职=15, 基本称职=4, 不称职=1}");
    }

    @ParameterizedTest
    @CsvSource({"SHARE_OF_LEADER", "SHARE_OF_VOTES", "SOFTENED", "COUNT"})
    void withoutAnyVoteEverybodyHasZero(String conversion) {
        Sums sums = audience("'conversion': '%s'".formatted(conversion))
                .presenter(1)
                .presenter(2);
        assertThat(sums.lines()).containsExactly("1 1 0.00", "1 2 0.00");
    }

    @ParameterizedTest
    @CsvSource({"150, 95.00", "149, 90.00"})
    void belowTheQuorumTheAudienceIsVoid(long voters, String total) {
        assertThat(Sums.by("""
                        {'criteria': [{'code': 'c', 'max': 100}], 'panels': [{'code': 'p', 'weight': 50}],
                         'audience': {'weight': 50, 'quorum': 50}}""")
                        .marks(1, "90")
                        .votes(1, 149)
                        .counted(300, voters)
                        .total(1))
                .isEqualTo(total);
    }
}
