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
}
