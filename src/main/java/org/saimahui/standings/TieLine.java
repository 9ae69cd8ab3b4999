package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.TieBreak;

/**
 * One step of the ladder that compared a presenter with others.
 *
 * @param level how many were level
 * @param skipped whether it compared nothing; {@code values} are empty then
 * @param values by running number, null for a missing one; of a large group the own value alone
 * @param split whether it told anybody apart
 */
public record TieLine(
        TieBreak step, int level, boolean skipped, Map<Integer, @Nullable BigDecimal> values, boolean split) {}
