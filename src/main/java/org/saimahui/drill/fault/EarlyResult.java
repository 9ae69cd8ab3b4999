package org.saimahui.drill.fault;

import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.CueKind;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardService;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** Frozen: everybody looks for a number that the wall has not shown. */
@Component
class EarlyResult implements Fault {

    private final BoardService boards;

    private final RunningOrder order;

    EarlyResult(BoardService boards, RunningOrder order) {
        this.boards = boards;
        this.order = order;
    }

    @Override
    public int number() {
        return 17;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.MARKING, -2);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        PresenterView talker = hall.talker();
        if (!hall.now().frozen()) {
            hall.give(StageCommand.of(Command.FREEZE).confirmed());
        }
        Board before = boards.board(hall.contest());
        hall.sendAll(talker);
        seen.same("17.open", before.rows(), boards.board(hall.contest()).rows());
        hall.give(StageCommand.of(Command.CLOSE_MARKING, talker.number()).confirmed());
        Board after = boards.board(hall.contest());
        seen.same("17.rows", before.rows(), after.rows());
        seen.same("17.basis", before.basis(), after.basis());
        seen.same("17.sealed", true, after.sealed().contains(talker.number()));
        seen.same(
                "17.marks",
                "PRESENTER_SEALED",
                hall.refusal(hall.console(), StageCommand.of(Command.SHOW_MARKS, talker.number())));
        boolean cue = order.list(hall.now()).of(CueKind.MARKS, talker.id()).isPresent();
        seen.same("17.cue", false, cue);
        seen.restIsOutside();
    }
}
