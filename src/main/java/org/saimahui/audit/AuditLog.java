package org.saimahui.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row for each command and each change of people, rule, marks and the vote's rules. */
@Service
public class AuditLog {

    private final EntityManager entities;

    private final JsonMapper json;

    private final Clock clock;

    AuditLog(EntityManager entities, JsonMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry to the caller's transaction, so that change and record stand or fall together. It is written at the
     * transaction's end, in the order of the calls; actor and time are those of the call.
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
        pending()
                .add(new AuditEntry(
                        contest,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor(),
                        action,
                        subject,
                        text(before),
                        text(after),
                        reason));
    }

    /** What the transaction that is under way has recorded first; empty as long as it has recorded nothing. */
    public Optional<AuditLine> firstOfTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .flatMap(pending -> ((PendingEntries) pending).first().stream())
                .findFirst();
    }

    private PendingEntries pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(this::startPending);
    }

    private PendingEntries startPending() {
        PendingEntries pending = new PendingEntries(entities);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
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
