package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** The next one is not there: moved to the end, once. */
@Component
class LatePresenter implements Fault {

    @Override
    public int number() {
        return 11;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DUE, 2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView late = hall.now().nextWaiting().orElseThrow();
        int number = late.number();
        hall.give(StageCommand.of(Command.MARK_LATE, number));
        seen.same("11.asked", "PRESENTER_LATE", hall.refusal(hall.console(), StageCommand.of(Command.CALL, number)));
        StageCommand move = StageCommand.of(Command.MOVE_TO_END, number).confirmed();
        seen.same("11.reason", "MISSING_FIELD", hall.refusal(hall.console(), move));
        hall.give(move.because("drill"));
        int last = hall.now().presenters().stream()
                .mapToInt(p -> p.slot().position())
                .max()
                .orElse(0);
        seen.same("11.last", last, hall.presenter(number).slot().position());
        seen.same("11.name", late.name(), hall.presenter(number).name());
        hall.give(StageCommand.of(Command.CHECK_IN, number));
        seen.expect(
                "11.once",
                !hall.refusal(hall.console(), move.because("drill")).isEmpty(),
                hall.refusal(hall.console(), move.because("drill")));
    }
}
