package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;

/** What is told to whoever fills in how a figure is scored; whatever the engine would refuse is among it. */
class MetricGuardsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "COMPLETION | HIGHER | target=110 | -",
                "COMPLETION | HIGHER | target=0 | METRIC_TARGET_POSITIVE /target",
                "COMPLETION | HIGHER | target=-3 | METRIC_TARGET_POSITIVE /target",
                "COMPLETION | HIGHER | - | METRIC_NEEDED /target",
                "COMPLETION | LOWER | target=5 | METRIC_LOWER_NEEDS_OTHER /method",
                "COMPLETION | HIGHER | target=5;cap=0 | METRIC_CAP_POSITIVE /cap",
                "EFFICACY | HIGHER | floor=150;goal=200 | -",
                "EFFICACY | LOWER | floor=10;goal=2 | -",
                "EFFICACY | HIGHER | floor=10;goal=10.0 | METRIC_GOAL_IS_FLOOR /goal",
                "EFFICACY | HIGHER | floor=10;goal=2 | METRIC_GOAL_AGAINST /goal",
                "EFFICACY | LOWER | floor=2;goal=10 | METRIC_GOAL_AGAINST /goal",
                "EFFICACY | HIGHER | goal=10 | METRIC_NEEDED /floor",
                "PROGRESS | HIGHER | baseline=-5;target=-2;cap=120 | -",
                "PROGRESS | LOWER | baseline=9;target=3 | -",
                "PROGRESS | HIGHER | baseline=3;target=3 | METRIC_TARGET_IS_BASELINE /target",
                "PROGRESS | HIGHER | baseline=3;target=1 | METRIC_TARGET_AGAINST /target",
                "PROGRESS | HIGHER | target=1 | METRIC_NEEDED /baseline",
                "RANK | HIGHER | - | -",
                "RANK | LOWER | best=100;worst=100 | METRIC_BEST_WORST /worst",
                "RANK | HIGHER | best=50 | METRIC_BEST_WORST /worst",
                "MIN_MAX | HIGHER | weight=-1 | METRIC_WEIGHT /weight",
                "MIN_MAX | HIGHER | weight=abc | NOT_A_NUMBER /weight",
                "- | LOWER | target=0;cap=-1 | -"
            })
    void eachGuardIsToldAtItsField(
            @Nullable String method, Direction direction, @Nullable String given, @Nullable String problem) {
        MetricDraft metric = metric(method, direction, given);

        List<String> told = metric.scoringProblems().stream()
                .map(p -> p.code() + " " + p.pointer())
                .toList();

        assertThat(told).isEqualTo(problem == null ? List.of() : List.of(problem));
        if (told.isEmpty()) {
            assertThat(refusedByTheEngine(metric)).isFalse();
        }
    }

    @Test
    void aFigureThatIsShownOnlyNeedsNothing() {
        assertThat(metric(null, Direction.HIGHER, null).scoringProblems()).isEmpty();
    }

    private static boolean refusedByTheEngine(MetricDraft metric) {
        InputProblems problems = new InputProblems();
        ContestSheet.Presenter presenter =
                new ContestSheet.Presenter(1, "", ContestSheet.State.ACTIVE, Map.of(), null, List.of(metric.scored()));
        ScoringEngine.check(
                null,
                new ContestSheet(List.of(presenter), List.of(), List.of(), List.of(), List.of(), null, List.of()),
                problems);
        return !problems.isEmpty();
    }

    private static MetricDraft metric(@Nullable String method, Direction direction, @Nullable String given) {
        Map<String, String> fields = new java.util.HashMap<>();
        for (String field : given == null ? new String[0] : given.split(";")) {
            fields.put(field.split("=")[0], field.split("=")[1]);
        }
        return new MetricDraft(
                "m1",
                "减免",
                new Amount("7.11", "亿元", Qualifier.EXACT, ""),
                new Yardstick(fields.get("baseline"), fields.get("target"), direction),
                Evidence.NONE,
                new Scoring(
                        method,
                        fields.get("weight"),
                        fields.get("floor"),
                        fields.get("goal"),
                        fields.get("cap"),
                        null,
                        fields.get("best"),
                        fields.get("worst")));
    }
}
