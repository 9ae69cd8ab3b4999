package org.saimahui.programme;

import org.saimahui.contest.ContestView;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme's version. Public doors depend on it and on the Board's, never on the contest's own, which tells of acts
 * that the public does not see.
 */
@Service
@Transactional(readOnly = true)
public class ProgrammeService {

    private final ProgrammeRepository programmes;

    ProgrammeService(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /** Raised only when the public reads something else than before. */
    public long version(ContestView contest) {
        return programmes
                .versionOf(contest.id())
                .orElseThrow(() -> new NotFoundException("programme of contest " + contest.slug()));
    }
}
