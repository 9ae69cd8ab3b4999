package org.saimahui.seat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.scoreboard.StageLamps;
import org.saimahui.seat.SeatPresence;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/** What console and screen say of a seat: not taken, here, not reachable, sent. */
@OnH2
class LampStateTests extends SeatEvening {

    @Autowired
    private BoardService boards;

    @Autowired
    private SeatPresence presence;

    @Autowired
    private MovableClock clock;

    @Test
    void aSeatIsNotTakenThenHereThenNotReachableThenSent() {
        ContestView contest = evening();
        openMarking(contest, 1);
        assertThat(lamps(contest)).isEqualTo(Map.of("J1", "NOT_TAKEN", "J2", "NOT_TAKEN"));

        SeatDevice phone = sitting(card(contest, "J1"));
        phone.get("/seat/state");
        assertThat(lamps(contest)).isEqualTo(Map.of("J1", "HERE", "J2", "NOT_TAKEN"));

        long version = boards.lampsVersion(contest);
        phone.get("/seat/state");
        presence.look();
        assertThat(boards.lampsVersion(contest)).isEqualTo(version);

        clock.advance(java.time.Duration.ofSeconds(31));
        presence.look();
        assertThat(lamps(contest)).isEqualTo(Map.of("J1", "AWAY", "J2", "NOT_TAKEN"));
        assertThat(boards.lampsVersion(contest)).isGreaterThan(version);

        phone.get("/seat/state");
        assertThat(lamps(contest)).containsEntry("J1", "HERE");

        Map<String, @Nullable String> marks = new HashMap<>(Map.of("state", "40", "ability", "40"));
        scorecards.submit(contest.id(), "J2", 1, new SubmitScorecard(marks, null, null));
        assertThat(lamps(contest)).containsEntry("J2", "SENT");
    }

    @Test
    void aNewCardLeavesTheSeatNotTaken() {
        ContestView contest = evening();
        openMarking(contest, 1);
        sitting(card(contest, "J1")).get("/seat/state");
        assertThat(lamps(contest)).containsEntry("J1", "HERE");

        card(contest, "J1");

        assertThat(lamps(contest)).containsEntry("J1", "NOT_TAKEN");
    }

    private Map<String, String> lamps(ContestView contest) {
        return boards.lamps(contest).lamps().stream()
                .collect(Collectors.toMap(StageLamps.Lamp::seat, StageLamps.Lamp::state));
    }
}
