package org.saimahui.presenter;

import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.ConflictException;

/** When the register may change; one answer for the form and for the import. */
final class RegisterGuard {

    private RegisterGuard() {}

    /** For new people and another order. */
    static void requireOpen(ContestView contest) {
        if (contest.ruleLocked()
                || contest.state() == ContestState.CLOSED
                || contest.state() == ContestState.RELEASED) {
            throw new ConflictException("PEOPLE_FIXED");
        }
    }

    /** For another name, unit or post. */
    static void requireNotReleased(ContestView contest) {
        if (contest.isSettled()) {
            throw new ConflictException("CONTEST_RELEASED");
        }
    }
}
