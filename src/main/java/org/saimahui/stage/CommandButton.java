package org.saimahui.stage;

import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;

/**
 * A button that gives one command.
 *
 * @param label the verb
 * @param why why it cannot be pressed now; null when it can
 */
public record CommandButton(
        Command command,
        @Nullable Integer presenter,
        String label,
        @Nullable String why) {

    public boolean rests() {
        return why != null;
    }
}
