package org.saimahui.seat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

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

    private final Newsroom news;

    private final Clock clock;

    SeatPresence(SeatCardService cards, ContestService contests, Newsroom news, Clock clock) {
        this.contests = contests;
        this.cards = cards;
        this.news = news;
        this.clock = clock;
        news.listen(EnumSet.of(News.Kind.VACATED), vacated -> leave(vacated.contestId(), vacated.seat()));
        news.listen(EnumSet.of(News.Kind.GONE), gone -> forget(gone.contestId()));
    }

    private record Place(long contestId, String seat) {}

    /** The seat's device has just asked for something. */
    public void heard(long contestId, String seat) {
        Place place = new Place(contestId, seat);
        heard.put(place, clock.instant());
        if (here.add(place)) {
            tell(contestId);
        }
    }

    /** Whether the seat's device was heard of since then; what was before a start of the portal is not known. */
    boolean heardSince(long contestId, String seat, Instant since) {
        Instant last = heard.get(new Place(contestId, seat));
        return last != null && !last.isBefore(since);
    }

    /** Robots sit in every seat that nobody has taken, and show a sign of life. */
    public void robotsHeard(long contestId) {
        boolean come = false;
        for (CardStatus card : cards.status(contestId)) {
            if (card.claimedAt() == null) {
                Place place = new Place(contestId, card.seat());
                heard.put(place, clock.instant());
                come |= here.add(place);
            }
        }
        if (come) {
            tell(contestId);
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
                .forEach(contest -> tell(contest.id()));
    }

    /** Whoever has not been heard of for too long is away. */
    @Scheduled(fixedDelay = 5_000)
    public void look() {
        Instant limit = clock.instant().minus(PATIENCE);
        Set<Long> changed = here.stream()
                .filter(place -> heard.getOrDefault(place, Instant.EPOCH).isBefore(limit) && here.remove(place))
                .map(Place::contestId)
                .collect(Collectors.toSet());
        changed.forEach(this::tell);
    }

    private void leave(long contestId, String seat) {
        Place place = new Place(contestId, seat);
        heard.remove(place);
        here.remove(place);
        tell(contestId);
    }

    /** A contest that is deleted has no seats any more. */
    private void forget(long contestId) {
        heard.keySet().removeIf(place -> place.contestId() == contestId);
        here.removeIf(place -> place.contestId() == contestId);
    }

    private void tell(long contestId) {
        news.tell(News.of(contestId, News.Kind.REACH));
    }
}
