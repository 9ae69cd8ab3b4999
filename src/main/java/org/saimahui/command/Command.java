package org.saimahui.command;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an organiser, a robot or a program may command. The names are the words of the API; what each of them needs, asks
 * and does stands in its {@link CommandHandler}.
 */
public enum Command {
    PUBLISH,
    UNPUBLISH,
    GO_LIVE,
    CHECK_IN,
    MARK_LATE,
    CALL,
    MOVE_TO_END,
    WITHDRAW,
    UNCALL,
    OPEN_MARKING,
    NUDGE,
    CLOSE_MARKING,
    SHOW_MARKS,
    REPEAT,
    CLOCK_START,
    CLOCK_PAUSE,
    CLOCK_STOP,
    CLOCK_ADJUST,
    CLOCK_CONFIRM,
    CLOCK_STRIKE,
    OPEN_VOTE,
    CLOSE_VOTE,
    SHOW_VOTES,
    CLOSE_CONTEST,
    REOPEN_CONTEST,
    RELEASE,
    NEXT,
    BACK,
    AIR,
    HOLD;

    /** The command of that name, empty when there is none. */
    public static Optional<Command> of(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
