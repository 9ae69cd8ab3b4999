package org.saimahui.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.saimahui.audit.Device;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions for the portal's own robots, who come in by the same doors as people: one in the name of the account that has asked
 * for it, made here without a password and ended when it is given back. Nobody else ever learns its id.
 */
@Component
public class LentSessions {

    /** So long it lives unused where the portal was stopped before it could be given back. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final SessionRepository<? extends Session> sessions;

    private final OrganiserService organisers;

    private final PublicAddress address;

    LentSessions(SessionRepository<? extends Session> sessions, OrganiserService organisers, PublicAddress address) {
        this.sessions = sessions;
        this.organisers = organisers;
        this.address = address;
    }

    /** One session; it says nothing of its id but as the cookie that a browser would send. */
    public static final class Lent implements AutoCloseable {

        private final SessionRepository<? extends Session> sessions;

        private final String id;

        private final String name;

        private Lent(SessionRepository<? extends Session> sessions, String id, String name) {
            this.sessions = sessions;
            this.id = id;
            this.name = name;
        }

        /** The name of the cookie. */
        public String cookie() {
            return name;
        }

        /** Its value. */
        public String value() {
            return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        }

        /** Gives it back: from now on it opens nothing. */
        @Override
        public void close() {
            sessions.deleteById(id);
        }
    }

    /** Lends one with the rights that the account has now. @throws NotFoundException where there is no such account any more */
    public Lent lend(String account) {
        OrganiserRole role = organisers
                .find(account)
                .orElseThrow(() -> new NotFoundException("organiser"))
                .role();
        UsernamePasswordAuthenticationToken who = UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(role.authority())));
        // A device of its own, for what needs two devices.
        who.setDetails(new Device(Hashes.sha256Hex(Codes.token())));
        return new Lent(sessions, begin(sessions, who), SecurityConfiguration.sessionCookieName(address));
    }

    private static <S extends Session> String begin(
            SessionRepository<S> sessions, UsernamePasswordAuthenticationToken who) {
        S session = sessions.createSession();
        session.setMaxInactiveInterval(LIFE);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(who));
        sessions.save(session);
        return session.getId();
    }
}
