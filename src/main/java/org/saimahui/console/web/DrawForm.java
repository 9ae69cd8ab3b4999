package org.saimahui.console.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;

/**
 * What the page of the draw sends.
 *
 * @param text that was said on stage
 * @param reason why the draw before is given up
 */
record DrawForm(
        @Nullable Long version,
        @Nullable String text,
        @Nullable String reason) {

    static final DrawForm EMPTY = new DrawForm(null, "", "");

    StageCommand seal() {
        return StageCommand.of(Command.DRAW_COMMIT)
                .at(version)
                .because(reason == null ? "" : reason)
                .confirmed();
    }

    StageCommand draw() {
        return StageCommand.of(Command.DRAW).at(version).with(Argument.TEXT, text == null ? "" : text);
    }
}
