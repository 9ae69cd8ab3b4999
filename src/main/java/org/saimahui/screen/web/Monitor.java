package org.saimahui.screen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockView;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardPageView;

/**
 * What stands before whoever talks: the own name, the time that is left, the figure that comes next. It holds no mark, no
 * total and no place, so that none can get into the page.
 *
 * @param presenter who is on stage; null for nobody
 * @param next who comes after; null where nobody does
 * @param clock of whoever is on stage; null where it counts for nobody
 * @param figure that comes next; null behind the last
 * @param figureNumber which of them that is, from 1
 * @param figures how many there are
 * @param aside what the hall sees that has nothing to do with the talk; null for nothing
 */
record Monitor(
        ContestView contest,
        @Nullable PresenterView presenter,
        @Nullable PresenterView next,
        @Nullable ClockView clock,
        @Nullable MetricView figure,
        int figureNumber,
        int figures,
        @Nullable Aside aside) {

    /**
     * The next figure does not come while one of these is on.
     *
     * @param message what the wall says; empty where it only asks to wait; null for no message
     * @param pause the break that the hall is in; null for none
     * @param prize the special prize that is given; null for none
     */
    record Aside(
            @Nullable String message,
            Board.@Nullable Pause pause,
            @Nullable OwnCueView prize) {

        static @Nullable Aside of(BoardPageView view, Scene onAir) {
            String message = onAir.kind() == SceneKind.MESSAGE ? onAir.text() : null;
            Board.Pause pause = view.board().pause();
            return message == null && pause == null && view.prize() == null
                    ? null
                    : new Aside(message, pause, view.prize());
        }
    }

    static Monitor of(BoardPageView view, StageView stage, ClockView clock) {
        PresenterView presenter = view.onStage();
        PresenterView talks = clock.presenter();
        boolean own = presenter != null && talks != null && talks.id() == presenter.id();
        List<MetricView> all = presenter == null ? List.of() : figures(presenter, view);
        int at = presenter == null ? 0 : come(presenter, stage);
        return new Monitor(
                view.contest(),
                presenter,
                view.next(),
                own ? clock : null,
                at < all.size() ? all.get(at) : null,
                at + 1,
                all.size(),
                Aside.of(view, stage.scene()));
    }

    /** None comes any more once the talk is over. */
    private static List<MetricView> figures(PresenterView presenter, BoardPageView view) {
        PublicReport report = view.report(presenter.number());
        return report == null || presenter.turn() != Turn.CALLED ? List.of() : report.metrics();
    }

    /** How many figures of whoever is on stage have come; what else was put on air meanwhile takes none back. */
    private static int come(PresenterView presenter, StageView stage) {
        Scene onAir = stage.scene();
        boolean own = Long.valueOf(presenter.id()).equals(onAir.presenterId());
        int shown = own && onAir.kind() == SceneKind.FIGURE ? onAir.step() + 1 : 0;
        int run = stage.isRunning(CueKind.FIGURES, presenter.id()) ? stage.runningStep() + 1 : 0;
        return Math.max(shown, run);
    }
}
