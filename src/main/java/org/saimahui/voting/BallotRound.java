package org.saimahui.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.saimahui.voting.BallotStore.TicketRow;
import org.saimahui.voting.BallotStore.VoteRow;

/**
 * One batch of ballots of one contest, decided in memory in the order of their arrival: what was stored before, what
 * each ballot becomes, and what has to be written at the end. The vote's row is locked meanwhile.
 */
class BallotRound {

    private final VoteRow vote;

    private final BallotRules rules;

    private final Instant now;

    private final Map<String, Ballot> stored;

    private final Map<String, TicketRow> tickets;

    private final Predicate<String> mayGuess;

    private final Map<String, Ballot> written = new LinkedHashMap<>();

    private final Map<String, TicketRow> used = new LinkedHashMap<>();

    private final Map<Integer, Integer> votes = new HashMap<>();

    private final Map<Integer, Map<String, Integer>> levels = new HashMap<>();

    /** @param mayGuess asked before another device may learn that it repeats what a ticket has cast */
    BallotRound(
            VoteRow vote,
            BallotRules rules,
            Instant now,
            Map<String, Ballot> stored,
            Map<String, TicketRow> tickets,
            Predicate<String> mayGuess) {
        this.vote = vote;
        this.rules = rules;
        this.now = now;
        this.stored = new HashMap<>(stored);
        this.tickets = new HashMap<>(tickets);
        this.mayGuess = mayGuess;
    }

    /**
     * Decides one ballot.
     *
     * @throws InvalidInputException when its content is not allowed
     * @throws ConflictException when it comes too early, too late, or a ballot is stored that may not change or is void
     */
    StoredBallot take(PendingBallot pending) {
        String voter = pending.voter(access());
        Ballot before = voter == null ? null : stored.get(voter);
        if (before != null && before.isVoid() && !isOfAnotherDevice(pending)) {
            throw new ConflictException("BALLOT_VOID", before.receipt());
        }
        if (before != null && maySee(pending) && before.says(pending)) {
            return new StoredBallot(before.toReceipt(), false);
        }
        if (vote.access() == null) {
            // Never opened: what a ballot may say is not settled yet.
            throw new ConflictException(whyNot());
        }
        rules.check(pending);
        String entitled = entitled(pending);
        if (!vote.takesBallots(now)) {
            throw new ConflictException(whyNot());
        }
        if (before != null && !rules.mayChange()) {
            throw new ConflictException("BALLOT_STORED");
        }
        return store(pending, entitled, before);
    }

    private String whyNot() {
        if (vote.state() == VoteState.NOT_OPENED) {
            return "VOTE_NOT_OPENED";
        }
        return vote.paused() ? "VOTE_PAUSED" : "VOTE_CLOSED";
    }

    private StoredBallot store(PendingBallot pending, String voter, @Nullable Ballot before) {
        int revision = before == null ? 1 : before.revision() + 1;
        Ballot ballot = new Ballot(
                before == null ? 0 : before.id(),
                voter,
                pending.choices(),
                pending.levels(),
                revision,
                pending.place().receipt(voter, revision),
                now,
                false);
        stored.put(voter, ballot);
        written.put(voter, ballot);
        if (before != null) {
            count(before, -1);
        }
        count(ballot, 1);
        useTicket(pending);
        return new StoredBallot(ballot.toReceipt(), before == null);
    }

    private void count(Ballot ballot, int by) {
        ballot.choices().forEach(number -> votes.merge(number, by, Integer::sum));
        ballot.levels()
                .forEach((number, level) ->
                        levels.computeIfAbsent(number, n -> new HashMap<>()).merge(level, by, Integer::sum));
    }

    private void useTicket(PendingBallot pending) {
        if (access() == VoteAccess.TICKET) {
            TicketRow ticket = Objects.requireNonNull(tickets.get(pending.ticketHash()));
            if (ticket.usedBy() == null) {
                TicketRow mine = new TicketRow(ticket.id(), ticket.hash(), pending.deviceHash(), ticket.unit());
                tickets.put(mine.hash(), mine);
                used.put(mine.hash(), mine);
            }
        }
    }

    /** The voter, once what entitles to the ballot has been checked. */
    private String entitled(PendingBallot pending) {
        if (access() == VoteAccess.OPEN) {
            return pending.deviceVoter();
        }
        if (pending.ticketHash() == null) {
            throw InvalidInputException.of("TICKET_MISSING", "/ticket");
        }
        if (!tickets.containsKey(pending.ticketHash())) {
            throw InvalidInputException.of("TICKET_UNKNOWN", "/ticket");
        }
        if (isOfAnotherDevice(pending)) {
            throw new ConflictException("TICKET_USED");
        }
        rules.checkUnit(pending, tickets.get(pending.ticketHash()).unit());
        return Objects.requireNonNull(pending.ticketVoter());
    }

    /** Who finds a used ticket must not learn by trying what it has chosen. */
    private boolean maySee(PendingBallot pending) {
        return !isOfAnotherDevice(pending) || mayGuess.test(pending.ticketHash());
    }

    private boolean isOfAnotherDevice(PendingBallot pending) {
        if (access() == VoteAccess.OPEN) {
            return false;
        }
        TicketRow ticket = tickets.get(pending.ticketHash());
        return ticket != null && ticket.usedBy() != null && !ticket.usedBy().equals(pending.deviceHash());
    }

    private VoteAccess access() {
        return vote.access() == null ? VoteAccess.OPEN : vote.access();
    }

    /** Ballots to be inserted. */
    List<Ballot> added() {
        return written.values().stream().filter(b -> b.id() == 0).toList();
    }

    /** Stored ballots to be replaced. */
    List<Ballot> changed() {
        return written.values().stream().filter(b -> b.id() != 0).toList();
    }

    List<TicketRow> usedTickets() {
        return new ArrayList<>(used.values());
    }

    /** New choices less old ones. */
    Map<Integer, Integer> votes() {
        return votes;
    }

    /** New levels less old ones; empty where presenters are chosen. */
    Map<Integer, Map<String, Integer>> levels() {
        return levels;
    }

    /** The rows to be read before. */
    static Collection<String> voters(Collection<PendingBallot> batch, VoteAccess access) {
        return batch.stream()
                .map(p -> p.voter(access))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
