package org.saimahui.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.account.LentSessions;
import org.saimahui.audit.Actor;
import org.saimahui.audit.RecordCheck;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** The one door to fault drills: start one, watch it, stop it, read its protocol. One at a time. */
@Service
public class DrillService implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DrillService.class);

    private final ContestService contests;

    private final Doors doors;

    private final HallServices services;

    private final LentSessions sessions;

    private final List<Fault> faults;

    private final Protocols protocols;

    private final Clock clock;

    private final Map<Long, Run> runs = new ConcurrentHashMap<>();

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread drill = new Thread(work, "drill");
        drill.setDaemon(true);
        return drill;
    });

    /** A drill that is being played, or waits for another one's end. */
    private static final class Run {

        private final List<Finding> found = new CopyOnWriteArrayList<>();

        private volatile boolean stopped;

        private volatile @Nullable Hall hall;

        /** Where its rehearsal goes, it is over: another one at the same address is not what it has begun. */
        private void gone(long contestId) {
            Hall playing = hall;
            if (playing != null && playing.id() == contestId) {
                playing.leave();
            }
        }
    }

    DrillService(
            ContestService contests,
            Doors doors,
            HallServices services,
            LentSessions sessions,
            List<Fault> faults,
            Protocols protocols,
            Newsroom news,
            Clock clock) {
        this.contests = contests;
        this.doors = doors;
        this.services = services;
        this.sessions = sessions;
        this.faults =
                faults.stream().sorted(Comparator.comparingInt(Fault::number)).toList();
        this.protocols = protocols;
        this.clock = clock;
        // A contest that is deleted takes its drill along; so does a rehearsal that is made anew.
        news.listen(EnumSet.of(News.Kind.GONE), gone -> {
            end(gone.contestId());
            runs.values().forEach(run -> run.gone(gone.contestId()));
        });
    }

    /**
     * Begins a drill in the contest's rehearsal, in place of an earlier one, in the name of the account that asks for it.
     *
     * @throws ConflictException {@code IS_REHEARSAL}, {@code DRILL_RUNS}, {@code DRILL_NEEDS_JUDGES},
     *     {@code DRILL_NEEDS_PRESENTERS}
     */
    public void start(String slug) {
        ContestView contest = contests.get(slug);
        doors.require(contest);
        String account = account();
        Run run = new Run();
        if (runs.putIfAbsent(contest.id(), run) != null) {
            throw new ConflictException("DRILL_RUNS");
        }
        thread.execute(() -> {
            try {
                // Whoever stops it while it waits keeps the rehearsal and the protocol that there were.
                if (!run.stopped) {
                    protocols.keep(contest.id(), play(contest, account, run));
                }
            } catch (RuntimeException broken) {
                LOG.warn("The protocol of the drill of {} could not be kept", contest.slug(), broken);
            } finally {
                runs.remove(contest.id());
            }
        });
    }

    private static String account() {
        Actor acting = Actor.acting();
        if (!acting.kind().isAccount()) {
            throw new IllegalStateException("A drill is started by an account, not by " + acting.label());
        }
        return acting.name();
    }

    /** Ends a drill before its next fault; what was not reached is told as not played. */
    public void stop(String slug) {
        end(contests.get(slug).id());
    }

    /** What is being played, and the protocol of the last one. @throws org.saimahui.shared.NotFoundException without such a contest */
    public DrillStatus status(String slug) {
        long contestId = contests.get(slug).id();
        Run run = runs.get(contestId);
        return new DrillStatus(
                run != null,
                run == null ? List.of() : List.copyOf(run.found),
                faults.size(),
                protocols.find(contestId).orElse(null));
    }

    private void end(long contestId) {
        Run run = runs.get(contestId);
        if (run != null) {
            run.stopped = true;
        }
    }

    /** Whoever pressed the button lends the console a session, which ends with the drill. */
    private Protocol play(ContestView contest, String account, Run run) {
        Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean whole = false;
        List<Finding> all = new ArrayList<>();
        try (LentSessions.Lent session = sessions.lend(account)) {
            Hall hall = doors.open(contest, session);
            run.hall = hall;
            Optional<String> trouble = new Evening(hall, services, faults, run.found::add, () -> run.stopped).play();
            all.add(evening(hall, run, trouble));
            whole = !run.stopped && trouble.isEmpty();
        } catch (RuntimeException broken) {
            LOG.info("The drill of {} broke", contest.slug(), broken);
            all.add(stopped(0, Evening.why(broken)));
        }
        all.addAll(run.found);
        all.addAll(unplayed(run, all.get(0).trouble()));
        all.sort(Comparator.comparingInt(Finding::number));
        return new Protocol(begun, whole, all);
    }

    /** Faults that are not told of yet: they have not passed. */
    private List<Finding> unplayed(Run run, @Nullable String why) {
        List<Integer> told = run.found.stream().map(Finding::number).toList();
        return faults.stream()
                .map(Fault::number)
                .filter(number -> !told.contains(number))
                .map(number -> stopped(number, why == null ? "–" : why))
                .toList();
    }

    private static Finding stopped(int number, String why) {
        Notes seen = new Notes();
        seen.stopped(why);
        return seen.finding(number);
    }

    /** What holds of the evening as a whole. */
    private Finding evening(Hall hall, Run run, Optional<String> trouble) {
        Notes seen = new Notes();
        if (run.stopped) {
            seen.stopped("–");
        }
        trouble.ifPresent(seen::stopped);
        Answer release = hall.console().get(hall.windows().room("/release")).done();
        seen.same("0.keys", count(release, "class=\"keyrow\""), count(release, "class=\"lamp is-sent\""));
        seen.same(
                "0.told",
                "ALL_REVEALED",
                hall.commands().refusal(hall.console(), StageCommand.of(Command.REVEAL_NEXT)));
        RecordCheck.Finding chain = RecordCheck.check(hall.windows().record().iterator(), null);
        seen.expect("0.record", chain.isWhole(), chain.isWhole() ? chain.n() : chain.fault() + " " + chain.n());
        seen.through(hall.allDoors());
        return seen.finding(0);
    }

    private static long count(Answer page, String piece) {
        return Pattern.compile(piece).matcher(page.body()).results().count();
    }

    @Override
    public void destroy() {
        runs.values().forEach(run -> run.stopped = true);
        thread.shutdownNow();
    }
}
