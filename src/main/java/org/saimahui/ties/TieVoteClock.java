package org.saimahui.ties;

import java.time.Clock;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.shared.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends a vote about a tie when its half minute is over. What comes later is refused, whether or not this has run. */
@Component
class TieVoteClock {

    private static final Logger LOG = LoggerFactory.getLogger(TieVoteClock.class);

    private final TieVotes votes;

    private final Clock clock;

    TieVoteClock(TieVotes votes, Clock clock) {
        this.votes = votes;
        this.clock = clock;
    }

    /** One that cannot be counted now, as in a contest that was put away meanwhile, holds up no other. */
    private void end(long contestId) {
        try {
            votes.end(contestId);
        } catch (ConflictException notNow) {
            LOG.debug("The vote about a tie in contest {} waits: {}", contestId, notNow.code());
        }
    }

    @Scheduled(fixedDelay = 500)
    void endDueVotes() {
        try {
            votes.due(clock.instant()).forEach(this::end);
        } catch (RuntimeException failure) {
            StoreAwayException away = StoreAwayException.of(failure).orElseThrow(() -> failure);
            LOG.debug("Votes about ties are ended once the database answers again", away);
        }
    }
}
