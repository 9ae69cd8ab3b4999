package org.saimahui.voting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits that spare the hall: by voter first; by contest and address only what was wrong, and a ceiling far above what
 * the declared seats can need. A valid ballot never pays for the mistakes of others behind the same address.
 */
@Component
public class BallotLimits {

    private static final int VOTER_BURST = 10;

    private static final int VOTER_A_SECOND = 5;

    private static final int FAILURES_A_MINUTE = 60;

    private static final int GUESSES_AN_HOUR = 5;

    private final int seats;

    private final Cache<String, Bucket> voters = buckets();

    private final Cache<String, Bucket> addresses = buckets();

    private final Cache<String, Bucket> failures = buckets();

    private final Cache<String, Bucket> guesses = buckets();

    BallotLimits(@Value("${saimahui.seats:1000}") int seats) {
        this.seats = seats;
    }

    /**
     * Before a ballot is read.
     *
     * @param voter the voter's cookie, or null for a new one
     * @throws TooManyBallotsException when it comes too soon after others of the same voter or address
     */
    public void beforeBallot(BallotPlace place, @org.jspecify.annotations.Nullable String voter, String address) {
        if (voter != null) {
            take(voters, place.contestId() + " " + voter, () -> bucket(VOTER_BURST, VOTER_A_SECOND, 1));
        }
        // Ten ballots of everybody at once, then two fifths of the seats a second, at least 200.
        take(addresses, address, () -> bucket(10L * seats, Math.max(200, seats * 2L / 5), 1));
    }

    /** After a ballot whose content or ticket was wrong. @throws TooManyBallotsException when there were too many */
    public void failed(BallotPlace place, String address) {
        take(failures, place.contestId() + " " + address, () -> bucket(FAILURES_A_MINUTE, FAILURES_A_MINUTE, 60));
    }

    /** Whether another device may still learn that it repeated what was cast with a ticket. */
    boolean mayGuess(String ticketHash) {
        return guesses.get(ticketHash, key -> bucket(GUESSES_AN_HOUR, GUESSES_AN_HOUR, 3600))
                .tryConsume(1);
    }

    private static void take(Cache<String, Bucket> buckets, String key, Supplier<Bucket> first) {
        ConsumptionProbe probe = buckets.get(key, k -> first.get()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyBallotsException(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
        }
    }

    private static Bucket bucket(long capacity, long tokens, int seconds) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, Duration.ofSeconds(seconds)))
                .build();
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }
}
