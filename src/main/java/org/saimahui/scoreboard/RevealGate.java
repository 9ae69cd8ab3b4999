package org.saimahui.scoreboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a sealed result step by step (揭晓). The steps are made with the first one and stored; a number leaves the server with
 * its step, for the hall at once, for everybody else one step later or {@link #LAG} after.
 */
@Service
@Transactional(readOnly = true)
public class RevealGate {

    /** So long after the hall everybody sees a step at the latest. */
    static final Duration LAG = Duration.ofSeconds(10);

    private final RevealRepository reveals;

    private final BoardMaker maker;

    private final ContestService contests;

    private final VoteService votes;

    private final ApplicationEventPublisher events;

    private final JsonMapper json;

    private final Clock clock;

    RevealGate(
            RevealRepository reveals,
            BoardMaker maker,
            ContestService contests,
            VoteService votes,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.reveals = reveals;
        this.maker = maker;
        this.contests = contests;
        this.votes = votes;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** How many steps there would be, the covered one included; 0 where nobody is ranked. For officials. */
    public int steps(ContestView contest) {
        return reveals.findById(contest.id())
                .map(row -> row.lastStep() + 1)
                .orElseGet(() -> maker.plan(contest).size());
    }

    /**
     * The hall sees the next step. In the caller's transaction, which holds the contest's lock.
     *
     * @param fingerprint of the sealed result, from which the steps are made with the first one
     * @return the step, from 0
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(ContestView contest, String fingerprint) {
        RevealRow row = reveals.findById(contest.id()).orElseGet(() -> begin(contest, fingerprint));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.tell(now.plus(LAG));
        if (!contest.settings().phonesLag()) {
            publish(row);
        }
        reveals.save(row);
        return row.told();
    }

    /** The contest goes on: whatever was told, another result comes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long contestId) {
        reveals.findById(contestId).ifPresent(reveals::delete);
    }

    /** Contests of which everybody may see more than they do. */
    public List<Long> due() {
        return reveals.due(clock.instant());
    }

    /** Everybody sees what the hall has seen, if it is time. */
    @Transactional
    public void publishDue(long contestId) {
        contests.lock(contestId);
        if (!reveals.due(clock.instant()).contains(contestId)) {
            return;
        }
        reveals.findById(contestId).ifPresent(row -> {
            publish(row);
            reveals.save(row);
        });
        events.publishEvent(new BoardDue(contestId));
    }

    /** With the last step the counts are public too. */
    private void publish(RevealRow row) {
        row.publish();
        boolean unseen = votes.status(row.contestId()).state() == VoteState.CLOSED;
        boolean over = contests.get(row.contestId()).state() == ContestState.CLOSED;
        if (row.told() == row.lastStep() && unseen && over) {
            votes.show(row.contestId());
        }
    }

    private RevealRow begin(ContestView contest, String fingerprint) {
        List<RevealStep> steps = maker.plan(contest);
        boolean shown = votes.status(contest.id()).state() == VoteState.SHOWN;
        return new RevealRow(contest.id(), fingerprint, shown, json.writeValueAsString(steps), steps.size() - 1);
    }
}
