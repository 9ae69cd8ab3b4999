package org.saimahui.rehearsal;

import java.util.List;
import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;

/** The one door to rehearsals: make one, let robots play it, stop them, delete it. One rehearsal for each contest. */
@Service
public class RehearsalService {

    private final ContestService contests;

    private final ContestExchange exchange;

    private final RobotStaff staff;

    private final PresenterService presenters;

    private final RobotTroupe robots;

    RehearsalService(
            ContestService contests,
            ContestExchange exchange,
            RobotStaff staff,
            PresenterService presenters,
            RobotTroupe robots) {
        this.contests = contests;
        this.exchange = exchange;
        this.staff = staff;
        this.presenters = presenters;
        this.robots = robots;
    }

    /** The address of a contest's rehearsal, whether it exists or not. */
    public static String slugOf(String contest) {
        return ContestView.rehearsalOf(contest);
    }

    /** What that address is the rehearsal of, whether the rehearsal still exists or not; empty once the contest is gone. */
    public Optional<ContestView> original(String rehearsal) {
        return contests.all().stream()
                .filter(contest ->
                        !contest.rehearsal() && contest.rehearsalSlug().equals(rehearsal))
                .findFirst();
    }

    /** A contest's rehearsal, if there is one. */
    public Optional<ContestView> find(String contest) {
        return contests.find(slugOf(contest)).filter(ContestView::rehearsal);
    }

    /**
     * Copies people and rule into a new rehearsal, which replaces an earlier one, and sets the robots to work.
     *
     * @return the rehearsal
     * @throws ConflictException {@code IS_REHEARSAL} when the contest is a rehearsal itself
     */
    public ContestView start(String slug, RobotRole role) {
        ContestView rehearsal = copy(slug);
        play(rehearsal.slug(), role);
        return rehearsal;
    }

    /** As {@link #start}, without robots. */
    public ContestView copy(String slug) {
        ContestView contest = contests.get(slug);
        if (contest.rehearsal()) {
            throw new ConflictException("IS_REHEARSAL");
        }
        find(slug).ifPresent(earlier -> delete(earlier.slug()));
        exchange.copy(contest.id(), slugOf(slug), true);
        staff.copySeats(contest, contests.get(slugOf(slug)));
        return contests.get(slugOf(slug));
    }

    /** Sets robots to work in a rehearsal, in place of those that may be at work there. */
    public void play(String slug, RobotRole role) {
        robots.play(rehearsal(slug), role);
    }

    /** Sends the robots home; what they did stays. */
    public void stop(String slug) {
        robots.stop(rehearsal(slug).id());
    }

    /** How far it is, and what the robots did. */
    public RehearsalStatus status(String slug) {
        long contestId = rehearsal(slug).id();
        List<PresenterView> running = presenters.list(contestId).stream()
                .filter(PresenterView::isActive)
                .toList();
        return new RehearsalStatus(
                robots.isPlaying(contestId),
                (int) running.stream().filter(p -> p.turn() == Turn.CLOSED).count(),
                running.size(),
                robots.diary(contestId));
    }

    /** Removes the rehearsal with everything in it. It cannot touch anything else. */
    public void delete(String slug) {
        stop(slug);
        contests.delete(rehearsal(slug).id());
    }

    private ContestView rehearsal(String slug) {
        ContestView contest = contests.get(slug);
        if (!contest.rehearsal()) {
            throw new ConflictException("NO_REHEARSAL");
        }
        return contest;
    }
}
