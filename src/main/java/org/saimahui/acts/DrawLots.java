package org.saimahui.acts;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InputProblems;
import org.saimahui.document.Text;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** With the text that was said on stage the order comes out; secret and order are public from this moment on. */
@Component
class DrawLots implements CommandHandler {

    private final Lots lots;

    DrawLots(Lots lots) {
        this.lots = lots;
    }

    @Override
    public Command command() {
        return Command.DRAW;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.TEXT);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        long contestId = now.contest().id();
        DrawView draw = lots.current(contestId).orElse(null);
        return DrawGuards.over(now)
                .or(() -> Refusal.when(draw == null, "LOTS_NOT_SEALED"))
                .or(() -> Refusal.when(draw.drawn() != null, "LOTS_DRAWN"))
                .or(() -> Refusal.when(!lots.isOfNow(contestId, draw), "LOTS_OTHER_PEOPLE"));
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        said(order)
                .problems()
                .forEach(p -> problems.add(p.code(), p.pointer(), p.args().toArray()));
    }

    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        return DrawGuards.kept(lots.current(now.contest().id()));
    }

    @Override
    public void act(Situation now, StageCommand order) {
        lots.draw(now.contest().id(), Lots.said(order.get(Argument.TEXT).orElseThrow(), new Text()));
    }

    private static Text said(StageCommand order) {
        Text text = new Text();
        Lots.said(order.get(Argument.TEXT).orElse(""), text);
        return text;
    }
}
