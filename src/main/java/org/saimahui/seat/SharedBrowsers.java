package org.saimahui.seat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which seats were held in an organiser's browser, whichever came first, the seat or the login. It refuses
 * nothing: an organiser may help a judge with a phone, and everybody can read that it happened.
 */
@Service
@Transactional(readOnly = true)
public class SharedBrowsers {

    private final SharedBrowserRepository shared;

    private final ContestService contests;

    private final AuditLog audit;

    private final Clock clock;

    SharedBrowsers(SharedBrowserRepository shared, ContestService contests, AuditLog audit, Clock clock) {
        this.shared = shared;
        this.contests = contests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes and records it; not after the release, when the sheet is as it is and no mark can be given. */
    @Transactional
    public void note(SeatPrincipal holder, String organiser) {
        ContestView contest = contests.get(holder.contestId());
        if (contest.isSettled()) {
            return;
        }
        shared.save(new SharedBrowser(
                contest.id(), holder.seat(), organiser, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(
                contest.slug(),
                "SEAT_IN_ORGANISERS_BROWSER",
                Subject.seat(holder.seat()),
                null,
                Map.of("organiser", organiser),
                null);
    }

    /** Each pair of seat and account once, in the order in which they first met. */
    public List<SharedBrowserView> list(long contestId) {
        return shared.findByContestIdOrderById(contestId).stream()
                .map(SharedBrowser::toView)
                .distinct()
                .toList();
    }
}
