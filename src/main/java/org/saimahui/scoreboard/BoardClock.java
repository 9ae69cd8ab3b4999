package org.saimahui.scoreboard;

import org.saimahui.durable.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets everybody see what the hall has seen for a while: presenters whose marks were shown enter the Board, a step of the
 * reveal follows. Also when the portal was away meanwhile.
 */
@Component
class BoardClock {

    private static final Logger LOG = LoggerFactory.getLogger(BoardClock.class);

    private final MarksGate gate;

    private final RevealGate reveals;

    BoardClock(MarksGate gate, RevealGate reveals) {
        this.reveals = reveals;
        this.gate = gate;
    }

    @Scheduled(fixedDelay = 250)
    void putDueOnBoard() {
        try {
            gate.due().forEach(gate::putDueOnBoard);
            reveals.due().forEach(reveals::publishDue);
        } catch (RuntimeException failure) {
            StoreAwayException away = StoreAwayException.of(failure).orElseThrow(() -> failure);
            LOG.debug("The Board takes whom it has to take once the database answers again", away);
        }
    }
}
