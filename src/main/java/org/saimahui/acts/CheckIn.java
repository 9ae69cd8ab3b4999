package org.saimahui.acts;

import org.saimahui.command.Command;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.TurnService;
import org.springframework.stereotype.Component;

/** A presenter has come and is ready. */
@Component
class CheckIn extends Attend {

    CheckIn(TurnService turns) {
        super(turns, Attendance.HERE, "ALREADY_HERE");
    }

    @Override
    public Command command() {
        return Command.CHECK_IN;
    }
}
