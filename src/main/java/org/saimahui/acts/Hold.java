package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.OldPreparationException;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.screen.DrawnPictures;
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
    public Deed prepare(long contestId) {
        DrawnPictures drawn = monitors.draw(contestId);
        return (now, given) -> hold(contestId, drawn);
    }

    @Override
    public void act(Situation now, StageCommand given) {
        hold(now.contest().id(), DrawnPictures.NONE);
    }

    /** A picture of another scene than the one that stays is worth nothing: that one is to be drawn. */
    private void hold(long contestId, DrawnPictures drawn) {
        if (!drawn.equals(DrawnPictures.NONE)
                && drawn.scene() != cues.view(contestId).version()) {
            throw new OldPreparationException();
        }
        cues.hold(contestId);
        monitors.keep(contestId, drawn);
    }
}
