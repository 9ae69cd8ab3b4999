package org.saimahui.drill;

import org.saimahui.contest.ContestService;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.page.Phrases;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;

/**
 * What the robots know of their own evening, as people have a programme in hand: by this they choose what to do next. What they do
 * and what they see goes through the doors.
 */
@Component
record HallServices(
        ContestService contests,
        StageService stage,
        RunningOrder order,
        ScorecardService judging,
        JudgeService panel,
        Phrases phrases) {}
