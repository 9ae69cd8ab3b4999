package org.saimahui.acts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueService;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** Shows the step or the cue before again. It moves the picture and the pointer, never data: nobody is sent back by it. */
@Component
class Back implements CommandHandler {

    private final RunningOrder order;

    private final CueService cues;

    Back(RunningOrder order, CueService cues) {
        this.order = order;
        this.cues = cues;
    }

    @Override
    public Command command() {
        return Command.BACK;
    }

    @Override
    public boolean followsScene() {
        return true;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Refusal.when(order.previous(now).isEmpty(), "NOTHING_BEFORE");
    }

    @Override
    public void check(Situation now, StageCommand given, InputProblems problems) {
        if (given.presenter() != null) {
            problems.add("UNKNOWN_FIELD", "/" + Argument.PRESENTER.name());
        }
    }

    @Override
    public void act(Situation now, StageCommand given) {
        RunningOrder.Past shown = order.previous(now).orElseThrow();
        cues.goBack(now.contest().id(), shown.cue(), shown.step(), shown.from());
    }
}
