package org.saimahui.ties;

import java.time.Clock;
import org.saimahui.durable.StoreAwayException;
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

    @Scheduled(fixedDelay = 500)
    void endDueVotes() {
        try {
            votes.due(clock.instant()).forEach(votes::end);
        } catch (RuntimeException failure) {
            StoreAwayException away = StoreAwayException.of(failure).orElseThrow(() -> failure);
            LOG.debug("Votes about ties are ended once the database answers again", away);
        }
    }
}
