package org.saimahui.rehearsal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.NotFoundException;
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
import org.springframework.stereotype.Component;

/** The robots at work: beat by beat on one thread, in the rehearsals that are played. */
@Component
class RobotTroupe implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RobotTroupe.class);

    private final StageService stage;

    private final RobotOrganiser organiser;

    private final RobotJudges judges;

    private final BallotBox ballots;

    private final BallotPlaces places;

    private final TicketService tickets;

    private final VoteService votes;

    private final RobotStaff staff;

    private final RehearsalProperties properties;

    private final Map<Long, ScheduledFuture<?>> playing = new ConcurrentHashMap<>();

    /** The evenings that are or were played since the start, by contest. */
    private final Map<Long, RobotEvening> evenings = new ConcurrentHashMap<>();

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "robots");
        thread.setDaemon(true);
        return thread;
    });

    RobotTroupe(
            StageService stage,
            RobotOrganiser organiser,
            RobotJudges judges,
            BallotBox ballots,
            BallotPlaces places,
            TicketService tickets,
            VoteService votes,
            RobotStaff staff,
            RehearsalProperties properties,
            Newsroom news) {
        this.stage = stage;
        this.organiser = organiser;
        this.judges = judges;
        this.ballots = ballots;
        this.places = places;
        this.tickets = tickets;
        this.votes = votes;
        this.staff = staff;
        this.properties = properties;
        // Wherever a rehearsal was deleted, its robots go home.
        news.listen(EnumSet.of(News.Kind.GONE), gone -> {
            stop(gone.contestId());
            evenings.remove(gone.contestId());
        });
    }

    /** Sets to work in a rehearsal, in place of robots that may be at work there. */
    void play(ContestView rehearsal, RobotRole role) {
        stop(rehearsal.id());
        RobotEvening evening = evening(rehearsal, role);
        evenings.put(rehearsal.id(), evening);
        Locale language = LocaleContextHolder.getLocale();
        long beat = properties.beat().toMillis();
        playing.put(
                rehearsal.id(),
                beats.scheduleWithFixedDelay(
                        () -> beat(rehearsal.id(), evening, language), beat, beat, TimeUnit.MILLISECONDS));
    }

    /** Goes home; what was done stays. */
    void stop(long contestId) {
        Future<?> robots = playing.remove(contestId);
        if (robots != null) {
            robots.cancel(false);
        }
    }

    boolean isPlaying(long contestId) {
        return playing.containsKey(contestId);
    }

    /** What was done in the rehearsal's last evening since the start. */
    List<RehearsalStatus.Line> diary(long contestId) {
        RobotEvening evening = evenings.get(contestId);
        return evening == null ? List.of() : evening.diary();
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

    private RobotAudience audience(ContestView rehearsal) {
        int voters = properties.voters();
        List<String> codes =
                rehearsal.voteAccess() == VoteAccess.TICKET ? tickets.make(rehearsal.id(), null, voters) : List.of();
        return new RobotAudience(places.get(rehearsal.slug()), ballots, votes, codes, voters);
    }

    private void beat(long contestId, RobotEvening evening, Locale language) {
        LocaleContextHolder.setLocale(language);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(Actor.ROBOT, null, AuthorityUtils.NO_AUTHORITIES)));
        try {
            if (!evening.beat()) {
                stop(contestId);
            }
        } catch (NotFoundException gone) {
            // The rehearsal was deleted under their hands; the news of it comes a moment later.
            LOG.info("The robots of contest {} go home: {}", contestId, gone.getMessage());
            stop(contestId);
        } catch (RuntimeException broken) {
            LOG.warn("The robots of contest {} stop", contestId, broken);
            stop(contestId);
        } finally {
            SecurityContextHolder.clearContext();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
    }
}
