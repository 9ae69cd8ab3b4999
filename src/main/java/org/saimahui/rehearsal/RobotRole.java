package org.saimahui.rehearsal;

/** Who is played by robots. */
public enum RobotRole {
    /** Robots judge, vote, and press the next button too. */
    WHOLE_EVENING,
    /** Robots judge and vote; the organiser drives. */
    JUDGES_AND_AUDIENCE
}
