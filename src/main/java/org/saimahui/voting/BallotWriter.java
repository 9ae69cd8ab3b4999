package org.saimahui.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.voting.BallotStore.VoteRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a batch of ballots of one contest, durably when this returns: first ballots the short way
 * ({@link FirstBallots}), the others in one transaction.
 */
@Component
class BallotWriter implements BallotBox.Store {

    private final BallotStore store;

    private final FirstBallots firsts;

    private final ContestService contests;

    private final PresenterService presenters;

    private final BallotLimits limits;

    private final BallotNews news;

    private final TransactionTemplate transaction;

    private final Clock clock;

    BallotWriter(
            BallotStore store,
            ContestService contests,
            PresenterService presenters,
            BallotLimits limits,
            BallotNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.firsts = new FirstBallots(store);
        this.contests = contests;
        this.presenters = presenters;
        this.limits = limits;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Outcome> write(List<PendingBallot> batch) {
        long contestId = batch.get(0).place().contestId();
        Map<PendingBallot, StoredBallot> done = firsts.store(contestId, batch, now());
        List<PendingBallot> rest =
                batch.stream().filter(ballot -> !done.containsKey(ballot)).toList();
        List<Outcome> outcomes = new ArrayList<>();
        done.forEach((ballot, stored) -> outcomes.add(new Outcome(ballot, stored, null)));
        if (!rest.isEmpty()) {
            outcomes.addAll(Objects.requireNonNull(transaction.execute(status -> write(contestId, rest))));
        }
        news.stored(contestId);
        return outcomes;
    }

    private List<Outcome> write(long contestId, List<PendingBallot> batch) {
        BallotRound round = begin(contestId, batch);
        List<Outcome> outcomes = new ArrayList<>();
        for (PendingBallot ballot : batch) {
            outcomes.add(decide(round, ballot));
        }
        List<Ballot> added = round.added();
        store.insert(contestId, added);
        store.update(round.changed());
        store.use(round.usedTickets(), now());
        store.count(contestId, round.votes(), added.size());
        store.countLevels(contestId, round.levels());
        int refused = (int) outcomes.stream().filter(Outcome::isRefusedCode).count();
        if (refused > 0) {
            store.refuse(contestId, refused);
        }
        return outcomes;
    }

    private BallotRound begin(long contestId, List<PendingBallot> batch) {
        Optional<VoteRow> vote = store.lock(contestId);
        if (vote.isEmpty() || vote.get().access() == null) {
            VoteState state = vote.map(VoteRow::state).orElse(VoteState.NOT_OPENED);
            VoteRow none = new VoteRow(state, false, null, null, Integer.MAX_VALUE, List.of());
            return round(none, contestId, Map.of(), Map.of());
        }
        VoteAccess access = vote.get().access();
        List<String> tickets = access == VoteAccess.OPEN
                ? List.of()
                : batch.stream()
                        .map(PendingBallot::ticketHash)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return round(
                vote.get(),
                contestId,
                store.ballots(contestId, BallotRound.voters(batch, access)),
                store.tickets(contestId, tickets));
    }

    private BallotRound round(
            VoteRow vote, long contestId, Map<String, Ballot> stored, Map<String, BallotStore.TicketRow> tickets) {
        ContestView contest = contests.get(contestId);
        Map<Integer, Boolean> running = new HashMap<>();
        Map<Integer, String> units = new HashMap<>();
        for (PresenterView presenter : presenters.list(contestId)) {
            running.put(presenter.number(), presenter.isActive());
            units.put(presenter.number(), presenter.organisation());
        }
        BallotRules rules = new BallotRules(vote.choices(), vote.levels(), contest.ballotsMayChange(), running, units);
        firsts.remember(contestId, contest.version(), vote, rules);
        return new BallotRound(vote, rules, now(), stored, tickets, limits::mayGuess);
    }

    private static Outcome decide(BallotRound round, PendingBallot ballot) {
        try {
            return new Outcome(ballot, round.take(ballot), null);
        } catch (InvalidInputException | ConflictException refused) {
            return new Outcome(ballot, null, refused);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
