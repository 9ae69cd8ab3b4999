package org.saimahui.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.stereotype.Component;

/** Opens desks. */
@Component
public class Desks {

    /** The address of a presenter's own page. */
    public static final String OWN = "/seat/presenter/report";

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    private final OwnReport own;

    Desks(ContestService contests, PresenterService presenters, ReportService reports, OwnReport own) {
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
        this.own = own;
    }

    /**
     * The desk of whoever asks.
     *
     * @param slug of the contest in the address of an organiser's page; null on a seat's
     * @throws org.saimahui.shared.NotFoundException when the contest has no such presenter
     */
    public Desk of(@Nullable String slug, @Nullable Integer number, @Nullable SeatPrincipal seat) {
        if (slug != null && number != null) {
            ContestView contest = contests.get(slug);
            return new OrganisersDesk(contest, presenters.get(contest.id(), number));
        }
        if (seat == null) {
            throw new IllegalStateException("Seats are guarded by their role");
        }
        return of(seat);
    }

    /** The desk of a presenter's own seat. */
    public Desk of(SeatPrincipal seat) {
        return new OwnDesk(contests.get(seat.contestId()), presenters.ofSeat(seat.contestId(), seat.seat()));
    }

    /** Key of why reports cannot be changed any more by anybody; null when they can. */
    public static @Nullable String obstacle(ContestView contest) {
        if (contest.state() == ContestState.RELEASED) {
            return "problem." + contest.releasedProblem();
        }
        if (contest.state() == ContestState.CLOSED) {
            return "problem.CONTEST_CLOSED";
        }
        return contest.ruleLocked() ? "problem.REPORT_FROZEN" : null;
    }

    private final class OrganisersDesk extends Desk {

        OrganisersDesk(ContestView contest, PresenterView presenter) {
            super(contest, presenter);
        }

        @Override
        public String page() {
            return "/organise/" + contest().slug() + "/presenters/"
                    + presenter().number() + "/report";
        }

        @Override
        public boolean isOwn() {
            return false;
        }

        @Override
        public long version() {
            return contests.get(contest().id()).version();
        }

        @Override
        public Desk meant(@Nullable Long id) {
            return new OrganisersDesk(
                    contest(), presenters.meant(contest().id(), presenter().number(), id));
        }

        @Override
        public @Nullable String obstacle() {
            return Desks.obstacle(contests.get(contest().id()));
        }

        @Override
        public <T> T make(@Nullable Long seen, Function<@Nullable Long, T> change) {
            return change.apply(seen);
        }
    }

    private final class OwnDesk extends Desk {

        OwnDesk(ContestView contest, PresenterView presenter) {
            super(contest, presenter);
        }

        @Override
        public String page() {
            return OWN;
        }

        @Override
        public boolean isOwn() {
            return true;
        }

        @Override
        public long version() {
            return reports.get(contest().id(), presenter().number()).revision();
        }

        @Override
        public Desk meant(@Nullable Long id) {
            return this;
        }

        @Override
        public @Nullable String obstacle() {
            ContestView now = contests.get(contest().id());
            String obstacle = Desks.obstacle(now);
            if (obstacle == null && !presenter().isActive()) {
                return "report.own.withdrawn";
            }
            return obstacle == null && own.isLate(now) ? "problem.REPORT_LATE" : obstacle;
        }

        @Override
        public <T> T make(@Nullable Long seen, Function<@Nullable Long, T> change) {
            return own.change(contest().id(), presenter().id(), seen, () -> change.apply(null));
        }
    }
}
