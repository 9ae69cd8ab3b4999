package org.saimahui.presenter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;

/** Why a button is disabled, told beside it; the service refuses for the same reasons. */
record Obstacle(String code, List<Object> args) {

    private static Obstacle of(String code, Object... args) {
        return new Obstacle(code, List.of(args));
    }

    /** Against adding people; null: none. */
    static @Nullable Obstacle adding(ContestView contest) {
        if (contest.state() == ContestState.RELEASED) {
            return of(contest.releasedProblem());
        }
        if (contest.state() == ContestState.CLOSED) {
            return of("CONTEST_CLOSED");
        }
        return contest.ruleLocked() ? of("PEOPLE_FIXED") : null;
    }

    static @Nullable Obstacle reordering(ContestView contest) {
        Obstacle adding = adding(contest);
        return adding == null && contest.orderFixed() ? of("ORDER_FIXED") : adding;
    }

    static @Nullable Obstacle editing(ContestView contest) {
        return contest.isSettled() ? of("CONTEST_RELEASED") : null;
    }

    static @Nullable Obstacle leaving(ContestView contest, PresenterView presenter) {
        Obstacle editing = editing(contest);
        return editing == null && presenter.isOnStage()
                ? of("ON_STAGE", presenter.number(), presenter.name())
                : editing;
    }

    static @Nullable Obstacle removing(ContestView contest, PresenterView presenter, boolean attached) {
        Obstacle reordering = reordering(contest);
        if (reordering != null) {
            return reordering;
        }
        if (contest.state() != ContestState.DRAFT) {
            return of("NOT_IN_DRAFT", contest.state().name());
        }
        return attached ? of("PRESENTER_ATTACHED", presenter.number(), presenter.name()) : null;
    }
}
