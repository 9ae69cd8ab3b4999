package org.saimahui.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.AudienceCount;
import org.saimahui.scoring.ContestSheet.Presenter;
import org.saimahui.scoring.ContestSheet.Vote;

/** The part of the audience's votes: counts become points, unless too few have voted. */
final class AudiencePart {

    private static final Fraction SIXTY = Fraction.of(60);

    private static final Fraction FORTY = Fraction.of(40);

    private final ScoringRule rule;

    private final AudienceRule audience;

    private final SheetIndex index;

    private final long leader;

    private final Fraction all;

    private final @Nullable AudienceCount count;

    private final @Nullable Gap gap;

    /** @param active only their votes make up the maximum and the sum */
    AudiencePart(
            ScoringRule rule,
            AudienceRule audience,
            SheetIndex index,
            List<Presenter> active,
            @Nullable AudienceCount count) {
        this.rule = rule;
        this.audience = audience;
        this.index = index;
        long most = 0;
        BigInteger sum = BigInteger.ZERO;
        for (Presenter presenter : active) {
            long votes = index.votes(presenter.number()).votes();
            most = Math.max(most, votes);
            sum = sum.add(BigInteger.valueOf(votes));
        }
        this.leader = most;
        this.all = Fraction.of(new BigDecimal(sum));
        this.count = count;
        this.gap = quorumGap();
    }

    private @Nullable Gap quorumGap() {
        if (audience.quorum() == null) {
            return null;
        }
        if (count == null || count.eligible() == null || count.voters() == null) {
            return Gap.MISSING_COUNT;
        }
        Fraction needed = Fraction.of(count.eligible()).times(audience.quorum());
        boolean reached = Fraction.of(count.voters()).times(Fraction.of(100)).compareTo(needed) >= 0;
        return reached ? null : Gap.NO_QUORUM;
    }

    boolean lacksCount() {
        return gap == Gap.MISSING_COUNT;
    }

    PartScore evaluate(Presenter presenter) {
        Vote vote = index.votes(presenter.number());
        PartDetail detail = () -> Documents.object()
                .put("conversion", audience.conversion())
                .put("scale", audience.scale())
                .put("votes", vote.votes())
                .put("levels", bestFirst(vote.levels()))
                .put("levelPoints", audience.levels())
                .put("leader", leader)
                .put("all", all)
                .put("quorum", audience.quorum())
                .put("eligible", count == null ? null : count.eligible())
                .put("voters", count == null ? null : count.voters())
                .done();
        if (gap != null) {
            PartScore.Outcome outcome = lacksCount() ? PartScore.Outcome.OPEN : PartScore.Outcome.LEFT_OUT;
            return PartScore.without(ScoringRule.AUDIENCE, outcome, List.of(gap), detail);
        }
        // Without a single vote everybody has 0, softened or not.
        Fraction points = leader == 0 ? Fraction.ZERO : points(vote);
        return PartScore.of(rule, ScoringRule.AUDIENCE, points, detail);
    }

    /** Counts come in any order, from a file by their names: told are they in the order of the levels' points. */
    private @Nullable Map<String, Long> bestFirst(@Nullable Map<String, Long> counts) {
        if (counts == null || audience.levels() == null) {
            return counts;
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        audience.levels().keySet().stream()
                .filter(counts::containsKey)
                .forEach(level -> sorted.put(level, counts.get(level)));
        counts.forEach(sorted::putIfAbsent);
        return sorted;
    }

    private Fraction points(Vote vote) {
        Fraction votes = Fraction.of(vote.votes());
        Fraction ofLeader = votes.dividedBy(leader);
        return switch (audience.conversion()) {
            case SHARE_OF_LEADER -> ofLeader.times(audience.scale());
            case SHARE_OF_VOTES -> votes.dividedBy(all).times(audience.scale());
            case SOFTENED -> SIXTY.plus(FORTY.times(ofLeader));
            case COUNT -> votes;
            case MEAN_LEVELS -> meanOfLevels(vote);
        };
    }

    private Fraction meanOfLevels(Vote vote) {
        Map<String, Long> counts = vote.levels();
        if (counts == null || audience.levels() == null || vote.votes() == 0) {
            return Fraction.ZERO;
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Long> level : counts.entrySet()) {
            Fraction points = Fraction.of(audience.levels().getOrDefault(level.getKey(), BigDecimal.ZERO));
            sum = sum.plus(points.times(Fraction.of(level.getValue())));
        }
        return sum.dividedBy(vote.votes());
    }
}
