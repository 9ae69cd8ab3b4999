package org.saimahui.stage.web;

import java.util.Set;
import org.saimahui.command.Command;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;

/** Which commands a seat may give through the door of commands, in its own contest; organisers give all. */
final class SeatRights {

    private SeatRights() {}

    /**
     * @throws NotFoundException when it is another contest than the seat's
     * @throws RefusedException {@code OTHER_ROLE} with 403 when the command is not this role's
     */
    static void require(SeatPrincipal seat, String slug, Command command) {
        if (!seat.slug().equals(slug)) {
            throw new NotFoundException("contest " + slug + " for a seat of " + seat.slug());
        }
        if (!of(seat.role()).contains(command)) {
            throw new RefusedException(403, "OTHER_ROLE");
        }
    }

    private static Set<Command> of(SeatRole role) {
        return role == SeatRole.TIMEKEEPER ? ClockForm.COMMANDS : Set.of();
    }
}
