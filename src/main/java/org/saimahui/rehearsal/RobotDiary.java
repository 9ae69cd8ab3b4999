package org.saimahui.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the robots of one rehearsal have done, newest first, in keys of messages. For several threads. */
class RobotDiary {

    private static final int KEPT = 60;

    private final Deque<RehearsalStatus.Line> lines = new ArrayDeque<>();

    /** @param what the end of a message's key: {@code rehearsal.did.} and this */
    synchronized void note(String what, Object... args) {
        lines.addFirst(new RehearsalStatus.Line("rehearsal.did." + what, List.of(args)));
        if (lines.size() > KEPT) {
            lines.removeLast();
        }
    }

    synchronized List<RehearsalStatus.Line> lines() {
        return List.copyOf(lines);
    }
}
