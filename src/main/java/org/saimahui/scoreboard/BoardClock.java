package org.saimahui.scoreboard;

import org.saimahui.durable.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts presenters on the Board a while after their marks were shown, also when the portal was away meanwhile. */
@Component
class BoardClock {

    private static final Logger LOG = LoggerFactory.getLogger(BoardClock.class);

    private final MarksGate gate;

    BoardClock(MarksGate gate) {
        this.gate = gate;
    }

    @Scheduled(fixedDelay = 250)
    void putDueOnBoard() {
        try {
            gate.due().forEach(gate::putDueOnBoard);
        } catch (RuntimeException failure) {
            StoreAwayException away = StoreAwayException.of(failure).orElseThrow(() -> failure);
            LOG.debug("The Board takes whom it has to take once the database answers again", away);
        }
    }
}
