package org.saimahui.stage;

import java.util.Arrays;
import java.util.Optional;

/** What an organiser, a robot or a program may command. The names are the words of the API. */
public enum Command {
    PUBLISH(false, false),
    UNPUBLISH(false, false),
    GO_LIVE(false, true),
    CALL(true, false),
    BACK(true, false),
    OPEN_MARKING(true, false),
    CLOSE_MARKING(true, false),
    OPEN_VOTE(false, false),
    CLOSE_VOTE(false, false),
    SHOW_VOTES(false, true),
    CLOSE_CONTEST(false, true),
    REOPEN_CONTEST(false, false),
    RELEASE(false, true);

    private final boolean ofPresenter;

    private final boolean forGood;

    Command(boolean ofPresenter, boolean forGood) {
        this.ofPresenter = ofPresenter;
        this.forGood = forGood;
    }

    /** Whether the command names a presenter. */
    public boolean ofPresenter() {
        return ofPresenter;
    }

    /** Whether nothing, or only a command with a reason, leads back; a page asks before it sends such a command. */
    public boolean forGood() {
        return forGood;
    }

    /** The command of that name, empty when there is none. */
    public static Optional<Command> of(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
