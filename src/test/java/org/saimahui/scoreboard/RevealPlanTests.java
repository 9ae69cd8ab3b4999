package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.document.StrictJson;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Slot;
import org.saimahui.presenter.Turn;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.voting.Tally;

/** A result that is told by part: who is called in which order, and what is said to be missing before each press. */
class RevealPlanTests {

    /** Achievements by running number: the third is last, the first is first. */
    private static final List<String> OBJECTIVE = List.of("90", "80", "70");

    private static final List<String> EXPERTS = List.of("60", "90", "96");

    private static final List<String> LEADERS = List.of("70", "70", "95");

    @Test
    void theLastPanelGoesByWhatIsOutFromTheLastOneUp() {
        List<RevealStep> steps = plan(Reveal.BY_PART, """
                "objective": {"weight": "40"}, "panels": [{"code": "experts", "weight": "60"}]""");

        assertThat(steps.stream().map(RevealStep::numbers))
                .containsExactly(Set.of(), Set.of(1, 2, 3), Set.of(), Set.of(3), Set.of(3, 2), Set.of(1, 2, 3));
        assertThat(called(steps)).containsExactly(3, 2, 1);
        RevealStep.Call second = Objects.requireNonNull(steps.get(3).call());
        // 70 × 0.4 + 96 × 0.6 leads with 85.60; the second comes with 80 × 0.4.
        assertThat(second.own()).isEqualByComparingTo("32.00");
        assertThat(second.needed()).isEqualByComparingTo("53.61");
        assertThat(second.most()).isEqualByComparingTo("60");
        assertThat(steps.get(3).part()).isEqualTo("experts");
        assertThat(steps.get(5).basis()).containsExactlyInAnyOrder("experts", ScoringRule.OBJECTIVE);
    }

    @Test
    void whoLeadsByWhatIsOutIsSaidTo() {
        List<RevealStep> steps = plan(Reveal.BY_PART, """
                "objective": {"weight": "95"}, "panels": [{"code": "experts", "weight": "5"}]""");

        // 70 × 0.95 + 96 × 0.05 = 71.30, and the next one comes with 76.
        RevealStep.Call next = Objects.requireNonNull(steps.get(3).call());
        assertThat(next.presenter()).isEqualTo(2);
        assertThat(next.needed()).isEqualByComparingTo("-4.69");
        assertThat(next.leads()).isTrue();
    }

    @Test
    void eachPanelGoesByThoseBeforeItAndTheFirstInRunningOrder() {
        List<RevealStep> steps = plan(Reveal.BY_PART, """
                "panels": [{"code": "experts", "weight": "50"}, {"code": "leaders", "weight": "50"}]""");

        assertThat(called(steps)).containsExactly(1, 2, 3, 1, 2, 3);
        RevealStep.Call lone = Objects.requireNonNull(steps.get(2).call());
        assertThat(lone.own()).as("nothing is out yet").isEqualByComparingTo("0");
        assertThat(lone.needed()).isEqualByComparingTo("60.01");
        assertThat(steps.get(1).basis()).containsExactly("experts");
        assertThat(steps.get(5).basis()).containsExactly("experts", "leaders");
        assertThat(steps.get(5).rows()).isEmpty();
    }

    @Test
    void aPanelThatIsTheWholeResultIsToldByPlace() {
        String alone = "\"panels\": [{\"code\": \"experts\", \"weight\": \"100\"}]";

        assertThat(plan(Reveal.BY_PART, alone)).isEqualTo(plan(Reveal.BY_PLACE, alone));
        assertThat(plan(Reveal.BY_PART, alone).stream().map(RevealStep::numbers))
                .containsExactly(Set.of(), Set.of(1), Set.of(1, 2), Set.of(1, 2, 3));
    }

    private static List<Integer> called(List<RevealStep> steps) {
        return steps.stream()
                .map(RevealStep::call)
                .filter(Objects::nonNull)
                .map(RevealStep.Call::presenter)
                .toList();
    }

    private static List<RevealStep> plan(Reveal order, String parts) {
        ScoringRule rule = ScoringRule.read(
                StrictJson.parse(("{\"criteria\": [{\"code\": \"c\", \"max\": \"100\"}], " + parts + "}")
                        .getBytes(StandardCharsets.UTF_8)));
        List<ContestSheet.Presenter> presenters = new ArrayList<>();
        List<ContestSheet.Judge> judges = new ArrayList<>();
        List<ContestSheet.Scorecard> cards = new ArrayList<>();
        rule.panels().forEach(panel -> judges.add(new ContestSheet.Judge("J-" + panel.code(), panel.code(), Set.of())));
        for (int number = 1; number <= OBJECTIVE.size(); number++) {
            presenters.add(new ContestSheet.Presenter(
                    number,
                    "P" + number,
                    ContestSheet.State.ACTIVE,
                    Map.of(),
                    rule.objective() == null ? null : new BigDecimal(OBJECTIVE.get(number - 1)),
                    List.of()));
            for (ContestSheet.Judge judge : judges) {
                List<String> marks = judge.panel().equals("leaders") ? LEADERS : EXPERTS;
                cards.add(new ContestSheet.Scorecard(
                        number, judge.code(), Map.of("c", new BigDecimal(marks.get(number - 1)))));
            }
        }
        ContestSheet sheet = new ContestSheet(presenters, judges, cards, List.of(), List.of(), null, List.of());
        return RevealPlan.of(
                order,
                rule,
                presenters.stream().map(p -> person(p.number())).toList(),
                basis -> ScoringEngine.live(rule, sheet, Set.copyOf(basis)),
                new Tally(Map.of(), 0));
    }

    private static PresenterView person(int number) {
        return new PresenterView(
                number,
                1,
                number,
                "P" + number,
                "U",
                "",
                PresenterState.ACTIVE,
                Turn.CLOSED,
                null,
                null,
                Slot.of(number));
    }
}
