package org.saimahui.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StageService;
import org.saimahui.voting.VoteState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rehearsal being played, a beat at a time. Not for several threads. */
class RobotEvening {

    private static final Logger LOG = LoggerFactory.getLogger(RobotEvening.class);

    /** After so many refusals one after another something is in the way that robots cannot clear. */
    private static final int PATIENCE = 30;

    /** So often robots come again to a portal that is too busy. */
    static final int MOST_TRIES = 12;

    private static final int LONGEST_REST = 5;

    private final long contestId;

    private final RobotRole role;

    private final StageService stage;

    private final RobotOrganiser organiser;

    private final RobotJudges judges;

    private final RobotAudience audience;

    private final RobotStaff.Cast staff;

    private final RobotDiary diary;

    private final Random chance;

    private int waited;

    private int refused;

    /** How often in a row the portal was too busy. */
    private int turnedAway;

    /** Beats to let pass before the next try. */
    private int resting;

    /** @param staff nobody where the organiser drives */
    RobotEvening(
            long contestId,
            RobotRole role,
            StageService stage,
            RobotOrganiser organiser,
            RobotJudges judges,
            RobotAudience audience,
            RobotStaff.Cast staff,
            RobotDiary diary,
            Random chance) {
        this.contestId = contestId;
        this.role = role;
        this.stage = stage;
        this.organiser = organiser;
        this.judges = judges;
        this.audience = audience;
        this.staff = staff;
        this.diary = diary;
        this.chance = chance;
    }

    /** What has been done so far, newest first. */
    List<RehearsalStatus.Line> diary() {
        return diary.lines();
    }

    /**
     * One beat: robots look where the evening stands and do at most one thing each.
     *
     * @return whether there is anything left to do
     * @throws IllegalStateException in a contest that is no rehearsal: robots act nowhere else
     */
    boolean beat() {
        if (resting > 0) {
            resting--;
            return true;
        }
        try {
            boolean more = look();
            wentThrough();
            return more;
        } catch (ConflictException somebodyWasFaster) {
            return lookAgain(somebodyWasFaster);
        } catch (RuntimeException failed) {
            return comeAgain(Busy.of(failed).orElseThrow(() -> failed));
        }
    }

    private boolean look() {
        Situation now = stage.situation(contestId);
        if (!now.contest().rehearsal()) {
            throw new IllegalStateException(
                    "Robots act in rehearsals only, not in " + now.contest().slug());
        }
        if (isOver(now)) {
            diary.note("end");
            return false;
        }
        judges.sit(contestId);
        boolean busy = false;
        for (Robot robot : staff.robots()) {
            busy |= robot.beat(now);
        }
        judge(now);
        vote(now);
        if (!busy) {
            drive(stage.situation(contestId));
        }
        return true;
    }

    private void wentThrough() {
        refused = 0;
        if (turnedAway > 0) {
            diary.note("again", turnedAway);
            turnedAway = 0;
        }
    }

    /** As a phone does that is told to come again: after a pause that grows, and not for ever. */
    private boolean comeAgain(RefusedException busy) {
        LOG.debug("Robots of contest {} come again: {}", contestId, busy.code());
        turnedAway++;
        if (turnedAway > MOST_TRIES) {
            LOG.info("Robots of contest {} stop: {}", contestId, busy.code());
            diary.note("stuck", busy.code());
            return false;
        }
        if (turnedAway == 1) {
            diary.note("busy", busy.code());
        }
        resting = Math.min(turnedAway - 1, LONGEST_REST);
        return true;
    }

    /** The organiser may press buttons too; the next beat looks again. */
    private boolean lookAgain(ConflictException refusal) {
        LOG.debug("Robots of contest {} look again: {}", contestId, refusal.code());
        waited = 0;
        refused++;
        if (refused > PATIENCE) {
            LOG.info("Robots of contest {} stop: {}", contestId, refusal.code());
            diary.note("stuck", refusal.code());
        }
        return refused <= PATIENCE;
    }

    private boolean isOver(Situation now) {
        return role == RobotRole.WHOLE_EVENING ? organiser.isOver(now) : now.is(ContestState.CLOSED);
    }

    private void judge(Situation now) {
        now.marked().stream()
                .filter(p -> !able(now.missing(p)).isEmpty())
                .findFirst()
                .ifPresent(p -> judges.sendOne(contestId, p.number(), able(now.missing(p)), chance));
    }

    private List<String> able(List<String> seats) {
        return seats.stream().filter(staff::canSend).toList();
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
        Optional<RobotOrganiser.Press> due = organiser.due(now, audience.isDone());
        if (due.isEmpty()) {
            waited = 0;
        } else if (++waited > RobotOrganiser.pauseBefore(due.get())) {
            waited = 0;
            organiser.press(contestId, due.get());
            tell(due.get(), now);
        }
    }

    private void tell(RobotOrganiser.Press done, Situation now) {
        Cue cue = done.cue();
        if (done.command().command() == Command.FREEZE) {
            diary.note("freeze");
        } else if (cue != null && cue.kind() == CueKind.CALL) {
            RunningOrder.presenter(cue, now).ifPresent(p -> diary.note("called", p.number(), p.name()));
        } else if (cue != null && (cue.kind() == CueKind.OPEN_VOTE || cue.kind() == CueKind.CLOSE_CONTEST)) {
            diary.note(cue.kind() == CueKind.OPEN_VOTE ? "vote" : "closed");
        } else if (cue != null && cue.kind() == CueKind.REVEAL) {
            diary.note("reveal");
        } else if (cue != null && cue.kind() == CueKind.SPECIAL_PRIZE) {
            diary.note("prize");
        }
    }
}
