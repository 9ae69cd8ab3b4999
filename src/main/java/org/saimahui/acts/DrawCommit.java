package org.saimahui.acts;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The list stands and the secret is sealed; from here on nobody can choose the order. A second one gives up the first, for a reason. */
@Component
class DrawCommit implements CommandHandler {

    private final Lots lots;

    private final CueService cues;

    DrawCommit(Lots lots, CueService cues) {
        this.lots = lots;
        this.cues = cues;
    }

    @Override
    public Command command() {
        return Command.DRAW_COMMIT;
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        long people = now.presenters().stream().filter(PresenterView::isActive).count();
        return DrawGuards.over(now).or(() -> Refusal.when(people < 2, "LOTS_TOO_FEW"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return lots.current(now.contest().id())
                .map(before -> Question.sure().because().warning(true, "lots.again", before.number()));
    }

    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        return DrawGuards.kept(lots.current(now.contest().id()));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        long contestId = now.contest().id();
        lots.commit(contestId, order.reason());
        if (cues.view(contestId).scene().kind() == SceneKind.LOTS) {
            cues.airUnlessHeld(contestId, Scene.of(SceneKind.LOTS));
        }
    }
}
