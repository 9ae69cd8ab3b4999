package org.saimahui.rehearsal;

import org.saimahui.command.Situation;

/** One part of an evening that a robot plays. Not for several threads. */
interface Robot {

    /**
     * Looks where the evening stands and does at most one thing.
     *
     * @return whether the stage has to wait for it
     * @throws org.saimahui.shared.ConflictException when somebody was faster; the next beat looks again
     */
    boolean beat(Situation now);
}
