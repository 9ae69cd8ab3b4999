package org.saimahui.drill;

import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.saimahui.audit.Actor;
import org.saimahui.audit.Device;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.Hashes;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Somebody of the evening, played by a robot: with the rights of that chair and no others, on a device of its own.
 *
 * @param principal a robot at the console, or the holder of a seat
 */
public record Person(Principal principal, List<String> authorities, String device) {

    public Person {
        authorities = List.copyOf(authorities);
    }

    static Person console() {
        return new Person(Actor.ROBOT, List.of("ROLE_ORGANISER"), "console");
    }

    static Person of(SeatPrincipal seat) {
        return new Person(seat, List.of("ROLE_SEAT", "ROLE_" + seat.role()), seat.seat());
    }

    /** The same person with another device in hand. */
    public Person on(String other) {
        return new Person(principal, authorities, other);
    }

    /** Does it as this person. */
    public void does(Runnable act) {
        answers(() -> {
            act.run();
            return true;
        });
    }

    /** The same with an answer. */
    public <T> T answers(Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                authorities.stream().map(SimpleGrantedAuthority::new).toList());
        who.setDetails(asDevice());
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private Device asDevice() {
        return new Device(Hashes.sha256Hex("drill " + device));
    }
}
