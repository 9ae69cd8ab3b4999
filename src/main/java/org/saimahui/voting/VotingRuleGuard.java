package org.saimahui.voting;

import org.saimahui.contest.RuleGuard;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.InputProblems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots that would no longer fit a changed rule, and what the portal's own ballot cannot collect. */
@Component
class VotingRuleGuard implements RuleGuard {

    private static final String AUDIENCE = "/audience";

    private final VoteRepository votes;

    private final JdbcClient jdbc;

    VotingRuleGuard(VoteRepository votes, JdbcClient jdbc) {
        this.votes = votes;
        this.jdbc = jdbc;
    }

    @Override
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        AudienceRule audience = next.audience();
        votes.findById(contestId).ifPresent(vote -> check(vote, audience, refusals));
        if (audience != null && audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS) {
            warnings.add("LEVELS_BY_FILE_ONLY", AUDIENCE + "/conversion");
        }
    }

    private void check(Vote vote, @org.jspecify.annotations.Nullable AudienceRule audience, InputProblems refusals) {
        long ballots = ballots(vote);
        if (audience == null) {
            if (ballots > 0 || vote.toStatus(0).state() == VoteState.OPEN) {
                refusals.add("BALLOTS_STORED", AUDIENCE, ballots);
            }
            return;
        }
        if (ballots > 0 && audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS) {
            refusals.add("BALLOTS_HAVE_NO_LEVELS", AUDIENCE + "/conversion", ballots);
        }
        if (vote.wasOpened() && ballots > 0 && audience.choices() != vote.choices()) {
            refusals.add("BALLOTS_HAVE_CHOICES", AUDIENCE + "/choices", ballots, vote.choices());
        }
    }

    private long ballots(Vote vote) {
        long counted = jdbc.sql("select coalesce(sum(votes), 0) from tally where contest_id = :contest")
                .param("contest", vote.contestId())
                .query(Long.class)
                .single();
        return counted == 0 ? 0 : Math.max(1, vote.voters());
    }
}
