package org.saimahui.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.saimahui.audit.Actor;
import org.saimahui.document.Text;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the supervisor has halted. While a halt is on no result is released and no step of it is shown. */
@Service
@Transactional(readOnly = true)
public class Halts {

    private static final int LONGEST = 500;

    private final HaltRepository halts;

    private final Clock clock;

    Halts(HaltRepository halts, Clock clock) {
        this.halts = halts;
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
        halts.save(new Halt(contestId, why, Actor.acting().label(), now()));
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
        halts.findByContestIdOrderById(contestId).stream()
                .filter(Halt::isOn)
                .findFirst()
                .orElseThrow(() -> new ConflictException("NOT_HALTED"))
                .end(how, Actor.acting().label(), now());
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
