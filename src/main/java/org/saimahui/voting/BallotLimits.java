package org.saimahui.voting;

import java.time.Duration;
import org.saimahui.shared.Throttle;
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

    private final Throttle voters = Throttle.of(VOTER_BURST, VOTER_A_SECOND, Duration.ofSeconds(1));

    private final Throttle addresses;

    private final Throttle failures = Throttle.aMinute(FAILURES_A_MINUTE);

    private final Throttle guesses = Throttle.of(GUESSES_AN_HOUR, GUESSES_AN_HOUR, Duration.ofHours(1));

    BallotLimits(@Value("${saimahui.seats:1000}") int seats) {
        // Ten ballots of everybody at once, then two fifths of the seats a second, at least 200.
        addresses = Throttle.of(10L * seats, Math.max(200, seats * 2L / 5), Duration.ofSeconds(1));
    }

    /**
     * Before a ballot is read.
     *
     * @param voter the voter's cookie, or null for a new one
     * @throws TooManyBallotsException when it comes too soon after others of the same voter or address
     */
    public void beforeBallot(BallotPlace place, @org.jspecify.annotations.Nullable String voter, String address) {
        if (voter != null) {
            take(voters, place.contestId() + " " + voter);
        }
        take(addresses, address);
    }

    /** After a ballot whose content or ticket was wrong. @throws TooManyBallotsException when there were too many */
    public void failed(BallotPlace place, String address) {
        take(failures, place.contestId() + " " + address);
    }

    /** Whether another device may still learn that it repeated what was cast with a ticket. */
    boolean mayGuess(String ticketHash) {
        return guesses.take(ticketHash) == 0;
    }

    private static void take(Throttle throttle, String key) {
        long wait = throttle.take(key);
        if (wait > 0) {
            throw new TooManyBallotsException(wait);
        }
    }
}
