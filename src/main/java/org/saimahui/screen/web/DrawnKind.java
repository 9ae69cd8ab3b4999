package org.saimahui.screen.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarks;
import org.saimahui.voting.VoteState;

/** What the wall draws where the picture that was asked for has nothing to show. */
final class DrawnKind {

    private DrawnKind() {}

    /** Whoever has not seen the whole result yet sees, in place of an award, how far it was told. */
    static SceneKind told(Scene scene, RevealService.Told told, BoardPageView view) {
        if (scene.kind() != SceneKind.AWARD || told.left() > 0) {
            return SceneKind.REVEAL;
        }
        return Awards.of(view, told, scene.step()).winners().isEmpty() ? SceneKind.COVER : SceneKind.AWARD;
    }

    /** Before it is on air a vote is not open yet, and a ranking without any row shows the lanes that wait. */
    static SceneKind planned(
            Scene scene, @Nullable PresenterView presenter, @Nullable ShownMarks shown, BoardPageView view) {
        SceneKind kind = scene.kind();
        boolean asItIs = kind == SceneKind.VOTE || kind == SceneKind.RANKING && view.peopleCount() > 0;
        return asItIs ? kind : of(scene, presenter, shown, view);
    }

    /** A picture about somebody who has left, or of a vote that is over, has nothing left to show: the ranking stands. */
    static SceneKind of(
            Scene scene, @Nullable PresenterView presenter, @Nullable ShownMarks shown, BoardPageView view) {
        SceneKind kind = scene.kind();
        return switch (kind) {
            case PRESENTER -> presenter == null ? ranking(view) : kind;
            case FIGURE -> presenter == null && FigureWall.of(view, 0).isEmpty() ? SceneKind.COVER : kind;
            case LAMPS, MARKS ->
                hasLamps(presenter, view) ? SceneKind.LAMPS : shown == null ? ranking(view) : SceneKind.MARKS;
            case VOTE -> isVoting(view.board().vote().state()) ? kind : ranking(view);
            case RANKING -> isAwaited(view) ? kind : ranking(view);
            case MESSAGE, BREAK, BLANK, LOTS, THANKS, SPECIAL_PRIZE -> kind;
            case PANEL -> isJudged(view) ? kind : SceneKind.COVER;
            case RULES -> view.rule() == null ? SceneKind.COVER : kind;
            case TABLE -> view.board().rows().isEmpty() ? SceneKind.COVER : kind;
            case PHOTO -> SceneView.photo(view, presenter, scene.step()).isPresent() ? kind : ranking(view);
            case ATTACHMENT ->
                presenter == null ? ranking(view) : hasAttachments(presenter, view) ? kind : SceneKind.PRESENTER;
            case AWARD -> Awards.of(view, null, scene.step()).winners().isEmpty() ? SceneKind.COVER : kind;
            case COVER, REVEAL -> SceneKind.COVER;
        };
    }

    /** From the first ballot to the counts: a closed vote waits for them. */
    private static boolean isVoting(VoteState vote) {
        return vote == VoteState.OPEN || vote == VoteState.CLOSED;
    }

    private static boolean hasAttachments(PresenterView presenter, BoardPageView view) {
        PublicReport report = view.report(presenter.number());
        return report != null && !report.attachments().isEmpty();
    }

    private static boolean isJudged(BoardPageView view) {
        return view.rule() != null && !view.rule().panels().isEmpty();
    }

    private static boolean hasLamps(@Nullable PresenterView presenter, BoardPageView view) {
        Integer marked = view.lamps().presenter();
        return presenter != null && marked != null && marked == presenter.number();
    }

    /** Whether somebody's total is on its way into the ranking: before the first one all lanes wait at the line. */
    private static boolean isAwaited(BoardPageView view) {
        return view.people().values().stream().anyMatch(p -> p.isActive() && p.turn() == Turn.CLOSED);
    }

    private static SceneKind ranking(BoardPageView view) {
        return view.board().rows().isEmpty() ? SceneKind.COVER : SceneKind.RANKING;
    }
}
