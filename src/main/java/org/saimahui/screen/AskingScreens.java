package org.saimahui.screen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.shared.Codes;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.Throttle;
import org.springframework.stereotype.Component;

/**
 * Browsers that ask to be a screen. Anybody in the hall can ask, so nothing is stored: who is not let in within ten minutes
 * asks again, and so does whoever asked before the portal was started.
 */
@Component
class AskingScreens {

    /** More than any hall has screens; whoever lets them in still finds the right one. */
    static final int AT_ONCE = 12;

    static final int A_MINUTE = 10;

    private static final int CODE = 4;

    private final Cache<Place, AskingScreen> asking = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final Throttle asked = Throttle.aMinute(A_MINUTE);

    private final Clock clock;

    AskingScreens(Clock clock) {
        this.clock = clock;
    }

    private record Place(long contestId, String secretHash) {}

    /**
     * Remembers the question; a browser that asks again has one question all the same.
     *
     * @throws RefusedException 429 {@code TOO_MANY_SCREENS}
     */
    synchronized AskingScreen ask(long contestId, String secretHash, String name, String address) {
        throttle(contestId, address);
        Place place = new Place(contestId, secretHash);
        AskingScreen before = asking.getIfPresent(place);
        List<AskingScreen> others = of(contestId);
        if (before == null && others.size() >= AT_ONCE) {
            throw new TooManyScreensException(Duration.ofMinutes(1).toSeconds());
        }
        AskingScreen now = new AskingScreen(
                name,
                before == null ? code(others) : before.code(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        asking.put(place, now);
        return now;
    }

    Optional<AskingScreen> find(long contestId, String secretHash) {
        return Optional.ofNullable(asking.getIfPresent(new Place(contestId, secretHash)));
    }

    /** Those of a contest, in the order in which they came. */
    List<AskingScreen> of(long contestId) {
        return places(contestId).values().stream()
                .sorted(Comparator.comparing(AskingScreen::askedAt).thenComparing(AskingScreen::code))
                .toList();
    }

    /** Whose code that is, by the hash of its cookie. */
    Optional<String> byCode(long contestId, String code) {
        return places(contestId).entrySet().stream()
                .filter(entry -> entry.getValue().code().equals(code))
                .map(entry -> entry.getKey().secretHash())
                .findFirst();
    }

    void forget(long contestId, String secretHash) {
        asking.invalidate(new Place(contestId, secretHash));
    }

    private Map<Place, AskingScreen> places(long contestId) {
        return asking.asMap().entrySet().stream()
                .filter(entry -> entry.getKey().contestId() == contestId)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String code(List<AskingScreen> others) {
        Set<String> taken = others.stream().map(AskingScreen::code).collect(Collectors.toSet());
        String code = Codes.random(CODE);
        while (taken.contains(code)) {
            code = Codes.random(CODE);
        }
        return code;
    }

    private void throttle(long contestId, String address) {
        long wait = asked.take(contestId + "|" + address);
        if (wait > 0) {
            throw new TooManyScreensException(wait);
        }
    }

    /** Asked too often, or too many ask. */
    private static final class TooManyScreensException extends RefusedException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooManyScreensException(long seconds) {
            super(429, "TOO_MANY_SCREENS", seconds);
            this.seconds = seconds;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retryAfter", seconds);
        }
    }
}
