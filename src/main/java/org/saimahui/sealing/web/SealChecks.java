package org.saimahui.sealing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.SecondCount;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SignatureView;
import org.saimahui.judging.Signatures;
import org.saimahui.objection.Objection;
import org.saimahui.objection.ObjectionService;
import org.saimahui.oversight.Grants;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ResultSignatures;
import org.saimahui.release.ResultSignatures.Signed;
import org.saimahui.sealing.web.ReleasePageView.Check;
import org.saimahui.sealing.web.ReleasePageView.Room;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatHolder;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.StagePhrases;
import org.saimahui.voting.TicketCounts;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VoteCounts;
import org.springframework.stereotype.Component;

/**
 * What is looked at of a result that stands: counted a second time, votes that balance, whose signature is missing, and what
 * somebody still waits for. Nothing of it is said while the evening goes on.
 */
@Component
class SealChecks {

    private final ReleaseService releases;

    private final TicketService tickets;

    private final VoteCounts votes;

    private final Signatures judges;

    private final ResultSignatures officials;

    private final JudgeService panel;

    private final ScorecardService cards;

    private final SeatCardService seats;

    private final JudgeRequests requests;

    private final Grants grants;

    private final ObjectionService objections;

    private final StagePhrases phrases;

    SealChecks(
            ReleaseService releases,
            TicketService tickets,
            VoteCounts votes,
            Signatures judges,
            ResultSignatures officials,
            JudgeService panel,
            ScorecardService cards,
            SeatCardService seats,
            JudgeRequests requests,
            Grants grants,
            ObjectionService objections,
            StagePhrases phrases) {
        this.releases = releases;
        this.tickets = tickets;
        this.votes = votes;
        this.judges = judges;
        this.officials = officials;
        this.panel = panel;
        this.cards = cards;
        this.seats = seats;
        this.requests = requests;
        this.grants = grants;
        this.objections = objections;
        this.phrases = phrases;
    }

    List<Check> list(Situation now) {
        List<Check> checks = new ArrayList<>();
        boolean stands = now.contest().isBeingChecked() || now.contest().isSettled();
        if (stands && now.parts().isScored()) {
            checks.add(counted(now.contest().id()));
        }
        if (stands && now.parts().audience()) {
            checks.add(balance(now.contest()));
        }
        if (stands && now.parts().known()) {
            checks.add(signed(now));
        }
        waiting(now, checks);
        return checks;
    }

    private Check counted(long contestId) {
        String fingerprint = releases.fingerprint(contestId);
        try {
            SecondCount again = releases.secondCount(contestId);
            return again.confirms(fingerprint)
                    ? new Check(
                            true,
                            phrases.of(
                                    "stage.checks.counted",
                                    again.rows(),
                                    Hashes.spelled(again.fingerprint()).substring(0, 9)))
                    : new Check(
                            false,
                            phrases.of(
                                    "stage.checks.counted.open",
                                    again.differences().stream().findFirst().orElse(again.fingerprint())),
                            Room.SUMS);
        } catch (InvalidInputException unreadable) {
            return new Check(
                    false,
                    phrases.of(
                            "stage.checks.counted.open",
                            unreadable.problems().get(0).code()),
                    Room.SUMS);
        }
    }

    private Check balance(ContestView contest) {
        TicketCounts counts = tickets.counts(contest.id());
        long voters = votes.tally(contest.id()).voters();
        if (counts.ballots() == 0 && voters > 0) {
            return new Check(false, phrases.of("stage.checks.balance.brought", voters), Room.BALLOTS);
        }
        boolean byTicket = contest.voteAccess() == VoteAccess.TICKET;
        String said = byTicket
                ? phrases.of("stage.checks.balance", counts.made(), counts.used(), counts.unused(), counts.voided())
                : phrases.of(
                        "stage.checks.balance.open-vote",
                        counts.ballots() + counts.voided(),
                        counts.ballots(),
                        counts.voided());
        // A ticket that was used has one ballot, void or not; without tickets there is nothing to count against.
        boolean balanced = !byTicket || counts.cast() == counts.ballots() + counts.voided();
        return balanced
                ? new Check(true, said, Room.BALLOTS)
                : new Check(false, phrases.of("stage.checks.balance.not", said), Room.BALLOTS);
    }

    private Check signed(Situation now) {
        long contestId = now.contest().id();
        List<String> missing = new ArrayList<>();
        if (now.parts().judged()) {
            Set<String> done = judges.of(contestId).stream()
                    .filter(SignatureView::current)
                    .map(SignatureView::judge)
                    .collect(Collectors.toSet());
            panel.list(contestId).stream()
                    .map(JudgeView::code)
                    .filter(seat -> !done.contains(seat))
                    .filter(seat -> !cards.ofJudge(contestId, seat).isEmpty())
                    .forEach(missing::add);
        }
        Set<String> done = officials.under(contestId, fingerprint(now.contest())).stream()
                .map(Signed::seat)
                .collect(Collectors.toSet());
        // Clerks sign what is released.
        boolean released = now.contest().isSettled();
        seats.holders(contestId).stream()
                .filter(holder -> holder.role() == SeatRole.SUPERVISOR || released && holder.role() == SeatRole.CLERK)
                .map(SeatHolder::seat)
                .filter(seat -> !done.contains(seat))
                .forEach(missing::add);
        return missing.isEmpty()
                ? new Check(true, phrases.of("stage.checks.signed"), Room.SIGNATURES)
                : new Check(false, phrases.of("stage.checks.signed.open", phrases.seats(missing)), Room.SIGNATURES);
    }

    private String fingerprint(ContestView contest) {
        return contest.isSettled() ? releases.get(contest.id()).fingerprint() : releases.fingerprint(contest.id());
    }

    private void waiting(Situation now, List<Check> checks) {
        long contestId = now.contest().id();
        if (now.watch().halted()) {
            checks.add(new Check(false, phrases.of("stage.checks.halted")));
        }
        int asked = requests.open(contestId).size() + grants.open(contestId).size();
        if (asked > 0) {
            checks.add(new Check(false, phrases.of("stage.checks.requests", asked), Room.CONSOLE));
        }
        long open =
                objections.list(contestId).stream().filter(Objection::isOpen).count();
        if (open > 0) {
            checks.add(new Check(false, phrases.of("stage.checks.objections", open), Room.OBJECTIONS));
        }
    }
}
