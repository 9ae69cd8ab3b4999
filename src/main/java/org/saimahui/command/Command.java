package org.saimahui.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an organiser, a robot or a program may command. The names are the words of the API; who may give one stands
 * here; what it needs, asks and does stands in its {@link CommandHandler}.
 */
public enum Command {
    PUBLISH,
    UNPUBLISH,
    GO_LIVE,
    DRAW_COMMIT(Giver.ORGANISER),
    DRAW,
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
    FREEZE,
    UNFREEZE(Giver.ORGANISER),
    CLOCK_START(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    CLOCK_PAUSE(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    CLOCK_STOP(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    CLOCK_ADJUST(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    CLOCK_CONFIRM(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    CLOCK_STRIKE(Giver.ORGANISER, Giver.OPERATOR, Giver.TIMEKEEPER),
    OPEN_VOTE,
    PAUSE_VOTE,
    RESUME_VOTE,
    CLOSE_VOTE,
    VOID_BALLOTS(Giver.ORGANISER),
    SHOW_VOTES,
    CLOSE_CONTEST,
    TIE_VOTE(Giver.ORGANISER),
    REVEAL_NEXT,
    REVEAL_BACK,
    REOPEN_CONTEST(Giver.ORGANISER),
    TURN_KEY(Giver.ORGANISER, Giver.SUPERVISOR),
    RELEASE(Giver.ORGANISER),
    CORRECT(Giver.ORGANISER),
    UNCORRECT(Giver.ORGANISER),
    HALT(Giver.SUPERVISOR),
    UNHALT(Giver.SUPERVISOR),
    GRANT(Giver.SUPERVISOR, Giver.JUDGE),
    NEXT,
    BACK,
    AIR,
    HOLD;

    private final Set<Giver> givers;

    /** One that every account may give, and no seat. */
    Command() {
        this(Giver.ORGANISER, Giver.OPERATOR);
    }

    Command(Giver first, Giver... others) {
        givers = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Whether it may be given in that part; whether it may be given now, says its {@link CommandHandler}. */
    public boolean isFor(Giver giver) {
        return givers.contains(giver);
    }

    /** The command of that name, empty when there is none. */
    public static Optional<Command> of(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
