package org.saimahui.analysis;

import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.standings.StandingsInput;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the analysis. For organisers: it works with marks, of closed markings only. */
@Service
@Transactional(readOnly = true)
public class AnalysisService {

    private final ContestService contests;

    private final StandingsService standings;

    AnalysisService(ContestService contests, StandingsService standings) {
        this.contests = contests;
        this.standings = standings;
    }

    /** The analysis as things are now; empty where there is no rule, or one that ranks nobody. */
    public Analysis of(long contestId) {
        if (contests.get(contestId).ruleNumber() == 0) {
            return new Analysis(List.of(), null);
        }
        StandingsInput input = standings.input(contestId);
        return input.rule().isShowOnly() ? new Analysis(List.of(), null) : Analysis.of(input);
    }
}
