package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestState;
import org.saimahui.document.StrictJson;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Slot;
import org.saimahui.presenter.Turn;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.voting.VoteState;

/** The lanes while a result is told: who is out, who is called, and lanes of which nothing is told. */
class RaceToldTests {

    private static final List<String> PARTS = List.of("experts", ScoringRule.AUDIENCE);

    private static final RevealStep.Call CALLED =
            new RevealStep.Call(2, new BigDecimal("72.00"), new BigDecimal("13.61"), new BigDecimal("20"));

    private static final ScoringRule RULE = ScoringRule.read(StrictJson.parse("""
            {"criteria": [{"code": "state", "max": "100"}], "panels": [{"code": "experts", "weight": "80"}],
             "audience": {"weight": "20", "choices": 1}}""".getBytes(StandardCharsets.UTF_8)));

    @Test
    void whoIsCalledStandsInTheLastLaneAtItsOwnPoints() {
        Race race = told(CALLED, List.of(row(4, "85.60", "100.00")), List.of(1, 2, 3));

        assertThat(race.lanes()).extracting(Race.Lane::presenter).containsExactly(4, -1, -2, 2);
        Race.Lane called = race.lanes().get(3);
        assertThat(called.isCalled()).isTrue();
        assertThat(called.base()).isEqualTo("72.00");
        assertThat(called.x()).isEqualTo(30).isEqualTo(called.own());
        assertThat(called.sum()).isEmpty();
    }

    @Test
    void nothingIsInALaneThatIsNotTold() {
        for (Race.Lane lane :
                told(CALLED, List.of(), List.of(1, 2, 3, 4)).lanes().subList(0, 3)) {
            assertThat(lane.isCovered()).isTrue();
            assertThat(lane.name() + lane.organisation()).isEmpty();
            assertThat(lane.row()).isNull();
            assertThat(lane.base()).isNull();
            assertThat(lane.own()).isNull();
        }
    }

    @Test
    void whoIsOutHasBothPartsInOneLane() {
        Race.Lane out = told(null, List.of(row(4, "85.60", "100.00")), List.of(1, 2, 3))
                .lanes()
                .get(0);

        assertThat(out.x()).isEqualTo(64);
        assertThat(out.own()).isEqualTo(14);
        assertThat(out.sum()).containsExactly("65.60", "20.00");
        assertThat(out.isCalled()).isFalse();
    }

    @Test
    void pointsByHandAreNotHiddenInTheOtherParts() {
        Race.Lane penalised = told(null, List.of(row(4, "85.10", "100.00", "-0.5")), List.of())
                .lanes()
                .get(0);

        assertThat(penalised.sum()).containsExactly("65.60", "20.00", "-0.50");
        assertThat(told(null, List.of(row(4, "86.60", "100.00", "1")), List.of())
                        .lanes()
                        .get(0)
                        .sum())
                .containsExactly("65.60", "20.00", "1.00");
    }

    @Test
    void theAxisStaysFromTheFirstCallOn() {
        Race first = told(CALLED, List.of(), List.of(1, 2, 3, 4));
        Race last = told(
                null, List.of(row(4, "95.20", "100.00"), row(3, "94.77", "99.45"), row(2, "72.00", "0.00")), List.of());

        assertThat(told(null, List.of(), List.of(1, 2, 3, 4)).ticks()).isEqualTo(first.ticks());
        assertThat(first.ticks()).isEqualTo(last.ticks());
        Race low = told(
                new RevealStep.Call(2, new BigDecimal("55.00"), null, new BigDecimal("20")), List.of(), List.of(2));
        assertThat(told(null, List.of(row(2, "75.00", "100.00")), List.of()).ticks())
                .as("by the points that it was called with")
                .isEqualTo(low.ticks())
                .isNotEqualTo(first.ticks());
    }

    @Test
    void theLegendSaysOfWhatATotalIsMadeUp() {
        Race.Split split = told(CALLED, List.of(), List.of(1, 2)).split();

        assertThat(split).isNotNull();
        assertThat(split.others()).isEqualByComparingTo("80");
        assertThat(split.told()).isEqualByComparingTo("20");
    }

    private static Race told(RevealStep.Call call, List<Board.Row> rows, List<Integer> sealed) {
        Board board = new Board(
                "c",
                1,
                OffsetDateTime.parse("2022-11-28T18:00:00+08:00"),
                ContestState.CLOSED,
                false,
                true,
                PARTS,
                null,
                new Board.BoardVote(VoteState.CLOSED, 1, null, null),
                rows,
                List.of(),
                List.of(),
                List.of(),
                null,
                sealed,
                null);
        Map<Integer, PresenterView> people = Map.of(1, person(1), 2, person(2), 3, person(3), 4, person(4));
        BoardPageView view =
                new BoardPageView(null, board, true, false, List.of(), RULE, people, Map.of(), null, 0, 0, "", null);
        return Race.told(view, new RevealService.Told(board, new RevealStep(PARTS, rows, List.of(), call, null), 1, 5));
    }

    private static Board.Row row(int presenter, String score, String audience) {
        return row(presenter, score, audience, null);
    }

    private static Board.Row row(int presenter, String score, String audience, @Nullable String byHand) {
        return new Board.Row(
                presenter,
                "P" + presenter,
                "U",
                1,
                false,
                score,
                "0.00",
                Map.of("experts", "82.00", ScoringRule.AUDIENCE, audience),
                null,
                byHand,
                null,
                null);
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
