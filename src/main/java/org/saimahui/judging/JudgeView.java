package org.saimahui.judging;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;

/**
 * A judge's seat, for reading.
 *
 * @param recusals running numbers of the presenters this judge does not mark
 * @param nudgedAt when the hall last waited for this judge and said so; null for never
 */
public record JudgeView(
        long id,
        long contestId,
        String code,
        String name,
        String organisation,
        String panel,
        boolean chief,
        Set<Integer> recusals,
        @Nullable Instant nudgedAt) {

    public JudgeView {
        recusals = Collections.unmodifiableSet(new TreeSet<>(recusals));
    }

    /** Whether it was for this presenter, whose marking is open. */
    public boolean isNudgedFor(PresenterView presenter) {
        Instant since = presenter.slot().markingSince();
        return nudgedAt != null && since != null && !nudgedAt.isBefore(since);
    }
}
