package org.saimahui.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes seats by card and knows who sits on them. One device a seat: the last one that showed the card, except that a
 * device which was heard of a moment ago is put out only by an organiser's tap, see {@link TakeOvers}.
 */
@Service
@Transactional(readOnly = true)
public class SeatService {

    /** How long a seat is kept after its contest was closed. */
    private static final Duration KEPT_AFTER_CLOSING = Duration.ofHours(24);

    /** A seat whose device was seen within this time is in use. */
    private static final Duration IN_USE = Duration.ofSeconds(60);

    private final SeatCardRepository cards;

    private final SeatSessionRepository sessions;

    private final TakeOvers takeOvers;

    private final SeatPresence presence;

    private final ContestService contests;

    private final ClaimThrottle throttle;

    private final RowLock rows;

    private final Newsroom news;

    private final Clock clock;

    SeatService(
            SeatCardRepository cards,
            SeatSessionRepository sessions,
            TakeOvers takeOvers,
            SeatPresence presence,
            ContestService contests,
            ClaimThrottle throttle,
            RowLock rows,
            Newsroom news,
            Clock clock) {
        this.cards = cards;
        this.sessions = sessions;
        this.takeOvers = takeOvers;
        this.presence = presence;
        this.contests = contests;
        this.throttle = throttle;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes the seat of a scanned card. A device that sat there and has been silent loses it at once; one that is in use
     * keeps it, and the new one waits for an organiser's tap. The seat of the supervisor is left only with a new card.
     *
     * @throws CardRefusedException for an unknown, revoked or expired card
     * @throws TooManyAttemptsException after too many wrong ones
     * @throws ConflictException {@code SEAT_BY_NEW_CARD} where another device sits on the supervisor's seat
     */
    @Transactional
    public ClaimedSeat claim(String token, Caller caller) {
        Optional<SeatCard> card = cards.findByTokenHash(Hashes.sha256Hex(token));
        return claim(card, "", caller);
    }

    /** As {@link #claim(String, Caller)}, by contest and typed code; full-width and lower-case letters are understood. */
    @Transactional
    public ClaimedSeat claim(String slug, String code, Caller caller) {
        throttle.beforeCode(slug, caller.address());
        Optional<SeatCard> card = contests.find(slug).flatMap(contest -> newest(contest, code));
        return claim(card, slug, caller);
    }

    private Optional<SeatCard> newest(ContestView contest, String code) {
        String hash = SeatCardService.codeHash(contest.id(), Codes.typed(code));
        return cards.findByContestIdAndCodeHashOrderByIdDesc(contest.id(), hash).stream()
                .findFirst();
    }

    private ClaimedSeat claim(Optional<SeatCard> found, String slug, Caller caller) {
        if (found.isEmpty()) {
            throttle.failed(slug, caller.address());
            throw new CardRefusedException("CARD_UNKNOWN");
        }
        // Two devices with one card stand in line here.
        SeatCard card = rows.fresh(found.get());
        if (card.isRevoked()) {
            throttle.failed(slug, caller.address());
            throw new CardRefusedException("CARD_REVOKED");
        }
        ContestView contest = contests.get(card.contestId());
        if (isOver(contest)) {
            throw new CardRefusedException("SEAT_EXPIRED");
        }
        List<SeatSession> others = sessions.findByCardIdAndEndedAtIsNullOrderById(card.id()).stream()
                .filter(session -> !session.isOf(caller.held()))
                .toList();
        if (!others.isEmpty() && card.role() == SeatRole.SUPERVISOR) {
            throw new ConflictException("SEAT_BY_NEW_CARD");
        }
        SeatPrincipal holder = principal(card, contest);
        if (isInUse(card, others)) {
            return new ClaimedSeat(holder, takeOvers.ask(card, caller), false);
        }
        String secret = Codes.token();
        takeOvers.sit(card, contest.slug(), Hashes.sha256Hex(secret), caller.deviceHash());
        return new ClaimedSeat(holder, secret, true);
    }

    /**
     * Whether a device other than the one that asks sits there and was seen a moment ago. One that never came back after its
     * claim may never have had the answer: it does not keep its own holder out.
     */
    private boolean isInUse(SeatCard card, List<SeatSession> others) {
        return !others.isEmpty() && presence.heardSince(card.contestId(), card.seat(), now().minus(IN_USE));
    }

    private static SeatPrincipal principal(SeatCard card, ContestView contest) {
        return new SeatPrincipal(contest.id(), contest.slug(), card.seat(), card.role());
    }

    /** Who holds this session cookie, or why nobody does any more. */
    public SeatLookup lookup(String secret) {
        Optional<SeatSession> session = sessions.findBySessionHash(Hashes.sha256Hex(secret));
        if (session.isEmpty()) {
            return takeOvers.lookup(secret);
        }
        SeatEnd ended = session.get().endedWhy();
        if (ended != null) {
            return new SeatLookup.Gone(ended);
        }
        SeatCard card = cards.findById(session.get().cardId()).orElseThrow();
        ContestView contest = contests.get(card.contestId());
        if (card.isRevoked()) {
            return new SeatLookup.Gone(SeatEnd.REVOKED);
        }
        return isOver(contest)
                ? new SeatLookup.Gone(SeatEnd.EXPIRED)
                : new SeatLookup.Held(principal(card, contest), session.get().device());
    }

    /** Gives the seat up, or the wait for it; the card stays good. */
    @Transactional
    public void leave(String secret) {
        takeOvers.giveUp(secret);
        sessions.findBySessionHash(Hashes.sha256Hex(secret)).ifPresent(session -> {
            session.end(SeatEnd.LEFT, now());
            cards.findById(session.cardId())
                    .ifPresent(card -> news.tell(News.ofSeat(card.contestId(), News.Kind.VACATED, card.seat())));
        });
    }

    /** A day after the closing, or after the newest release; never while a result is corrected. */
    private boolean isOver(ContestView contest) {
        Instant closed = contest.closedAt();
        Instant released = contest.releasedAt();
        Instant end = released != null && (closed == null || released.isAfter(closed)) ? released : closed;
        return !contest.correcting()
                && end != null
                && end.plus(KEPT_AFTER_CLOSING).isBefore(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
