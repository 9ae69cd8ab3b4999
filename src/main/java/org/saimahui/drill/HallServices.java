package org.saimahui.drill;

import org.saimahui.clock.ClockService;
import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatService;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.springframework.stereotype.Component;

/** What everybody in the hall uses. */
@Component
record HallServices(
        ContestService contests,
        StageService stage,
        RunningOrder order,
        ClockService clocks,
        ScorecardService judging,
        JudgeService panel,
        SeatCardService cards,
        SeatService seats,
        SeatPresence presence,
        BallotBox ballots,
        BallotPlaces places,
        BoardService boards) {}
