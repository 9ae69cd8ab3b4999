package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether paper can be typed in: both clerks' seats or none. */
@Component
@Order(35)
class ClerksCheck implements PreflightCheck {

    /** Each reads every sheet, apart from the other. */
    static final int BOTH = 2;

    private final SeatCardService cards;

    private final Lines lines;

    ClerksCheck(SeatCardService cards, Lines lines) {
        this.cards = cards;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        long clerks = cards.status(now.contest().id()).stream()
                .filter(card -> card.role() == SeatRole.CLERK)
                .count();
        if (clerks == 0) {
            return lines.green("paper", "off");
        }
        String page = "/organise/" + now.contest().slug() + "/staff";
        return clerks < BOTH ? lines.amber("paper", "one", page) : lines.green("paper", "on");
    }
}
