package org.saimahui.release;

import org.saimahui.contest.ContestChanged;
import org.saimahui.exchange.ContestImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the keys looked after at the end of every transaction that changes a contest, inside it. How many a contest needs that
 * comes in from a file, and has begun elsewhere, is fixed as it comes.
 */
@Component
class KeyWatch {

    private final Keys keys;

    KeyWatch(Keys keys) {
        this.keys = keys;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ContestChanged change) {
        keys.look(change.contestId());
    }

    @EventListener
    void on(ContestImported imported) {
        keys.begun(imported.contestId());
    }
}
