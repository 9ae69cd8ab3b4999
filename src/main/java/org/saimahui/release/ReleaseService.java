package org.saimahui.release;

import org.saimahui.contest.ContestService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to released results. */
@Service
public class ReleaseService {

    private final ContestService contests;

    ReleaseService(ContestService contests) {
        this.contests = contests;
    }

    /** Makes the result public for good. In the stage's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long contestId) {
        contests.release(contestId);
    }
}
