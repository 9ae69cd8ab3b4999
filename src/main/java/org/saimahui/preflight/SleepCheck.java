package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Devices fall asleep: nothing in the pages keeps them awake. */
@Component
@Order(65)
class SleepCheck implements PreflightCheck {

    private final Lines lines;

    SleepCheck(Lines lines) {
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        return lines.amber("sleep", "set", "/help/organiser#devices");
    }
}
