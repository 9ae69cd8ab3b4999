package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** The screens of the hall show the step before once more. What has been told stays told. */
@Component
class RevealBack implements CommandHandler {

    private final RunningOrder running;

    private final CueService cues;

    RevealBack(RunningOrder running, CueService cues) {
        this.running = running;
        this.cues = cues;
    }

    @Override
    public Command command() {
        return Command.REVEAL_BACK;
    }

    @Override
    public boolean followsScene() {
        return true;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        StageView seen = cues.view(now.contest().id());
        if (seen.held()) {
            // All that it moves is the picture, which stays.
            return Optional.of(Refusal.because("PICTURE_HELD"));
        }
        Scene scene = seen.scene();
        return Refusal.when(scene.kind() != SceneKind.REVEAL || scene.step() == 0, "NOTHING_BEFORE");
    }

    @Override
    public void act(Situation now, StageCommand order) {
        RunningOrder.Past past =
                running.previous(now).filter(RevealBack::isStepOfReveal).orElse(null);
        if (past == null) {
            Scene scene = scene(now);
            cues.air(now.contest().id(), scene.atStep(scene.step() - 1));
        } else {
            cues.goBack(now.contest().id(), past.cue(), past.step(), past.from());
        }
    }

    /** Then the pointer goes along, so that the next key shows once more what stands there now. */
    private static boolean isStepOfReveal(RunningOrder.Past past) {
        return past.cue().kind() == CueKind.REVEAL && past.cue().equals(past.from());
    }

    private Scene scene(Situation now) {
        return cues.view(now.contest().id()).scene();
    }
}
