package org.saimahui.voting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.rule.RuleService;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the voting tests have in common: an evening whose vote is opened, and voters. */
public abstract class VotingContract {

    @Autowired
    protected BallotBox box;

    @Autowired
    protected BallotPlaces places;

    @Autowired
    protected VoteService votes;

    @Autowired
    protected VoteCounts counts;

    @Autowired
    protected ContestService contests;

    @Autowired
    protected Evenings evenings;

    @Autowired
    protected RuleService rules;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    /** Live, OPEN access, three choices, four presenters. */
    protected ContestView opened(boolean mayChange) {
        return opened(VoteAccess.OPEN, mayChange);
    }

    protected ContestView opened(VoteAccess access, boolean mayChange) {
        ContestView contest = evenings.live();
        allow(contest.id(), access, mayChange);
        open(contest.id(), null);
        return contests.get(contest.id());
    }

    /** Live, open to all, with that rule. */
    protected ContestView opened(String rule) {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), rule, null));
        allow(contest.id(), VoteAccess.OPEN, true);
        open(contest.id(), null);
        return contests.get(contest.id());
    }

    protected CastBallot levels(ContestView contest, String device, Map<Integer, String> levels) {
        return CastBallot.byLevels(places.get(contest.slug()), device, null, levels);
    }

    protected void allow(long contestId, VoteAccess access, boolean mayChange) {
        ContestFacts facts = contests.get(contestId).facts();
        contests.edit(
                contestId,
                null,
                new ContestFacts(
                        facts.title(),
                        facts.campaign(),
                        facts.host(),
                        facts.venue(),
                        facts.startsAt(),
                        facts.zone(),
                        access,
                        mayChange,
                        facts.adjustmentsNeedTwo()));
    }

    protected void open(long contestId, @Nullable Integer seconds) {
        command(contestId, () -> votes.open(contestId, seconds));
    }

    protected void close(long contestId) {
        command(contestId, () -> votes.close(contestId));
    }

    protected void command(long contestId, Runnable step) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contestId, null);
            step.run();
        });
    }

    protected CastBallot ballot(ContestView contest, String device, Integer... choices) {
        return new CastBallot(places.get(contest.slug()), device, null, Arrays.asList(choices));
    }

    protected CastBallot ticketBallot(ContestView contest, String device, String ticket, Integer... choices) {
        return new CastBallot(places.get(contest.slug()), device, ticket, Arrays.asList(choices));
    }

    /** Casts and waits; what the box refuses is thrown. */
    protected StoredBallot cast(CastBallot ballot) {
        try {
            return box.cast(ballot).join();
        } catch (CompletionException refused) {
            throw (RuntimeException) refused.getCause();
        }
    }

    protected long rows(long contestId) {
        return jdbc.sql("select count(*) from ballot where contest_id = ?")
                .param(contestId)
                .query(Long.class)
                .single();
    }

    /** The stored choices added up, as the tally must say. */
    protected long chosen(long contestId, int number) {
        return jdbc
                .sql("select choices from ballot where contest_id = ?")
                .param(contestId)
                .query(String.class)
                .list()
                .stream()
                .map(Ballot::read)
                .filter(choices -> choices.contains(number))
                .count();
    }

    protected static List<Integer> numbers(Integer... numbers) {
        return Arrays.asList(numbers);
    }
}
