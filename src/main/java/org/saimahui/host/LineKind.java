package org.saimahui.host;

import java.util.Optional;
import org.saimahui.cue.CueKind;

/** What a host has to say at all. */
public enum LineKind {
    WELCOME,
    LOTS,
    PANEL,
    RULES,
    CALL,
    /** The talk is over, judges are asked to mark. */
    MARK,
    /** The talk is over where nobody marks. */
    TALKED,
    CLOSED,
    RESULT,
    OPEN_VOTE,
    CLOSE_VOTE,
    COUNTED,
    CLOSING,
    REVEAL,
    AWARD,
    SPECIAL_PRIZE,
    THANKS,
    MESSAGE,
    BREAK;

    /** What is said with a cue; empty where the host is silent. @param judged whether judges mark this talk */
    static Optional<LineKind> of(CueKind cue, boolean judged) {
        return Optional.ofNullable(
                switch (cue) {
                    case COVER -> WELCOME;
                    case LOTS -> LOTS;
                    case PANEL -> PANEL;
                    case RULES -> RULES;
                    case CALL -> CALL;
                    case OPEN -> MARK;
                    case CLOSE -> judged ? CLOSED : TALKED;
                    case MARKS -> RESULT;
                    case OPEN_VOTE -> OPEN_VOTE;
                    case CLOSE_VOTE -> CLOSE_VOTE;
                    case SHOW_VOTES -> COUNTED;
                    case CLOSE_CONTEST -> CLOSING;
                    case REVEAL -> REVEAL;
                    case AWARD -> AWARD;
                    case SPECIAL_PRIZE -> SPECIAL_PRIZE;
                    case THANKS -> THANKS;
                    case MESSAGE -> MESSAGE;
                    case BREAK -> BREAK;
                    case DRAW, CLOCK, FIGURES, RANKING, RELEASE, FIGURE -> null;
                });
    }
}
