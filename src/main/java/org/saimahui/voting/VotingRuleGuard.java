package org.saimahui.voting;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblems;
import org.saimahui.rule.RuleGuard;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ScoringRule;
import org.springframework.stereotype.Component;

/** Ballots that would no longer fit a changed rule. */
@Component
class VotingRuleGuard implements RuleGuard {

    private static final String AUDIENCE = "/audience";

    private final VoteRepository votes;

    private final TallyStore tallies;

    VotingRuleGuard(VoteRepository votes, TallyStore tallies) {
        this.votes = votes;
        this.tallies = tallies;
    }

    @Override
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        AudienceRule audience = next.audience();
        votes.findById(contestId).ifPresent(vote -> check(vote, audience, refusals));
    }

    private void check(Vote vote, @Nullable AudienceRule audience, InputProblems refusals) {
        Map<Integer, Long> counts = tallies.votes(vote.contestId());
        Map<Integer, Map<String, Long>> levels = tallies.levels(vote.contestId());
        long ballots = ballots(vote, counts.values());
        boolean open = vote.toStatus(0, List.of()).state() == VoteState.OPEN;
        if (audience == null) {
            if (ballots > 0 || !levels.isEmpty() || open) {
                refusals.add("BALLOTS_STORED", AUDIENCE, ballots);
            }
            return;
        }
        if (open && !audience.ballotLevels().equals(vote.levels())) {
            refusals.add("VOTE_OPEN", AUDIENCE + "/conversion");
        }
        if (ballots > 0 && !vote.levels().isEmpty() && audience.ballotLevels().isEmpty()) {
            refusals.add("BALLOTS_HAVE_LEVELS", AUDIENCE + "/conversion", ballots);
        }
        counts.keySet().removeAll(levels.keySet());
        if (audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS && ballots(vote, counts.values()) > 0) {
            refusals.add("BALLOTS_HAVE_NO_LEVELS", AUDIENCE + "/conversion", ballots);
        }
        Map<String, BigDecimal> next = audience.levels() == null ? Map.of() : audience.levels();
        levels.values().stream()
                .flatMap(level -> level.entrySet().stream())
                .filter(level -> level.getValue() > 0 && !next.containsKey(level.getKey()))
                .map(Map.Entry::getKey)
                .distinct()
                .forEach(level -> refusals.add("VOTES_HAVE_LEVEL", AUDIENCE + "/levels", level));
        if (vote.wasOpened() && vote.levels().isEmpty() && ballots > 0 && audience.choices() != vote.choices()) {
            refusals.add("BALLOTS_HAVE_CHOICES", AUDIENCE + "/choices", ballots, vote.choices());
        }
    }

    /** Zero without a vote; an imported count may not say how many voters there were. */
    private static long ballots(Vote vote, Collection<Long> counts) {
        return counts.stream().allMatch(count -> count == 0) ? 0 : Math.max(1, vote.voters());
    }
}
