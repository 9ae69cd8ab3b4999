package org.saimahui.audit;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.saimahui.shared.Hashes;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did something.
 *
 * @param id from where: the seat's code; of an account the beginning of its session's hash, empty for a program; empty for
 *     robots and the portal itself
 * @param name of an account its name; of a seat who sits there, empty where nobody is named
 */
public record Actor(Kind kind, String id, String name) implements Principal {

    /** In which part. Seats have the name of their role. */
    public enum Kind {
        ORGANISER,
        OPERATOR,
        JUDGE,
        SUPERVISOR,
        TIMEKEEPER,
        HOST,
        CLERK,
        PRESENTER,
        /** One of a rehearsal's robots. */
        ROBOT,
        /** The portal itself: a vote's time is over, an account stands in the configuration. */
        SYSTEM;

        /** Whether it is somebody with a password. */
        public boolean isAccount() {
            return this == ORGANISER || this == OPERATOR;
        }
    }

    public static final Actor ROBOT = new Actor(Kind.ROBOT, "", "robot");

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "", "system");

    private static final int SESSION = 16;

    /** Who is acting on this thread; a seat without the name of who sits there. */
    public static Actor acting() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return SYSTEM;
        }
        if (who.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        if (who.getPrincipal() instanceof Seated seated) {
            return new Actor(seated.kind(), seated.seat(), "");
        }
        boolean operator =
                who.getAuthorities().stream().anyMatch(right -> ("ROLE_" + Kind.OPERATOR).equals(right.getAuthority()));
        return new Actor(operator ? Kind.OPERATOR : Kind.ORGANISER, session(), who.getName());
    }

    /** One word for it: an account's name, a seat's code, {@code robot}, {@code system}. */
    public String label() {
        return kind.isAccount() || id.isEmpty() ? name : id;
    }

    @Override
    public String getName() {
        return label();
    }

    /** Never the session's id itself: that is a key. */
    private static String session() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpSession session = request.getRequest().getSession(false);
            return session == null ? "" : Hashes.sha256Hex(session.getId()).substring(0, SESSION);
        }
        return "";
    }
}
