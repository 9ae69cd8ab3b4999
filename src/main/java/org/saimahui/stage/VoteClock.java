package org.saimahui.stage;

import java.time.Clock;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.durable.StoreAwayException;
import org.saimahui.shared.ConflictException;
import org.saimahui.voting.VoteService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes a timed vote when its time is over. Ballots are refused from that second on, whether or not this has run. */
@Component
class VoteClock {

    private static final Logger LOG = LoggerFactory.getLogger(VoteClock.class);

    private final VoteService votes;

    private final StageService stage;

    private final Clock clock;

    VoteClock(VoteService votes, StageService stage, Clock clock) {
        this.votes = votes;
        this.stage = stage;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 250)
    void closeDueVotes() {
        try {
            votes.due(clock.instant()).forEach(this::close);
        } catch (RuntimeException failure) {
            StoreAwayException away = StoreAwayException.of(failure).orElseThrow(() -> failure);
            LOG.debug("Due votes are closed once the database answers again", away);
        }
    }

    private void close(long contestId) {
        try {
            stage.command(contestId, StageCommand.of(Command.CLOSE_VOTE));
        } catch (ConflictException e) {
            LOG.debug("The vote of contest {} was closed by somebody else: {}", contestId, e.code());
        }
    }
}
