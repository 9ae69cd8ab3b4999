package org.saimahui.ties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.points.DecisionService;
import org.saimahui.points.TieReasons;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes of the judges about two who are level. What more than half of those asked choose, whether all have sent or not,
 * becomes a decision as a written one would; otherwise nothing is decided.
 */
@Service
@Transactional(readOnly = true)
public class TieVotes implements KeptRows {

    /** So long a vote is open, at most: it ends when all have sent. */
    public static final Duration OPEN = Duration.ofSeconds(30);

    private final TieVoteRepository votes;

    private final TieBallotRepository ballots;

    private final ContestService contests;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final DecisionService decisions;

    private final StillLevel still;

    private final AuditLog audit;

    private final TieReasons reasons;

    private final Clock clock;

    TieVotes(
            TieVoteRepository votes,
            TieBallotRepository ballots,
            ContestService contests,
            PresenterService presenters,
            JudgeService judges,
            DecisionService decisions,
            StillLevel still,
            AuditLog audit,
            TieReasons reasons,
            Clock clock) {
        this.votes = votes;
        this.ballots = ballots;
        this.contests = contests;
        this.presenters = presenters;
        this.judges = judges;
        this.decisions = decisions;
        this.still = still;
        this.audit = audit;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** All of a contest, oldest first. */
    public List<TieVoteView> list(long contestId) {
        return votes.findByContestIdOrderById(contestId).stream()
                .map(this::view)
                .toList();
    }

    /** Whether judges are asked right now. */
    public boolean isOpen(long contestId) {
        return votes.existsByContestIdAndState(contestId, TieVote.State.OPEN);
    }

    /** Seats that may vote about these two: none that has recused itself from either. @param chief of the chief alone */
    public List<String> seats(long contestId, PresenterView first, PresenterView second, boolean chief) {
        return judges.list(contestId).stream()
                .filter(judge -> !chief || judge.chief())
                .filter(judge ->
                        Stream.of(first, second).noneMatch(p -> judge.recusals().contains(p.number())))
                .map(JudgeView::code)
                .toList();
    }

    /** Asks the judges. In the transaction of whoever has asked whether it may be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(long contestId, PresenterView first, PresenterView second, boolean chief) {
        Instant now = now();
        keep(votes.save(new TieVote(contestId, first.id(), second.id(), chief, now, now.plus(OPEN))));
    }

    /** The card for that seat; empty where it is not asked. */
    public Optional<TieCard> card(long contestId, String seat) {
        return open(contestId)
                .filter(vote -> now().isBefore(vote.endsAt()))
                .filter(vote -> seats(vote).contains(seat))
                .map(vote -> {
                    int asked = seats(vote).size();
                    PresenterView first = person(vote, vote.firstId());
                    PresenterView second = person(vote, vote.secondId());
                    Integer chosen = ballots.findById(new TieBallotId(vote.id(), seat))
                            .map(ballot -> ballot.choiceId() == vote.firstId() ? first.number() : second.number())
                            .orElse(null);
                    return new TieCard(vote.id(), List.of(first, second), chosen, vote.endsAt(), asked);
                });
    }

    /**
     * A seat chooses; until the end it may choose otherwise. When all have chosen the vote is over.
     *
     * @param number of whom it wants in front
     * @throws ConflictException {@code TIE_VOTE_OVER} when it is not asked, or not any more; {@code TIE_NOT_CHOICE} when that
     *     one is none of the two
     */
    @Transactional
    public void choose(long contestId, String seat, long id, int number) {
        contests.lock(contestId);
        TieVote vote = open(contestId)
                .filter(each -> each.id() == id && now().isBefore(each.endsAt()))
                .filter(each -> seats(each).contains(seat))
                .orElseThrow(() -> new ConflictException("TIE_VOTE_OVER"));
        PresenterView choice = Stream.of(person(vote, vote.firstId()), person(vote, vote.secondId()))
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow(() -> new ConflictException("TIE_NOT_CHOICE"));
        ballots.save(new TieBallot(vote.id(), seat, choice.id(), now()));
        ballots.flush();
        if (ballots.findByVoteIdOrderBySeat(vote.id()).size() >= seats(vote).size()) {
            count(vote);
        }
    }

    /** Contests whose vote has run its time. */
    public List<Long> due(Instant now) {
        return votes.findByStateAndEndsAtLessThanEqualOrderById(TieVote.State.OPEN, now).stream()
                .map(TieVote::contestId)
                .toList();
    }

    /** Ends a vote that has run its time. */
    @Transactional
    public void end(long contestId) {
        contests.lock(contestId);
        open(contestId).filter(vote -> !now().isBefore(vote.endsAt())).ifPresent(this::count);
    }

    private void count(TieVote vote) {
        long contestId = vote.contestId();
        ContestView contest = contests.get(contestId);
        PresenterView first = person(vote, vote.firstId());
        PresenterView second = person(vote, vote.secondId());
        List<TieBallot> sent = ballots.findByVoteIdOrderBySeat(vote.id());
        int forFirst =
                (int) sent.stream().filter(b -> b.choiceId() == vote.firstId()).count();
        int forSecond = sent.size() - forFirst;
        int asked = seats(vote).size();
        vote.end(how(contest, List.of(first.number(), second.number()), Math.max(forFirst, forSecond), asked), asked);
        audit.record(contest.slug(), "TIE_VOTE_ENDED", Subject.PRESENTERS, null, kept(vote, sent, first, second), null);
        keep(vote);
        if (vote.state() != TieVote.State.DECIDED) {
            contests.raiseVersion(contestId, null);
            return;
        }
        List<Integer> order = new ArrayList<>(List.of(first.number(), second.number()));
        if (forSecond > forFirst) {
            order.add(order.remove(0));
        }
        String why = vote.byChief()
                ? reasons.chief(order.get(0))
                : reasons.panel(new TieReasons.Count(
                        first.number(), forFirst, second.number(), forSecond, order.get(0), asked));
        decisions.add(contestId, null, List.of(first.number(), second.number()), order, why);
    }

    private TieVote.State how(ContestView contest, List<Integer> two, int most, int asked) {
        if (!contest.isBeingChecked()) {
            return TieVote.State.GIVEN_UP;
        }
        if (!still.areLevel(contest.id(), two)) {
            return TieVote.State.OVERTAKEN;
        }
        return 2 * most > asked ? TieVote.State.DECIDED : TieVote.State.LEVEL;
    }

    /** By seat, whom it chose: numbers, as the record names everybody. */
    private static Map<String, Object> kept(
            TieVote vote, List<TieBallot> sent, PresenterView first, PresenterView second) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        sent.forEach(ballot ->
                chosen.put(ballot.seat(), ballot.choiceId() == vote.firstId() ? first.number() : second.number()));
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("presenters", List.of(first.number(), second.number()));
        kept.put("state", vote.state());
        kept.put("asked", vote.asked());
        kept.put("chosen", chosen);
        return kept;
    }

    private void keep(TieVote vote) {
        audit.keep(contests.get(vote.contestId()).slug(), name(vote), row(vote));
    }

    /** What it is called among the rows that the record keeps. */
    private static String name(TieVote vote) {
        return "tie/" + vote.id();
    }

    /** As long as it is open, nobody learns who has chosen whom. */
    private Map<String, @Nullable Object> row(TieVote vote) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        List<TieBallot> sent =
                vote.state() == TieVote.State.OPEN ? List.of() : ballots.findByVoteIdOrderBySeat(vote.id());
        row.putAll(kept(vote, sent, person(vote, vote.firstId()), person(vote, vote.secondId())));
        Map<String, Object> sentAt = new LinkedHashMap<>();
        sent.forEach(ballot -> sentAt.put(ballot.seat(), ballot.sentAt()));
        row.put("sent", sentAt);
        row.put("byChief", vote.byChief());
        row.put("at", vote.openedAt());
        row.put("until", vote.endsAt());
        return row;
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return votes.findByContestIdOrderById(contestId).stream().collect(Collectors.toMap(TieVotes::name, this::row));
    }

    private Optional<TieVote> open(long contestId) {
        return votes.findByContestIdOrderById(contestId).stream()
                .filter(vote -> vote.state() == TieVote.State.OPEN)
                .findFirst();
    }

    private List<String> seats(TieVote vote) {
        return seats(vote.contestId(), person(vote, vote.firstId()), person(vote, vote.secondId()), vote.byChief());
    }

    private TieVoteView view(TieVote vote) {
        List<TieBallot> sent = ballots.findByVoteIdOrderBySeat(vote.id());
        boolean open = vote.state() == TieVote.State.OPEN;
        int forFirst =
                (int) sent.stream().filter(b -> b.choiceId() == vote.firstId()).count();
        return new TieVoteView(
                vote.id(),
                person(vote, vote.firstId()),
                person(vote, vote.secondId()),
                vote.byChief(),
                vote.asked() == null ? seats(vote).size() : vote.asked(),
                sent.size(),
                vote.state().name(),
                open ? 0 : forFirst,
                open ? 0 : sent.size() - forFirst,
                vote.openedAt(),
                vote.endsAt());
    }

    private PresenterView person(TieVote vote, long id) {
        return presenters.list(vote.contestId()).stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
