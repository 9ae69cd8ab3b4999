package org.saimahui.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a contest's drill stands.
 *
 * @param running whether one is being played
 * @param found what it has found so far, in the order of the evening
 * @param faults how many there are
 * @param last the protocol of the last one that ended; null where none has
 */
public record DrillStatus(
        boolean running,
        List<Finding> found,
        int faults,
        @Nullable Protocol last) {}
