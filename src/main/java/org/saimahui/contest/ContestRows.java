package org.saimahui.contest;

import org.saimahui.durable.RowLock;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** The rows of contests, locked and read anew: whoever changes one stands in line. */
@Component
class ContestRows {

    private final ContestRepository contests;

    private final RowLock rows;

    ContestRows(ContestRepository contests, RowLock rows) {
        this.contests = contests;
        this.rows = rows;
    }

    /** In the caller's transaction. @throws NotFoundException when there is none */
    Contest locked(long id) {
        return rows.fresh(contests.findById(id).orElseThrow(() -> new NotFoundException("contest " + id)));
    }
}
