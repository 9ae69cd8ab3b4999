package org.saimahui.rehearsal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.StageService;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VoteService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

/** The one door to rehearsals: make one, let robots play it, stop them, delete it. One rehearsal for each contest. */
@Service
public class RehearsalService implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalService.class);

    private final ContestService contests;

    private final ContestExchange exchange;

    private final StageService stage;

    private final RobotOrganiser organiser;

    private final RobotJudges judges;

    private final BallotBox ballots;

    private final BallotPlaces places;

    private final TicketService tickets;

    private final VoteService votes;

    private final RehearsalProperties properties;

    private final RobotStaff staff;

    private final PresenterService presenters;

    private final Map<Long, ScheduledFuture<?>> playing = new ConcurrentHashMap<>();

    /** The evenings that are or were played since the start, by contest. */
    private final Map<Long, RobotEvening> evenings = new ConcurrentHashMap<>();

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "robots");
        thread.setDaemon(true);
        return thread;
    });

    RehearsalService(
            ContestService contests,
            ContestExchange exchange,
            StageService stage,
            RobotOrganiser organiser,
            RobotJudges judges,
            BallotBox ballots,
            BallotPlaces places,
            TicketService tickets,
            VoteService votes,
            RobotStaff staff,
            PresenterService presenters,
            RehearsalProperties properties,
            Newsroom news) {
        this.contests = contests;
        this.exchange = exchange;
        this.stage = stage;
        this.organiser = organiser;
        this.judges = judges;
        this.ballots = ballots;
        this.places = places;
        this.tickets = tickets;
        this.votes = votes;
        this.staff = staff;
        this.presenters = presenters;
        this.properties = properties;
        // Wherever a rehearsal was deleted, its robots go home.
        news.listen(EnumSet.of(News.Kind.GONE), gone -> {
            end(gone.contestId());
            evenings.remove(gone.contestId());
        });
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
        ContestView rehearsal = rehearsal(slug);
        stop(slug);
        RobotEvening evening = evening(rehearsal, role);
        evenings.put(rehearsal.id(), evening);
        Locale language = LocaleContextHolder.getLocale();
        long beat = properties.beat().toMillis();
        playing.put(
                rehearsal.id(),
                beats.scheduleWithFixedDelay(
                        () -> beat(rehearsal.id(), evening, language), beat, beat, TimeUnit.MILLISECONDS));
    }

    private RobotEvening evening(ContestView rehearsal, RobotRole role) {
        RobotDiary diary = new RobotDiary();
        Random chance = new Random();
        RobotStaff.Cast cast = RobotStaff.Cast.NOBODY;
        if (role == RobotRole.WHOLE_EVENING) {
            staff.takeSeats(rehearsal);
            cast = staff.cast(rehearsal, diary, chance);
        }
        return new RobotEvening(
                rehearsal.id(), role, stage, organiser, judges, audience(rehearsal), cast, diary, chance);
    }

    /** Sends the robots home; what they did stays. */
    public void stop(String slug) {
        Future<?> robots = playing.remove(rehearsal(slug).id());
        if (robots != null) {
            robots.cancel(false);
        }
    }

    public RehearsalStatus status(String slug) {
        long contestId = rehearsal(slug).id();
        List<PresenterView> running = presenters.list(contestId).stream()
                .filter(PresenterView::isActive)
                .toList();
        RobotEvening evening = evenings.get(contestId);
        return new RehearsalStatus(
                playing.containsKey(contestId),
                (int) running.stream().filter(p -> p.turn() == Turn.CLOSED).count(),
                running.size(),
                evening == null ? List.of() : evening.diary());
    }

    /** Removes the rehearsal with everything in it. It cannot touch anything else. */
    public void delete(String slug) {
        stop(slug);
        contests.delete(rehearsal(slug).id());
    }

    private RobotAudience audience(ContestView rehearsal) {
        int voters = properties.voters();
        List<String> codes =
                rehearsal.voteAccess() == VoteAccess.TICKET ? tickets.make(rehearsal.id(), null, voters) : List.of();
        return new RobotAudience(places.get(rehearsal.slug()), ballots, votes, codes, voters);
    }

    private ContestView rehearsal(String slug) {
        ContestView contest = contests.get(slug);
        if (!contest.rehearsal()) {
            throw new ConflictException("NO_REHEARSAL");
        }
        return contest;
    }

    private void beat(long contestId, RobotEvening evening, Locale language) {
        LocaleContextHolder.setLocale(language);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(Actor.ROBOT, null, AuthorityUtils.NO_AUTHORITIES)));
        try {
            if (!evening.beat()) {
                end(contestId);
            }
        } catch (RuntimeException broken) {
            LOG.warn("The robots of contest {} stop", contestId, broken);
            end(contestId);
        } finally {
            SecurityContextHolder.clearContext();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void end(long contestId) {
        Future<?> robots = playing.remove(contestId);
        if (robots != null) {
            robots.cancel(false);
        }
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
    }
}
