package org.saimahui.screen.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ShownHeads;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.screen.Pin;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/** Gathers what a scene is drawn from, as the evening stands. */
@Component
class Scenes {

    private static final Set<SceneKind> WITH_HEAD = EnumSet.of(
            SceneKind.COVER, SceneKind.RANKING, SceneKind.TABLE, SceneKind.VOTE, SceneKind.REVEAL, SceneKind.AWARD);

    private final BoardPages boards;

    private final CueService cues;

    private final TalkClocks clocks;

    private final ShownMarksService marks;

    private final RevealService reveals;

    private final Lots lots;

    private final ShownHeads heads;

    private final SupervisorCards supervisors;

    Scenes(
            BoardPages boards,
            CueService cues,
            TalkClocks clocks,
            ShownMarksService marks,
            RevealService reveals,
            Lots lots,
            ShownHeads heads,
            SupervisorCards supervisors) {
        this.boards = boards;
        this.cues = cues;
        this.clocks = clocks;
        this.marks = marks;
        this.reveals = reveals;
        this.lots = lots;
        this.heads = heads;
        this.supervisors = supervisors;
    }

    /** The scene of that contest now. */
    SceneView view(ContestView contest) {
        return view(contest, null, true);
    }

    /**
     * The same for one screen.
     *
     * @param pin null for what is on air
     * @param hall whether it is one of the hall; everybody else is one step of the reveal behind
     */
    SceneView view(ContestView contest, @Nullable Pin pin, boolean hall) {
        StageView stage = cues.view(contest.id());
        RevealService.Told told = pin == null ? told(contest, stage.scene(), hall) : null;
        BoardPageView view = told == null ? boards.view(contest) : boards.told(contest, told.board());
        PresenterView onStage = view.onStage();
        Scene scene = pin == null ? stage.scene() : pin.scene(onStage == null ? null : onStage.id());
        PresenterView presenter = presenter(scene, view);
        SceneKind kind = told == null
                ? DrawnKind.of(scene, presenter, shown(scene, view), view)
                : DrawnKind.told(scene, told, view);
        return view(scene, kind, stage.version(), strip(contest, presenter), told, view);
    }

    /** What would be seen of a scene as things are now: numbers that have not left the gate are not in it. */
    SceneView ahead(ContestView contest, Scene scene) {
        RevealService.Told told = told(contest, scene, true);
        BoardPageView view = told == null ? boards.view(contest) : boards.told(contest, told.board());
        PresenterView presenter = presenter(scene, view);
        SceneKind kind = told == null
                ? DrawnKind.planned(scene, presenter, shown(scene, view), view)
                : DrawnKind.told(scene, told, view);
        long version = cues.view(contest.id()).version();
        return view(scene, kind, version, strip(contest, presenter), told, view);
    }

    /**
     * The step of the reveal as far as it has been told, which a look ahead is not beyond either; for an award, before the
     * result is released, the last one that was.
     */
    private RevealService.@Nullable Told told(ContestView contest, Scene scene, boolean hall) {
        if (scene.kind() == SceneKind.AWARD && contest.state() != ContestState.RELEASED) {
            return reveals.told(contest, Scene.WHOLE, hall).orElse(null);
        }
        return scene.kind() == SceneKind.REVEAL
                ? reveals.told(contest, scene.step(), hall).orElse(null)
                : null;
    }

    private SceneView view(
            Scene scene,
            SceneKind kind,
            long version,
            @Nullable TalkStrip strip,
            RevealService.@Nullable Told told,
            BoardPageView view) {
        DrawView draw =
                kind == SceneKind.LOTS ? lots.current(view.contest().id()).orElse(null) : null;
        SpecialAward special = cues.specialPrize(view.contest().id(), scene)
                .map(cue -> SpecialAward.of(view, cue))
                .orElse(null);
        boolean gone = kind == SceneKind.LOTS && draw == null || kind == SceneKind.SPECIAL_PRIZE && special == null;
        return new SceneView(
                gone ? SceneKind.COVER : kind,
                presenter(scene, view),
                scene.step(),
                scene.text(),
                scene.until(),
                version,
                strip,
                shown(scene, view),
                told,
                draw,
                special,
                head(kind, view),
                reissued(kind, view.contest()),
                view);
    }

    /** While the evening is under way, on the same pictures. */
    private SupervisorCards.@Nullable Issued reissued(SceneKind kind, ContestView contest) {
        boolean under = contest.state() == ContestState.LIVE || contest.state() == ContestState.CLOSED;
        return under && WITH_HEAD.contains(kind)
                ? supervisors.reissued(contest.slug()).orElse(null)
                : null;
    }

    /** From the freeze or the end of the vote on, where nobody talks and nothing else is to be read. */
    private ShownHeads.@Nullable ShownHead head(SceneKind kind, BoardPageView view) {
        VoteState vote = view.board().vote().state();
        boolean shown = view.board().frozen()
                || vote == VoteState.CLOSED
                || vote == VoteState.SHOWN
                || view.contest().isOver();
        return shown && WITH_HEAD.contains(kind)
                ? heads.newest(view.contest().slug()).orElse(null)
                : null;
    }

    private @Nullable TalkStrip strip(ContestView contest, @Nullable PresenterView presenter) {
        if (presenter == null) {
            return null;
        }
        ClockView clock = clocks.view(contest);
        PresenterView whose = clock.presenter();
        return whose != null && whose.id() == presenter.id() ? new TalkStrip(clock) : null;
    }

    private static @Nullable PresenterView presenter(Scene scene, BoardPageView view) {
        Long id = scene.presenterId();
        return view.people().values().stream()
                .filter(p -> id != null && p.id() == id && p.isActive())
                .findFirst()
                .orElse(null);
    }

    /** Whose marking is closed and whose marks wait to be shown: lamps become the backs of the boards. */
    private @Nullable ShownMarks shown(Scene scene, BoardPageView view) {
        PresenterView presenter = presenter(scene, view);
        boolean about = scene.kind() == SceneKind.LAMPS || scene.kind() == SceneKind.MARKS;
        if (!about || presenter == null || presenter.turn() != Turn.CLOSED) {
            return null;
        }
        int step = scene.kind() == SceneKind.MARKS ? scene.step() : 0;
        return marks.of(presenter.id()).map(all -> all.upTo(step)).orElse(null);
    }
}
