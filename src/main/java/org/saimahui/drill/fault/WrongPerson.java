package org.saimahui.drill.fault;

import java.time.Instant;
import java.util.Map;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.judging.Draft;
import org.saimahui.judging.DraftService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.springframework.stereotype.Component;

/** The wrong one is called. Back to before; what was typed stays with its name. */
@Component
class WrongPerson implements Fault {

    private final DraftService drafts;

    WrongPerson(DraftService drafts) {
        this.drafts = drafts;
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DUE, 3);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView right = hall.now().nextWaiting().orElseThrow();
        PresenterView wrong = hall.now().presenters().stream()
                .filter(p -> p.isActive() && p.turn() == Turn.WAITING && p.id() != right.id())
                .findFirst()
                .orElseThrow();
        String seat = hall.judges().get(0);
        hall.give(StageCommand.of(Command.CALL, wrong.number()).confirmed());
        String code = hall.marks(seat, wrong).keySet().iterator().next();
        hall.judge(seat)
                .does(() ->
                        drafts.keep(hall.id(), seat, new Draft(wrong.number(), Map.of(code, "1"), 0, Instant.EPOCH)));
        hall.give(StageCommand.of(Command.UNCALL, wrong.number()));
        seen.same("10.back", Turn.WAITING, hall.presenter(wrong.number()).turn());
        seen.same("10.nobody", true, hall.now().onStage().isEmpty());
        seen.same(
                "10.kept",
                Map.of(code, "1"),
                drafts.find(hall.id(), seat, wrong.number()).map(Draft::marks).orElse(Map.of()));
        seen.same(
                "10.not.moved",
                true,
                drafts.find(hall.id(), seat, right.number()).isEmpty());
        seen.same(
                "10.next",
                right.number(),
                hall.now().nextWaiting().map(PresenterView::number).orElse(0));
    }
}
