package org.saimahui.rehearsal;

import org.saimahui.command.Situation;
import org.saimahui.host.HostScript;
import org.saimahui.host.HostService;
import org.saimahui.seat.SeatRole;

/** Reads each line as soon as it may be read. Nobody waits for it. */
class RobotHost implements Robot {

    private static final RobotSeat SEAT = RobotSeat.of("HOST", SeatRole.HOST);

    private final HostService host;

    private final RobotDiary diary;

    private boolean spoke;

    RobotHost(HostService host, RobotDiary diary) {
        this.host = host;
        this.diary = diary;
    }

    @Override
    public boolean beat(Situation now) {
        long contestId = now.contest().id();
        HostScript script = host.script(contestId);
        if (script.isToRead()) {
            SEAT.does(() -> host.said(contestId, script.now().key()));
            if (!spoke) {
                spoke = true;
                diary.note("host");
            }
        }
        return false;
    }
}
