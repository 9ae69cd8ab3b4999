package org.saimahui.rehearsal;

import java.util.List;
import org.saimahui.audit.Actor;
import org.saimahui.audit.Device;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Whom a robot stands in for. It has the rights of that part and no others, and a device of its own, as two people have.
 *
 * @param authorities what the part may do
 */
record RobotSeat(String name, List<String> authorities) {

    /** Whoever works at the console. */
    static final RobotSeat CONSOLE = new RobotSeat("console", List.of("ROLE_ORGANISER"));

    /** Whoever sits on that seat. */
    static RobotSeat of(String seat, SeatRole role) {
        return new RobotSeat(seat, List.of("ROLE_SEAT", "ROLE_" + role));
    }

    /** Does it as that part; the record says that it was a robot. */
    void does(Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        UsernamePasswordAuthenticationToken robot = UsernamePasswordAuthenticationToken.authenticated(
                Actor.ROBOT,
                null,
                authorities.stream().map(SimpleGrantedAuthority::new).toList());
        robot.setDetails(device());
        SecurityContextHolder.setContext(new SecurityContextImpl(robot));
        try {
            act.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Its device, the same all evening. */
    Device device() {
        return new Device(Hashes.sha256Hex("robot " + name));
    }
}
