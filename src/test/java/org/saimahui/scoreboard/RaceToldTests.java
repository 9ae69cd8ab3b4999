package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Someone whom few vote for, a bonus that leads beyond the full mark, and everybody else. */
    @ParameterizedTest
    @CsvSource({"95.00,,89.00", "70.00,,56.00", "70.00,,76.00", "70.00,-2,74.40", "99.50,3,100.20", "99.50,3,80.20"})
    void aVoteThatIsCountedDoesNotMoveTheAxis(String before, @Nullable String byHand, String after) {
        BigDecimal counted = new BigDecimal(after);
        BigDecimal hand = byHand == null ? BigDecimal.ZERO : new BigDecimal(byHand);
        BigDecimal others = new BigDecimal(before)
                .subtract(hand)
                .multiply(new BigDecimal("0.8"))
                .add(hand);
        String audience = counted.subtract(others)
                .multiply(BigDecimal.valueOf(5))
                .stripTrailingZeros()
                .toPlainString();
        Board.Row judged = new Board.Row(
                1, "P1", "U", 1, false, before, "0.00", Map.of("experts", before), null, byHand, null, null);
        Board.Row voted = row(1, after, audience, byHand);

        List<BigDecimal> ticks = standing(List.of("experts"), judged).ticks();

        assertThat(ticks).hasSize(5);
        assertThat(standing(PARTS, voted).ticks()).isEqualTo(ticks);
    }

    private static Race standing(List<String> basis, Board.Row row) {
        return Race.of(view(board(basis, List.of(row), List.of())));
    }

    @Test
    void theLegendSaysOfWhatATotalIsMadeUp() {
        Race.Split split = told(CALLED, List.of(), List.of(1, 2)).split();

        assertThat(split).isNotNull();
        assertThat(split.others()).isEqualByComparingTo("80");
        assertThat(split.told()).isEqualByComparingTo("20");
    }

    private static Race told(RevealStep.Call call, List<Board.Row> rows, List<Integer> sealed) {
        Board board = board(PARTS, rows, sealed);
        return Race.told(
                view(board), new RevealService.Told(board, new RevealStep(PARTS, rows, List.of(), call, null), 1, 5));
    }

    private static BoardPageView view(Board board) {
        Map<Integer, PresenterView> people = Map.of(1, person(1), 2, person(2), 3, person(3), 4, person(4));
        return new BoardPageView(null, board, true, false, List.of(), RULE, people, Map.of(), null, 0, 0, "", null);
    }

    private static Board board(List<String> basis, List<Board.Row> rows, List<Integer> sealed) {
        return new Board(
                "c",
                1,
                OffsetDateTime.parse("2022-11-28T18:00:00+08:00"),
                ContestState.CLOSED,
                false,
                true,
                basis,
                null,
                new Board.BoardVote(VoteState.CLOSED, 1, null, null),
                rows,
                List.of(),
                List.of(),
                List.of(),
                null,
                sealed,
                null);
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
