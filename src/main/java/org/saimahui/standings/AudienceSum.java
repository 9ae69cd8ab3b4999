package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.AudienceRule;

/**
 * The audience's part.
 *
 * @param levels votes by level; null unless votes are given by level
 * @param leader the most votes that anybody has
 * @param all all votes
 * @param turnout how many took part; null where the rule has no quorum or nobody counted
 */
public record AudienceSum(
        AudienceRule.Conversion conversion,
        BigDecimal scale,
        long votes,
        @Nullable Map<String, Long> levels,
        long leader,
        BigDecimal all,
        @Nullable Turnout turnout)
        implements PartSum.Detail {

    /** @param quorum per cent of those entitled who must have voted */
    public record Turnout(BigDecimal quorum, long eligible, long voters) {}
}
