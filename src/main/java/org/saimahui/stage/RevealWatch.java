package org.saimahui.stage;

import org.saimahui.contest.ContestChanged;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.release.ReleaseService;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * From the first step of the reveal on nothing changes the result that is being told: whatever would give it another fingerprint
 * is refused, whoever does it and wherever, and nothing of it is stored.
 */
@Component
class RevealWatch {

    private final RevealService reveals;

    private final ReleaseService releases;

    private final ContestService contests;

    RevealWatch(RevealService reveals, ReleaseService releases, ContestService contests) {
        this.reveals = reveals;
        this.releases = releases;
        this.contests = contests;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(ContestChanged change) {
        long contestId = change.contestId();
        reveals.progress(contestId)
                .filter(told -> contests.get(contestId).state() == ContestState.CLOSED)
                .filter(told -> !told.fingerprint().equals(releases.fingerprint(contestId)))
                .ifPresent(told -> {
                    throw new ConflictException("REVEAL_STARTED");
                });
    }
}
