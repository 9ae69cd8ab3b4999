package org.saimahui.host;

import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's place in the evening, kept over reloads. Nothing on stage is moved by it. */
@Service
@Transactional(readOnly = true)
public class HostService {

    private final StageService stage;

    private final RunningOrder order;

    private final SaidRepository rows;

    private final ContestService contests;

    HostService(StageService stage, RunningOrder order, SaidRepository rows, ContestService contests) {
        this.stage = stage;
        this.order = order;
        this.rows = rows;
        this.contests = contests;
    }

    /** Where the host is. */
    public HostScript script(long contestId) {
        Situation now = stage.situation(contestId);
        Said said = rows.findById(contestId).map(SaidRow::said).orElse(null);
        return HostScript.of(order.list(now), order.view(now), said);
    }

    /** The host has read that line. One that is not at hand any more is not marked: of two presses one counts. */
    @Transactional
    public void said(long contestId, String line) {
        contests.lock(contestId);
        HostScript script = script(contestId);
        if (script.isToRead() && script.now().key().equals(line)) {
            rows.save(new SaidRow(contestId, new Said(line, script.stage())));
        }
    }

    /** Back to the line of the stage. */
    @Transactional
    public void again(long contestId) {
        contests.lock(contestId);
        rows.findById(contestId).ifPresent(rows::delete);
    }
}
