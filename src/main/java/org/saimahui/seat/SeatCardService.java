package org.saimahui.seat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.page.PublicAddress;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues the cards of seats and takes them back. */
@Service
@Transactional(readOnly = true)
public class SeatCardService {

    private static final int CODE_LENGTH = 6;

    private final SeatCardRepository cards;

    private final SeatSessionRepository sessions;

    private final ContestService contests;

    private final List<SeatHolders> holders;

    private final PublicAddress address;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    SeatCardService(
            SeatCardRepository cards,
            SeatSessionRepository sessions,
            ContestService contests,
            List<SeatHolders> holders,
            PublicAddress address,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.cards = cards;
        this.sessions = sessions;
        this.contests = contests;
        this.holders = List.copyOf(holders);
        this.address = address;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Issues a card for each seat; an older card of the seat stops working at once, and so does every device that came
     * in with it. Cards belong to seats: the running order may still change afterwards.
     *
     * @param seats codes of seats; empty for all of every role
     * @throws InvalidInputException {@code UNKNOWN_JUDGE} at {@code /seats/i}
     * @throws ConflictException {@code CONTEST_RELEASED}
     */
    @Transactional
    public List<IssuedCard> issue(long contestId, @Nullable Long expectedVersion, Collection<String> seats) {
        requireKnown(contestId, seats);
        return issue(
                contestId,
                expectedVersion,
                () -> seats.isEmpty()
                        ? List.copyOf(seats(contestId).keySet())
                        : seats.stream().distinct().toList());
    }

    /**
     * As {@link #issue(long, Long, Collection)} for every seat of one role, on whatever version is current. Seats that
     * exist only where they are used exist from now on.
     *
     * @throws ConflictException {@code CONTEST_RELEASED}
     */
    @Transactional
    public List<IssuedCard> issue(long contestId, SeatRole role) {
        return issue(contestId, null, () -> {
            holders.forEach(of -> of.open(contestId, role));
            return seats(contestId).entrySet().stream()
                    .filter(seat -> seat.getValue() == role)
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    private List<IssuedCard> issue(long contestId, @Nullable Long expectedVersion, Supplier<List<String>> which) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.isSettled()) {
            throw new ConflictException("CONTEST_RELEASED");
        }
        List<String> wanted = which.get();
        wanted.forEach(seat -> revoke(contestId, seat));
        Map<String, SeatRole> roles = seats(contestId);
        List<IssuedCard> issued = wanted.stream()
                .map(seat -> issue(contestId, seat, roles.get(seat)))
                .toList();
        audit.record(contest.slug(), "CARDS_ISSUED", Subject.seats(wanted), null, wanted, null);
        return issued;
    }

    /** Names the seats as long as they are few; the entry itself holds all of them. */
    /** As {@link #issue(long, Long, Collection)} on whatever version is current. */
    @Transactional
    public List<IssuedCard> issue(long contestId, Collection<String> seats) {
        return issue(contestId, null, seats);
    }

    /** Which seats have a card, and whether a device is on them, in the order of the seats. */
    public List<CardStatus> status(long contestId) {
        Map<String, SeatCard> live = cards.findByContestIdAndRevokedAtIsNullOrderById(contestId).stream()
                .collect(Collectors.toMap(SeatCard::seat, Function.identity(), (a, b) -> b));
        Map<Long, Instant> claimed = (live.isEmpty() ? List.<SeatSession>of() : sessions.seated(contestId))
                .stream().collect(Collectors.toMap(SeatSession::cardId, SeatSession::claimedAt, (a, b) -> b));
        return holders(contestId).stream()
                .map(holder -> status(holder, live.get(holder.seat()), claimed))
                .toList();
    }

    /** For whom each seat is kept, in the order of roles and seats. */
    public List<SeatHolder> holders(long contestId) {
        return holders.stream()
                .flatMap(of -> of.of(contestId).stream())
                .sorted(Comparator.comparing(SeatHolder::role))
                .toList();
    }

    /** A seat that is gone has no card, and whoever sits there is led out. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vacate(long contestId, String seat) {
        revoke(contestId, seat);
    }

    /** Every seat with its role. */
    private Map<String, SeatRole> seats(long contestId) {
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        holders(contestId).forEach(holder -> seats.put(holder.seat(), holder.role()));
        return seats;
    }

    private static CardStatus status(SeatHolder of, @Nullable SeatCard card, Map<Long, Instant> claimed) {
        return card == null
                ? new CardStatus(of.seat(), of.role(), null, null)
                : new CardStatus(of.seat(), of.role(), card.issuedAt(), claimed.get(card.id()));
    }

    private void requireKnown(long contestId, Collection<String> seats) {
        Map<String, SeatRole> known = seats(contestId);
        List<InputProblem> problems = new ArrayList<>();
        int i = 0;
        for (String seat : seats) {
            if (!known.containsKey(seat)) {
                problems.add(InputProblem.of("UNKNOWN_JUDGE", "/seats/" + i, seat));
            }
            i++;
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void revoke(long contestId, String seat) {
        List<SeatCard> old = cards.findByContestIdAndRevokedAtIsNullOrderById(contestId).stream()
                .filter(card -> card.seat().equals(seat))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        old.forEach(card -> card.revoke(now()));
        old.stream()
                .flatMap(card -> sessions.findByCardIdAndEndedAtIsNullOrderById(card.id()).stream())
                .forEach(session -> session.end(SeatEnd.REVOKED, now()));
        news.tell(News.ofSeat(contestId, News.Kind.VACATED, seat));
    }

    private IssuedCard issue(long contestId, String seat, SeatRole role) {
        String token = Codes.token();
        String code;
        do {
            code = Codes.random(CODE_LENGTH);
        } while (cards.existsByContestIdAndCodeHash(contestId, codeHash(contestId, code)));
        cards.save(new SeatCard(contestId, seat, role, Hashes.sha256Hex(token), codeHash(contestId, code), now()));
        return new IssuedCard(seat, role, address.url("/seat#" + token), code);
    }

    static String codeHash(long contestId, String code) {
        return Hashes.sha256Hex(contestId + ":" + code);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
