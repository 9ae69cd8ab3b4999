package org.saimahui.voting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.AudienceRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to where a vote stands. It knows no count: what anybody may ask, this may answer. */
@Service
@Transactional(readOnly = true)
public class VoteService {

    private static final int CHOICES = 3;

    private final VoteRepository votes;

    private final ContestService contests;

    private final ContestCourse course;

    private final RuleService rules;

    private final RowLock rows;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    VoteService(
            VoteRepository votes,
            ContestService contests,
            ContestCourse course,
            RuleService rules,
            RowLock rows,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.votes = votes;
        this.contests = contests;
        this.course = course;
        this.rules = rules;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Where the vote stands; one that was never opened is NOT_OPENED. */
    public VoteStatus status(long contestId) {
        Vote vote = vote(contestId);
        return vote.wasOpened()
                ? vote.toStatus(vote.choices(), vote.levels())
                : vote.toStatus(choices(contestId), levels(contestId));
    }

    /**
     * Opens or re-opens the vote; running numbers stand from now on. In the stage's transaction.
     *
     * @param seconds how long; null until it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(long contestId, @Nullable Integer seconds) {
        ContestView contest = contests.get(contestId);
        course.fixOrder(contestId);
        Vote vote = locked(contestId);
        vote.open(now(), seconds, contest.voteAccess(), choices(contestId), levels(contestId));
        save(vote);
    }

    /** No ballot is taken any more. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long contestId) {
        Vote vote = locked(contestId);
        vote.close(now());
        save(vote);
    }

    /** An open vote takes no ballot until it goes on; what is left of its time is kept. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(long contestId) {
        Vote vote = locked(contestId);
        vote.pause(now());
        save(vote);
    }

    /** It goes on with the time that was left. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(long contestId) {
        Vote vote = locked(contestId);
        vote.resume(now());
        save(vote);
    }

    /** The counts become public, for good. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(long contestId) {
        Vote vote = locked(contestId);
        vote.show(now());
        save(vote);
        audit.open(contests.get(contestId).slug(), List.of(CountedVote.SEAL));
    }

    /**
     * Whether the ballots count in the result: their counts were shown, or the contest was closed over a closed vote whose counts
     * come with the result.
     */
    public boolean isCounted(long contestId) {
        VoteState state = status(contestId).state();
        boolean over = contests.get(contestId).isOver();
        return state == VoteState.SHOWN || over && state == VoteState.CLOSED;
    }

    /** Whether the rule has a vote of the audience at all. */
    public boolean isForeseen(long contestId) {
        return audience(contestId) != null;
    }

    /** The contests whose timed vote is over but not closed yet. */
    public List<Long> due(Instant now) {
        return votes.due(now);
    }

    /** One that was never opened is new. */
    Vote vote(long contestId) {
        return stored(contestId).orElseGet(() -> new Vote(contestId));
    }

    private Vote locked(long contestId) {
        return stored(contestId).map(rows::fresh).orElseGet(() -> new Vote(contestId));
    }

    private Optional<Vote> stored(long contestId) {
        return votes.findById(contestId);
    }

    void save(Vote vote) {
        votes.save(vote);
        news.tell(News.of(vote.contestId(), News.Kind.VOTE));
    }

    private int choices(long contestId) {
        AudienceRule audience = audience(contestId);
        return audience == null ? CHOICES : audience.choices();
    }

    private List<String> levels(long contestId) {
        AudienceRule audience = audience(contestId);
        return audience == null ? List.of() : audience.ballotLevels();
    }

    /** Null without a rule, or where it has no part for the audience. */
    @Nullable
    AudienceRule audience(long contestId) {
        return contests.get(contestId).ruleNumber() == 0
                ? null
                : rules.rule(contestId).audience();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
