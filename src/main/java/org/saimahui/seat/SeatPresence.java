package org.saimahui.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the device of each seat was last heard of. Kept in memory: after a start nobody is here until heard of. Only a
 * change between here and away is told on, never a single sign of life.
 */
@Service
public class SeatPresence {

    /** Two signs of life may get lost before a seat counts as away. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Place, Instant> heard = new ConcurrentHashMap<>();

    private final Set<Place> here = ConcurrentHashMap.newKeySet();

    private final SeatCardService cards;

    private final ContestService contests;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    SeatPresence(SeatCardService cards, ContestService contests, ApplicationEventPublisher events, Clock clock) {
        this.contests = contests;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    private record Place(long contestId, String seat) {}

    /** The seat's device has just asked for something. */
    public void heard(long contestId, String seat) {
        Place place = new Place(contestId, seat);
        heard.put(place, clock.instant());
        if (here.add(place)) {
            events.publishEvent(new SeatReachChanged(contestId));
        }
    }

    /** Robots sit in every seat that nobody has taken, and show a sign of life. */
    public void robotsHeard(long contestId) {
        boolean news = false;
        for (CardStatus card : cards.status(contestId)) {
            if (card.claimedAt() == null) {
                Place place = new Place(contestId, card.seat());
                heard.put(place, clock.instant());
                news |= here.add(place);
            }
        }
        if (news) {
            events.publishEvent(new SeatReachChanged(contestId));
        }
    }

    /** Every seat of a contest, by its code. */
    public Map<String, SeatReach> of(long contestId) {
        return cards.status(contestId).stream()
                .collect(Collectors.toMap(CardStatus::seat, card -> reach(contestId, card)));
    }

    private SeatReach reach(long contestId, CardStatus card) {
        if (here.contains(new Place(contestId, card.seat()))) {
            return SeatReach.HERE;
        }
        return card.claimedAt() == null ? SeatReach.NOT_TAKEN : SeatReach.AWAY;
    }

    /** What the lamps said before the last stop is not known any more. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        contests.all().stream()
                .filter(contest -> contest.state() == ContestState.LIVE)
                .forEach(contest -> events.publishEvent(new SeatReachChanged(contest.id())));
    }

    /** Whoever has not been heard of for too long is away. */
    @Scheduled(fixedDelay = 5_000)
    public void look() {
        Instant limit = clock.instant().minus(PATIENCE);
        Set<Long> changed = here.stream()
                .filter(place -> heard.getOrDefault(place, Instant.EPOCH).isBefore(limit) && here.remove(place))
                .map(Place::contestId)
                .collect(Collectors.toSet());
        changed.forEach(contest -> events.publishEvent(new SeatReachChanged(contest)));
    }

    @TransactionalEventListener
    void on(SeatVacated vacated) {
        Place place = new Place(vacated.contestId(), vacated.seat());
        heard.remove(place);
        here.remove(place);
        events.publishEvent(new SeatReachChanged(vacated.contestId()));
    }
}
