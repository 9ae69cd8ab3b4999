package org.saimahui.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row for each command and each change of people, rule, marks and the vote's rules. */
@Service
public class AuditLog {

    private final AuditEntryRepository entries;

    private final JsonMapper json;

    private final Clock clock;

    AuditLog(AuditEntryRepository entries, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry in the caller's transaction, so that change and record stand or fall together.
     *
     * @param contest the contest's slug, or null for what belongs to the installation
     * @param subject what was changed, e.g. {@code presenter 3}
     * @param before what was, as plain values; never a secret
     * @param after what is, as plain values; never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable String contest,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        entries.save(new AuditEntry(
                contest,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor(),
                action,
                subject,
                text(before),
                text(after),
                reason));
    }

    /** Who is acting on this thread: an organiser's name, a seat, a robot, else {@code system}. */
    public static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean known = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        return known ? who.getName() : "system";
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof String s ? s : json.writeValueAsString(value);
    }
}
