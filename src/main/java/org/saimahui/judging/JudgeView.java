package org.saimahui.judging;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A judge's seat, for reading.
 *
 * @param recusals running numbers of the presenters this judge does not mark
 */
public record JudgeView(
        long id,
        long contestId,
        String code,
        String name,
        String organisation,
        String panel,
        boolean chief,
        Set<Integer> recusals) {

    public JudgeView {
        recusals = Collections.unmodifiableSet(new TreeSet<>(recusals));
    }
}
