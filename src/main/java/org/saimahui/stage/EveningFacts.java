package org.saimahui.stage;

import java.util.HashMap;
import java.util.Map;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.CueFacts;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** What the running order is made from, as the evening stands: figures to show, marks to show, the draw, the reveal, the vote. */
@Component
class EveningFacts {

    /** More figures of one report do not come one after another on the wall. */
    private static final int MOST_FIGURES = 6;

    private final ReportService reports;

    private final ShownMarksService marks;

    private final FreezeService freezes;

    private final RevealService reveals;

    private final RevealGate gate;

    private final Lots lots;

    EveningFacts(
            ReportService reports,
            ShownMarksService marks,
            FreezeService freezes,
            RevealService reveals,
            RevealGate gate,
            Lots lots) {
        this.reports = reports;
        this.marks = marks;
        this.freezes = freezes;
        this.reveals = reveals;
        this.gate = gate;
        this.lots = lots;
    }

    /** As they are in that situation. */
    CueFacts of(Situation now) {
        ContestState state = now.contest().state();
        boolean released = state == ContestState.RELEASED;
        return new CueFacts(
                now.presenters(),
                new CueFacts.Presses(figures(now), boards(now)),
                new CueFacts.Stand(state != ContestState.DRAFT, released || state == ContestState.CLOSED, released),
                now.parts().judged(),
                new CueFacts.Result(
                        now.countsComeWithResult(),
                        reveal(now),
                        now.contest().settings().prizes().size()),
                vote(now),
                draw(now),
                now.held());
    }

    private CueFacts.Lots draw(Situation now) {
        return lots.current(now.contest().id())
                .map(draw -> draw.drawn() == null ? CueFacts.Lots.SEALED : CueFacts.Lots.DRAWN)
                .orElse(CueFacts.Lots.NONE);
    }

    /**
     * Where everything has been public all along, telling it step by step is left to a direct command. When all is told, one
     * press more opens the door to the first (双线开门); where the first two are too close for the eye, their photograph comes
     * before (冲刺照片).
     */
    private int reveal(Situation now) {
        boolean begun = reveals.progress(now.contest().id()).isPresent();
        boolean hidden = now.frozen() || now.is(ContestState.CLOSED) && now.vote() == VoteState.CLOSED;
        boolean over = now.is(ContestState.CLOSED) || now.is(ContestState.RELEASED);
        if (!begun && !hidden) {
            return 0;
        }
        int steps = over ? gate.steps(now.contest()) : 0;
        int photo = reveals.hasPhoto(now.contest().id()) ? 1 : 0;
        return steps == 0 && over ? 0 : steps + photo + 1;
    }

    /** Of those whose marks will be shown, by id. */
    private Map<Long, Integer> boards(Situation now) {
        Map<Long, Integer> boards = new HashMap<>();
        if (now.parts().judged() && now.contest().settings().showMarks() != ShowMarks.NONE) {
            now.presenters().forEach(p -> boards.put(p.id(), 1));
            marks.progress(now.contest().id()).forEach((id, out) -> boards.put(id, out.last()));
            boards.keySet().removeAll(freezes.sealed(now.contest()));
        }
        return boards;
    }

    private Map<Long, Integer> figures(Situation now) {
        Map<Integer, PublicReport> approved = reports.approvedAll(now.contest().id());
        Map<Long, Integer> figures = new HashMap<>();
        for (PresenterView presenter : now.presenters()) {
            PublicReport report = approved.get(presenter.number());
            if (report != null) {
                figures.put(
                        presenter.id(), Math.min(MOST_FIGURES, report.metrics().size()));
            }
        }
        return figures;
    }

    private static CueFacts.Vote vote(Situation now) {
        if (!now.parts().audience()) {
            return CueFacts.Vote.NONE;
        }
        return switch (now.vote()) {
            case NOT_OPENED -> CueFacts.Vote.BEFORE;
            case OPEN -> CueFacts.Vote.OPEN;
            case CLOSED -> CueFacts.Vote.CLOSED;
            case SHOWN -> CueFacts.Vote.SHOWN;
        };
    }
}
