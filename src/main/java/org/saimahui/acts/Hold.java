package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.screen.Monitors;
import org.springframework.stereotype.Component;

/** All screens that follow keep their picture, until something is put on air. */
@Component
class Hold implements CommandHandler {

    private final CueService cues;

    private final Monitors monitors;

    Hold(CueService cues, Monitors monitors) {
        this.cues = cues;
        this.monitors = monitors;
    }

    @Override
    public Command command() {
        return Command.HOLD;
    }

    @Override
    public boolean followsScene() {
        return true;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(cues.view(now.contest().id()).held(), "ALREADY_HELD");
    }

    @Override
    public void act(Situation now, StageCommand given) {
        cues.hold(now.contest().id());
        monitors.keep(now.contest());
    }
}
