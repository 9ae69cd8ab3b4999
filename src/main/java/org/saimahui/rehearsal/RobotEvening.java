package org.saimahui.rehearsal;

import java.util.Optional;
import java.util.Random;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.StageService;
import org.saimahui.voting.VoteState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rehearsal being played, a beat at a time. Not for several threads. */
class RobotEvening {

    private static final Logger LOG = LoggerFactory.getLogger(RobotEvening.class);

    private final long contestId;

    private final RobotRole role;

    private final StageService stage;

    private final RobotOrganiser organiser;

    private final RobotJudges judges;

    private final RobotAudience audience;

    private final Random chance = new Random();

    private int waited;

    RobotEvening(
            long contestId,
            RobotRole role,
            StageService stage,
            RobotOrganiser organiser,
            RobotJudges judges,
            RobotAudience audience) {
        this.contestId = contestId;
        this.role = role;
        this.stage = stage;
        this.organiser = organiser;
        this.judges = judges;
        this.audience = audience;
    }

    /**
     * One beat: robots look where the evening stands and do at most one thing each.
     *
     * @return whether there is anything left to do
     * @throws IllegalStateException in a contest that is no rehearsal: robots act nowhere else
     */
    boolean beat() {
        Situation now = stage.situation(contestId);
        if (!now.contest().rehearsal()) {
            throw new IllegalStateException(
                    "Robots act in rehearsals only, not in " + now.contest().slug());
        }
        if (now.contest().state() == ContestState.CLOSED) {
            return false;
        }
        try {
            judges.sit(contestId);
            judge(now);
            vote(now);
            drive(now);
        } catch (ConflictException somebodyWasFaster) {
            // The organiser may press buttons too; the next beat looks again.
            LOG.debug("Robots of {} look again: {}", now.contest().slug(), somebodyWasFaster.code());
            waited = 0;
        }
        return true;
    }

    private void judge(Situation now) {
        now.marked().stream()
                .filter(p -> !now.missing(p).isEmpty())
                .findFirst()
                .ifPresent(p -> judges.sendOne(contestId, p.number(), now.missing(p), chance));
    }

    private void vote(Situation now) {
        if (now.vote() == VoteState.OPEN) {
            audience.castSome(now, chance);
        }
    }

    private void drive(Situation now) {
        if (role != RobotRole.WHOLE_EVENING) {
            return;
        }
        Optional<NextStep> due = organiser.due(now, audience.isDone());
        if (due.isEmpty()) {
            waited = 0;
        } else if (++waited > RobotOrganiser.pauseBefore(due.get().command())) {
            waited = 0;
            organiser.press(contestId, due.get());
        }
    }
}
