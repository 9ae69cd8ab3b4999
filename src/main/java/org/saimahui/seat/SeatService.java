package org.saimahui.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes seats by card and knows who sits on them. One device a seat: the last one that showed the card. */
@Service
@Transactional(readOnly = true)
public class SeatService {

    /** How long a seat is kept after its contest was closed. */
    private static final Duration KEPT_AFTER_CLOSING = Duration.ofHours(24);

    private final SeatCardRepository cards;

    private final SeatSessionRepository sessions;

    private final ContestService contests;

    private final ClaimThrottle throttle;

    private final RowLock rows;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    SeatService(
            SeatCardRepository cards,
            SeatSessionRepository sessions,
            ContestService contests,
            ClaimThrottle throttle,
            RowLock rows,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.cards = cards;
        this.sessions = sessions;
        this.contests = contests;
        this.throttle = throttle;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes the seat of a scanned card. A device that sat there before loses it.
     *
     * @param address the client's address, for the limit on wrong cards
     * @throws CardRefusedException for an unknown, revoked or expired card
     * @throws TooManyAttemptsException after too many wrong ones
     */
    @Transactional
    public ClaimedSeat claim(String token, String address) {
        Optional<SeatCard> card = cards.findByTokenHash(Hashes.sha256Hex(token));
        return claim(card, "", address);
    }

    /** As {@link #claim(String, String)}, by contest and typed code; full-width and lower-case letters are understood. */
    @Transactional
    public ClaimedSeat claim(String slug, String code, String address) {
        throttle.beforeCode(slug, address);
        Optional<SeatCard> card = contests.find(slug).flatMap(contest -> newest(contest, code));
        return claim(card, slug, address);
    }

    private Optional<SeatCard> newest(ContestView contest, String code) {
        String hash = SeatCardService.codeHash(contest.id(), Codes.typed(code));
        return cards.findByContestIdAndCodeHashOrderByIdDesc(contest.id(), hash).stream()
                .findFirst();
    }

    private ClaimedSeat claim(Optional<SeatCard> found, String slug, String address) {
        if (found.isEmpty()) {
            throttle.failed(slug, address);
            throw new CardRefusedException("CARD_UNKNOWN");
        }
        // Two devices with one card stand in line here; the later one keeps the seat.
        SeatCard card = rows.fresh(found.get());
        if (card.isRevoked()) {
            throttle.failed(slug, address);
            throw new CardRefusedException("CARD_REVOKED");
        }
        ContestView contest = contests.get(card.contestId());
        if (isOver(contest)) {
            throw new CardRefusedException("SEAT_EXPIRED");
        }
        return sit(card, contest);
    }

    private ClaimedSeat sit(SeatCard card, ContestView contest) {
        List<SeatSession> before = sessions.findByCardIdAndEndedAtIsNull(card.id());
        before.forEach(session -> session.end(SeatEnd.TAKEN_OVER, now()));
        if (!before.isEmpty()) {
            news.tell(News.ofSeat(contest.id(), News.Kind.VACATED, card.seat()));
        }
        String secret = Codes.token();
        sessions.save(new SeatSession(card.id(), Hashes.sha256Hex(secret), now()));
        audit.record(
                contest.slug(),
                "SEAT_CLAIMED",
                "seat " + card.seat(),
                null,
                Map.of("takenOver", !before.isEmpty()),
                null);
        return new ClaimedSeat(new SeatPrincipal(contest.id(), contest.slug(), card.seat(), card.role()), secret);
    }

    /** Who holds this session cookie, or why nobody does any more. */
    public SeatLookup lookup(String secret) {
        Optional<SeatSession> session = sessions.findBySessionHash(Hashes.sha256Hex(secret));
        if (session.isEmpty()) {
            return new SeatLookup.Gone(SeatEnd.UNKNOWN);
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
                : new SeatLookup.Held(new SeatPrincipal(contest.id(), contest.slug(), card.seat(), card.role()));
    }

    /** Gives the seat up; the card stays good. */
    @Transactional
    public void leave(String secret) {
        sessions.findBySessionHash(Hashes.sha256Hex(secret)).ifPresent(session -> {
            session.end(SeatEnd.LEFT, now());
            cards.findById(session.cardId())
                    .ifPresent(card -> news.tell(News.ofSeat(card.contestId(), News.Kind.VACATED, card.seat())));
        });
    }

    private boolean isOver(ContestView contest) {
        Instant closed = contest.closedAt();
        return closed != null && closed.plus(KEPT_AFTER_CLOSING).isBefore(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
