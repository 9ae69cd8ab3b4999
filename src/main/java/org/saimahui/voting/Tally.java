package org.saimahui.voting;

import java.util.Map;

/**
 * What the ballots add up to.
 *
 * @param votes running number to votes; presenters without a vote are absent
 * @param voters how many ballots there are
 */
public record Tally(Map<Integer, Long> votes, long voters) {

    public Tally {
        votes = Map.copyOf(votes);
    }

    /** Whether somebody has counted the ballots: an imported file may say what they add up to, and not how many. */
    public boolean isCounted() {
        return voters > 0 || votes.values().stream().allMatch(count -> count == 0);
    }
}
