package org.saimahui.acts;

import org.saimahui.command.Command;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** A presenter was looked for and not found. */
@Component
class MarkLate extends Attend {

    MarkLate(TurnService turns) {
        super(turns, Attendance.LATE, "ALREADY_LATE");
    }

    @Override
    public Command command() {
        return Command.MARK_LATE;
    }
}
