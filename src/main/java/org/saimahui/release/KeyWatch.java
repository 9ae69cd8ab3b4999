package org.saimahui.release;

import org.saimahui.contest.ContestChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the keys looked after at the end of every transaction that changes a contest, inside it. */
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
}
