package org.saimahui.stage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Giver;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.presenter.PresenterView;

/**
 * Says for each command yes or why not, and what is asked first. The same answers guard the service and tell a page why
 * its button rests.
 */
public record Availability(Commands commands, Situation now) {

    /** Empty when the command may be given; a presenter's command needs the presenter. */
    public Optional<Refusal> of(Command command, @Nullable PresenterView presenter) {
        CommandHandler handler = commands.handler(command);
        Giver giver = Giver.acting();
        return Refusal.when(giver.isAccount() && !command.isFor(giver), giver.refusal())
                .or(() -> Refusal.when(now.contest().archived(), "CONTEST_ARCHIVED"))
                .or(() -> handler.mayI(now, presenter));
    }

    /** What is asked before a command that may be given. */
    public Optional<Question> question(Command command, @Nullable PresenterView presenter) {
        return commands.handler(command).question(now, presenter);
    }
}
