package org.saimahui.stage;

/** Carries out what the supervisor has agreed to, in the transaction of the yes. */
public interface GrantedAct {

    /** Whether it knows that act, by its word in the record. */
    boolean carriesOut(String act);

    /**
     * Does it if it is still allowed.
     *
     * @param document what was asked for, JSON
     * @throws org.saimahui.shared.RefusedException why it is not allowed any more
     */
    void carryOut(long contestId, byte[] document, String reason);
}
