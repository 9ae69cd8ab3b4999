package org.saimahui.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.contest.ContestService;
import org.saimahui.document.Text;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the supervisor has halted. While a halt is on no result is released and no step of it is shown. */
@Service
@Transactional(readOnly = true)
public class Halts implements KeptRows {

    private static final int LONGEST = 500;

    private final HaltRepository halts;

    private final ContestService contests;

    private final AuditLog audit;

    private final Clock clock;

    Halts(HaltRepository halts, ContestService contests, AuditLog audit, Clock clock) {
        this.halts = halts;
        this.contests = contests;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the evening is halted now. */
    public boolean isOn(long contestId) {
        return halts.findByContestIdOrderById(contestId).stream().anyMatch(Halt::isOn);
    }

    /** All of a contest, oldest first. */
    public List<HaltView> list(long contestId) {
        return halts.findByContestIdOrderById(contestId).stream()
                .map(Halt::toView)
                .toList();
    }

    /**
     * Stops what follows. In a command's transaction, which holds the contest's lock.
     *
     * @throws org.saimahui.document.InvalidInputException at {@code /reason}
     * @throws ConflictException {@code HALTED} when it is stopped already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void halt(long contestId, String reason) {
        String why = line("/reason", reason);
        if (isOn(contestId)) {
            throw new ConflictException("HALTED");
        }
        keep(contestId, halts.save(new Halt(contestId, why, Actor.acting().label(), now())));
    }

    /**
     * It goes on. In a command's transaction.
     *
     * @throws org.saimahui.document.InvalidInputException at {@code /outcome}
     * @throws ConflictException {@code NOT_HALTED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long contestId, String outcome) {
        String how = line("/outcome", outcome);
        Halt halt = halts.findByContestIdOrderById(contestId).stream()
                .filter(Halt::isOn)
                .findFirst()
                .orElseThrow(() -> new ConflictException("NOT_HALTED"));
        halt.end(how, Actor.acting().label(), now());
        keep(contestId, halt);
    }

    private void keep(long contestId, Halt halt) {
        audit.keep(contests.get(contestId).slug(), halt.name(), halt.row());
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return halts.findByContestIdOrderById(contestId).stream().collect(Collectors.toMap(Halt::name, Halt::row));
    }

    private static String line(String pointer, String given) {
        Text text = new Text();
        String line = text.line(pointer, given, LONGEST, true);
        text.orThrow();
        return line;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
