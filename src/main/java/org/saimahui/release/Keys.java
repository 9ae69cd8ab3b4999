package org.saimahui.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Device;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.Subject;
import org.saimahui.command.Giver;
import org.saimahui.command.Refusal;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.points.ClockPenalties;
import org.saimahui.seat.CardStatus;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys to a result. A key is turned on the fingerprint that its holder has seen; whatever makes another fingerprint turns
 * the keys back, in the transaction that does it. Everything here happens under the contest's lock.
 */
@Service
@Transactional(readOnly = true)
public class Keys implements KeptRows {

    private static final String RING = "ring";

    private final KeyRingRepository rings;

    private final TurnedKeyRepository turned;

    private final ReleaseService releases;

    private final ContestService contests;

    private final SeatCardService cards;

    private final AuditLog audit;

    private final Clock clock;

    Keys(
            KeyRingRepository rings,
            TurnedKeyRepository turned,
            ReleaseService releases,
            ContestService contests,
            SeatCardService cards,
            AuditLog audit,
            Clock clock) {
        this.rings = rings;
        this.turned = turned;
        this.releases = releases;
        this.contests = contests;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** The keys as they stand. */
    public KeyRing of(ContestView contest) {
        KeyRingRow ring = rings.findById(contest.id()).orElse(null);
        return new KeyRing(
                ring == null ? byDefault(contest) : ring.needed(),
                turned.of(contest.id()).stream().map(TurnedKey::toView).toList(),
                ring == null ? null : ring.returned());
    }

    /**
     * Why whoever looks turns no key on this device; empty where nothing stands against it.
     *
     * @return {@code SAME_DEVICE} where another key was turned on it
     */
    public Optional<Refusal> refusalHere(ContestView contest) {
        boolean here = !contest.rehearsal()
                && turned.of(contest.id()).stream().anyMatch(key -> Device.isThat(key.deviceHash()));
        return here ? Optional.of(Refusal.because("SAME_DEVICE")) : Optional.empty();
    }

    /** Two where a supervisor has a seat, unless the settings say otherwise. */
    private int byDefault(ContestView contest) {
        Integer said = contest.settings().keys();
        return said != null ? said : isSupervised(contest.id()) ? 2 : 1;
    }

    private boolean isSupervised(long contestId) {
        return cards.holders(contestId).stream().anyMatch(holder -> holder.role() == SeatRole.SUPERVISOR);
    }

    /** The evening begins: how many keys its result needs stands from now on. @throws ConflictException {@code NO_SUPERVISOR} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fix(ContestView contest) {
        int needed = byDefault(contest);
        if (needed > 1 && !isSupervised(contest.id())) {
            throw new ConflictException("NO_SUPERVISOR");
        }
        KeyRingRow ring = ring(contest);
        ring.need(needed);
        begin(contest, ring);
    }

    /** A contest that came in from a file has gone live before: what its settings say, or one key, stands from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begun(long contestId) {
        ContestView contest = contests.get(contestId);
        if (contest.state() != ContestState.DRAFT) {
            KeyRingRow ring = ring(contest);
            ring.need(byDefault(contest));
            begin(contest, ring);
        }
    }

    /** Nobody has signed a result or been timed before: of that the record has everything. */
    private void begin(ContestView contest, KeyRingRow ring) {
        keep(contest, ring);
        audit.keepWhole(contest.slug(), ResultSignatures.KIND);
        audit.keepWhole(contest.slug(), ClockPenalties.KIND);
    }

    /**
     * Whoever is acting turns the own key. With two keys the supervisor's is the first and the organiser's the second, in
     * either order, from two devices; a program has none.
     *
     * @param fingerprint the one that was seen
     * @throws ConflictException {@code KEY_TURNED}, {@code FINGERPRINT_CHANGED}, {@code KEY_NEEDS_DEVICE},
     *     {@code SAME_DEVICE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void turn(ContestView contest, String fingerprint) {
        KeyRingRow ring = ring(contest);
        boolean supervisor = Giver.acting() == Giver.SUPERVISOR;
        int number = ring.needed() > 1 && !supervisor ? KeyRing.SECOND : KeyRing.FIRST;
        List<TurnedKey> others = turned.of(contest.id());
        if (others.stream().anyMatch(key -> key.number() == number)) {
            throw new ConflictException("KEY_TURNED");
        }
        if (!releases.fingerprint(contest.id()).equals(fingerprint)) {
            throw new ConflictException("FINGERPRINT_CHANGED");
        }
        if (ring.needed() > 1) {
            if (Device.acting().isEmpty() && !contest.rehearsal()) {
                throw new ConflictException("KEY_NEEDS_DEVICE");
            }
            others.forEach(other -> Device.requireAnother(other.deviceHash(), contest.rehearsal()));
        }
        TurnedKey key = turned.save(new TurnedKey(
                new TurnedKey.Key(contest.id(), number),
                fingerprint,
                Actor.acting().label(),
                Device.actingHash(),
                supervisor ? card(contest.id()) : null,
                now()));
        audit.keep(contest.slug(), key.name(), key.row());
    }

    /**
     * Before the release, in its transaction: every key that the result needs is turned on it as it is now. Where one key is
     * enough and nobody has turned it, whoever releases does so by that.
     *
     * @throws ConflictException {@code NOT_SEALED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireSealed(ContestView contest) {
        KeyRingRow ring = ring(contest);
        String fingerprint = releases.fingerprint(contest.id());
        List<TurnedKey> keys = turned.of(contest.id());
        if (keys.isEmpty() && ring.needed() == 1) {
            turn(contest, fingerprint);
            Map<String, Object> key = new LinkedHashMap<>();
            key.put("key", KeyRing.FIRST);
            key.put("fingerprint", fingerprint);
            audit.record(contest.slug(), "TURN_KEY", Subject.CONTEST, null, key, null);
            return;
        }
        if (keys.size() < ring.needed() || !keys.stream().allMatch(key -> key.isOn(fingerprint))) {
            throw new ConflictException("NOT_SEALED");
        }
    }

    /** Nothing is sealed any more: another version of the result begins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long contestId) {
        ContestView contest = contests.get(contestId);
        turned.of(contestId).forEach(key -> drop(contest, key));
        rings.findById(contestId).ifPresent(ring -> {
            ring.forget();
            keep(contest, ring);
        });
    }

    /** At the end of a transaction: keys that are not turned on what the result is now go back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void look(long contestId) {
        List<TurnedKey> keys = turned.of(contestId);
        ContestView contest = contests.find(contestId).orElse(null);
        if (keys.isEmpty() || contest == null || contest.isSettled()) {
            return;
        }
        if (!contest.isBeingChecked() || !isSound(keys, contest)) {
            turnBack(contest, keys);
        }
    }

    private boolean isSound(List<TurnedKey> keys, ContestView contest) {
        String fingerprint = releases.fingerprint(contest.id());
        Instant card = card(contest.id());
        return keys.stream()
                .allMatch(key -> key.isOn(fingerprint)
                        && (key.cardIssuedAt() == null || Objects.equals(key.cardIssuedAt(), card)));
    }

    private void turnBack(ContestView contest, List<TurnedKey> keys) {
        AuditLine act = audit.firstOfTransaction()
                .orElseThrow(
                        () -> new IllegalStateException("A change of contest " + contest.id() + " without an entry"));
        KeyRingRow ring = ring(contest);
        ring.turnBack(act.action(), act.actor().label(), act.reason(), now());
        keep(contest, ring);
        keys.forEach(key -> drop(contest, key));
        audit.record(
                contest.slug(),
                "KEYS_TURNED_BACK",
                Subject.CONTEST,
                Map.of("keys", keys.stream().map(TurnedKey::number).toList()),
                because(act.action(), audit.countOfTransaction(contest.slug())),
                act.reason());
    }

    /** @param entries how many of the record just before this one tell what was done */
    private static Map<String, Object> because(String act, int entries) {
        Map<String, Object> because = new LinkedHashMap<>();
        because.put("because", act);
        because.put("entries", entries);
        return because;
    }

    /** When the card was issued that opens the supervisor's seat; null where there is none. */
    private @Nullable Instant card(long contestId) {
        return cards.status(contestId).stream()
                .filter(seat -> seat.role() == SeatRole.SUPERVISOR)
                .map(CardStatus::issuedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private KeyRingRow ring(ContestView contest) {
        return rings.findById(contest.id()).orElseGet(() -> {
            KeyRingRow ring = rings.save(new KeyRingRow(contest.id(), byDefault(contest)));
            keep(contest, ring);
            return ring;
        });
    }

    private void drop(ContestView contest, TurnedKey key) {
        turned.delete(key);
        audit.keep(contest.slug(), key.name(), null);
    }

    private void keep(ContestView contest, KeyRingRow ring) {
        audit.keep(contest.slug(), RING, ring.row());
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        rings.findById(contestId).ifPresent(ring -> rows.put(RING, ring.row()));
        turned.of(contestId).forEach(key -> rows.put(key.name(), key.row()));
        return rows;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
