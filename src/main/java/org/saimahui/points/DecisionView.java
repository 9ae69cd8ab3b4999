package org.saimahui.points;

import java.time.Instant;
import java.util.List;

/**
 * A recorded decision about a tie.
 *
 * @param presenters the running numbers that were level
 * @param order the same numbers in the order decided
 */
public record DecisionView(List<Integer> presenters, List<Integer> order, String reason, Instant at) {

    public DecisionView {
        presenters = List.copyOf(presenters);
        order = List.copyOf(order);
    }
}
