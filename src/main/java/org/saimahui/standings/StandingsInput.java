package org.saimahui.standings;

import java.util.Set;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standings;

/**
 * What the standings are counted from.
 *
 * @param sheet cards of presenters whose marking is closed, nothing of an open one
 * @param partsIn codes of the parts that are in
 */
public record StandingsInput(ScoringRule rule, ContestSheet sheet, Set<String> partsIn) {

    /** The standings as they are now. */
    public Standings count() {
        return ScoringEngine.live(rule, sheet, partsIn);
    }
}
