package org.saimahui.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes one entry for each command and each change of people, rule, marks and the vote's rules. */
@Service
public class AuditLog {

    private final EntityManager entities;

    private final Chains chains;

    private final ObjectProvider<SeatNames> seats;

    private final JsonMapper json;

    private final Clock clock;

    AuditLog(EntityManager entities, Chains chains, ObjectProvider<SeatNames> seats, JsonMapper json, Clock clock) {
        this.entities = entities;
        this.chains = chains;
        this.seats = seats;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry to the caller's transaction, so that change and record stand or fall together. It is appended at the
     * transaction's end, in the order of the calls; actor and time are those of the call.
     *
     * @param contest the contest's slug, or null for what belongs to the installation
     * @param subject what was changed
     * @param before what was, as plain values; never a secret
     * @param after what is, as plain values; never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable String contest,
            String act,
            Subject subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        add(contest, act, subject, before, after, reason, null);
    }

    /**
     * The same, with a value that the entry names by its hash alone, as {@code sealed} among what is.
     *
     * @param after what may be known at once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSealed(
            String contest,
            String act,
            Subject subject,
            @Nullable Object before,
            Map<String, Object> after,
            Sealed sealed) {
        PendingEntry.PendingSeal seal = new PendingEntry.PendingSeal(sealed.subject(), Sealed.salt(), sealed.content());
        Map<String, Object> named = new LinkedHashMap<>(after);
        named.put("sealed", Sealed.hash(seal.salt(), seal.content()));
        add(contest, act, subject, before, named, null, seal);
    }

    /** What was sealed with those subjects may be shown from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String contest, Collection<String> sealedSubjects) {
        chains.open(contest, sealedSubjects, now());
    }

    /**
     * How a row stands that is printed with the result and counts nothing, with an entry of the same transaction: whoever
     * bends it later is found by that. The same row is told by {@link KeptRows}.
     *
     * @param row its name, such as {@code halt/1}
     * @param kept plain values, nothing that is secret still; null where the row is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String contest, String row, @Nullable Map<String, @Nullable Object> kept) {
        pending().keep(contest, row, PlainValues.of(kept, json));
    }

    /** From here on the record has every row of that kind, which is what their names begin with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepWhole(String contest, String kind) {
        keep(contest, KeptRows.WHOLE + kind, Map.of());
    }

    /** A contest has been made: its chain begins, with the hash of its slug and of the time at which it was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String contest, Instant createdAt, boolean rehearsal) {
        chains.begin(contest, createdAt, rehearsal);
    }

    /** A contest goes with this transaction; its chain stays, and takes no entry after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String contest) {
        pending().end(contest);
    }

    private void add(
            @Nullable String contest,
            String act,
            Subject subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason,
            PendingEntry.@Nullable PendingSeal seal) {
        pending()
                .add(new PendingEntry(
                        contest == null ? Chains.INSTALLATION : contest,
                        now(),
                        actor(),
                        act,
                        subject,
                        PlainValues.of(before, json),
                        PlainValues.of(after, json),
                        reason,
                        seal));
    }

    /** What the transaction that is under way has recorded first; empty as long as it has recorded nothing. */
    public Optional<AuditLine> firstOfTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .flatMap(pending -> ((PendingEntries) pending).first().stream())
                .findFirst();
    }

    /** How many entries of that contest the transaction that is under way has recorded so far. */
    public int countOfTransaction(String contest) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .mapToInt(pending -> ((PendingEntries) pending).count(contest))
                .sum();
    }

    private PendingEntries pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst()
                .orElseGet(this::startPending);
    }

    private PendingEntries startPending() {
        PendingEntries pending = new PendingEntries(entities, chains);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** A seat with the name of who sits there. */
    private Actor actor() {
        Actor actor = Actor.acting();
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof Seated seated
                && actor.id().equals(seated.seat())) {
            SeatNames names = seats.getIfAvailable();
            return names == null
                    ? actor
                    : new Actor(actor.kind(), actor.id(), names.name(seated.contestId(), seated.seat()));
        }
        return actor;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
