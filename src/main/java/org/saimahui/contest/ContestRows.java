package org.saimahui.contest;

import org.saimahui.durable.RowLock;
import org.saimahui.durable.TransactionMemory;
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

    /**
     * In the caller's transaction, which from now on reads what is true under this lock: what it has read before may be older.
     *
     * @throws NotFoundException when there is none
     */
    Contest locked(long id) {
        if (rows.isHeld(Contest.class, id)) {
            return contests.findById(id).orElseThrow(() -> new NotFoundException("contest " + id));
        }
        Contest contest = rows.find(Contest.class, id).orElseThrow(() -> new NotFoundException("contest " + id));
        TransactionMemory.forgetAll();
        return contest;
    }
}
