package org.saimahui.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Devices that want a seat which is in use. They hold a secret that opens nothing until an organiser lets them in; then the
 * device that sat there is led out in the same moment.
 */
@Service
@Transactional(readOnly = true)
public class TakeOvers {

    /** After this a device that nobody answered has to show its card again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** More than so many do not wait for one seat: the oldest gives way. */
    private static final int QUEUE = 5;

    private static final int SIGN = 2;

    private final SeatClaimRepository claims;

    private final SeatCardRepository cards;

    private final SeatSessionRepository sessions;

    private final ContestService contests;

    private final SharedBrowsers browsers;

    private final RowLock rows;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    TakeOvers(
            SeatClaimRepository claims,
            SeatCardRepository cards,
            SeatSessionRepository sessions,
            ContestService contests,
            SharedBrowsers browsers,
            RowLock rows,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.claims = claims;
        this.cards = cards;
        this.sessions = sessions;
        this.contests = contests;
        this.browsers = browsers;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The devices that wait in a contest, oldest first. */
    public List<WaitingClaim> waiting(long contestId) {
        return claims.waiting(contestId, now().minus(PATIENCE)).stream()
                .map(claim -> {
                    SeatCard card = card(claim);
                    return new WaitingClaim(claim.id(), card.seat(), card.role(), claim.sign(), claim.askedAt());
                })
                .toList();
    }

    /**
     * Lets a waiting device in: whoever sat there is led out, and others that wait for the seat are sent away.
     *
     * @throws NotFoundException where nothing of that number ever waited in this contest
     * @throws ConflictException {@code TAKE_OVER_DECIDED} when it is not waiting any more
     */
    @Transactional
    public void grant(long contestId, long id) {
        SeatClaim claim = open(contestId, id);
        SeatCard card = card(claim);
        String slug = contests.get(contestId).slug();
        sit(card, slug, claim.secretHash(), claim.deviceHash());
        claims.findByCardIdAndDecidedAtIsNullOrderById(card.id())
                .forEach(waiting ->
                        waiting.decide(waiting.id() == id, Actor.acting().label(), now()));
        String browserOf = claim.browserOf();
        if (browserOf != null) {
            browsers.note(new SeatPrincipal(contestId, slug, card.seat(), card.role()), browserOf);
        }
    }

    /** Sends a waiting device away; it is told so. Throws as {@link #grant}. */
    @Transactional
    public void refuse(long contestId, long id) {
        SeatClaim claim = open(contestId, id);
        claim.decide(false, Actor.acting().label(), now());
        audit.record(contests.get(contestId).slug(), "TAKE_OVER_REFUSED", subject(card(claim)), null, null, null);
        news.tell(News.of(contestId, News.Kind.ASKED));
    }

    /** The device waits from now on; one that waits already keeps its secret. @return the secret of its cookie */
    @Transactional(propagation = Propagation.MANDATORY)
    String ask(SeatCard card, Caller caller) {
        List<SeatClaim> before = claims.findByCardIdAndDecidedAtIsNullOrderById(card.id());
        String held = caller.held();
        if (held != null
                && before.stream()
                        .anyMatch(claim -> claim.secretHash().equals(Hashes.sha256Hex(held)) && isFresh(claim))) {
            return held;
        }
        if (before.size() >= QUEUE) {
            before.get(0).decide(false, "system", now());
        }
        String secret = Codes.token();
        claims.save(new SeatClaim(card, Hashes.sha256Hex(secret), Codes.random(SIGN), caller, now()));
        audit.record(contests.get(card.contestId()).slug(), "TAKE_OVER_ASKED", subject(card), null, null, null);
        news.tell(News.of(card.contestId(), News.Kind.ASKED));
        return secret;
    }

    /** Puts a device on the seat; whoever sat there is led out. The card's row is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sit(SeatCard card, String slug, String secretHash, @Nullable String deviceHash) {
        List<SeatSession> before = sessions.findByCardIdAndEndedAtIsNullOrderById(card.id());
        before.forEach(session -> session.end(SeatEnd.TAKEN_OVER, now()));
        if (!before.isEmpty()) {
            news.tell(News.ofSeat(card.contestId(), News.Kind.VACATED, card.seat()));
        }
        sessions.save(new SeatSession(card.id(), secretHash, deviceHash, now()));
        audit.record(
                slug,
                before.isEmpty() ? "SEAT_CLAIMED" : "SEAT_TAKEN_OVER",
                subject(card),
                null,
                Map.of("takenOver", !before.isEmpty()),
                null);
    }

    /** What the secret of a device without a session is worth. */
    SeatLookup lookup(String secret) {
        return claims.findBySecretHash(Hashes.sha256Hex(secret))
                .map(this::lookup)
                .orElseGet(() -> new SeatLookup.Gone(SeatEnd.UNKNOWN));
    }

    private SeatLookup lookup(SeatClaim claim) {
        SeatCard card = card(claim);
        if (card.isRevoked()) {
            return new SeatLookup.Gone(SeatEnd.REVOKED);
        }
        if (!claim.isOpen()) {
            return new SeatLookup.Gone(SeatEnd.NOT_LET_IN);
        }
        if (!isFresh(claim)) {
            return new SeatLookup.Gone(SeatEnd.UNKNOWN);
        }
        String slug = contests.get(card.contestId()).slug();
        return new SeatLookup.Waits(new SeatPrincipal(card.contestId(), slug, card.seat(), card.role()), claim.sign());
    }

    /** The device waits no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(String secret) {
        claims.findBySecretHash(Hashes.sha256Hex(secret))
                .filter(SeatClaim::isOpen)
                .ifPresent(claim -> {
                    claim.decide(false, "system", now());
                    news.tell(News.of(claim.contestId(), News.Kind.ASKED));
                });
    }

    /** Under the card's lock: two organisers who tap at once stand in line, and so does a claim. */
    private SeatClaim open(long contestId, long id) {
        SeatClaim claim = claims.findById(id)
                .filter(found -> found.contestId() == contestId)
                .orElseThrow(() -> new NotFoundException("claim " + id + " in contest " + contestId));
        SeatCard card = rows.fresh(card(claim));
        SeatClaim now = rows.fresh(claim);
        if (!now.isOpen() || !isFresh(now) || card.isRevoked()) {
            throw new ConflictException("TAKE_OVER_DECIDED");
        }
        return now;
    }

    private boolean isFresh(SeatClaim claim) {
        return claim.askedAt().isAfter(now().minus(PATIENCE));
    }

    private SeatCard card(SeatClaim claim) {
        return cards.findById(claim.cardId()).orElseThrow();
    }

    private static Subject subject(SeatCard card) {
        return Subject.seat(card.seat());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
