package org.saimahui.rehearsal;

import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.release.KeyRing;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.StageService;

/** Turns the first key once the evening is over; then the console turns the second, on the same fingerprint. */
class RobotSupervisor implements Robot {

    private static final RobotSeat SEAT = RobotSeat.of("SUPERVISOR", SeatRole.SUPERVISOR);

    private final StageService stage;

    private final ReleaseService releases;

    private final RobotDiary diary;

    RobotSupervisor(StageService stage, ReleaseService releases, RobotDiary diary) {
        this.stage = stage;
        this.releases = releases;
        this.diary = diary;
    }

    @Override
    public boolean beat(Situation now) {
        if (!now.is(ContestState.CLOSED) || now.watch().keys() < KeyRing.SECOND) {
            return false;
        }
        if (!now.watch().turned().contains(KeyRing.FIRST)) {
            turn(now, SEAT, "key.first");
            return true;
        }
        if (!now.watch().turned().contains(KeyRing.SECOND)) {
            turn(now, RobotSeat.CONSOLE, "key.second");
            return true;
        }
        return false;
    }

    private void turn(Situation now, RobotSeat who, String what) {
        long contestId = now.contest().id();
        String fingerprint = releases.fingerprint(contestId);
        who.does(() -> stage.command(
                contestId, StageCommand.of(Command.TURN_KEY).confirmed().with(Argument.FINGERPRINT, fingerprint)));
        diary.note(what, fingerprint.substring(0, 8));
    }
}
