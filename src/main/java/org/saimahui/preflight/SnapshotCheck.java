package org.saimahui.preflight;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.store.Snapshot;
import org.saimahui.store.SnapshotState;
import org.saimahui.store.Snapshots;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether there is a copy of the data, and the last attempt did not fail. */
@Component
@Order(55)
class SnapshotCheck implements PreflightCheck {

    private static final String PAGE = "/organise/account/snapshots";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Snapshots snapshots;

    private final Lines lines;

    SnapshotCheck(Snapshots snapshots, Lines lines) {
        this.snapshots = snapshots;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        SnapshotState state = snapshots.state();
        if (!state.kept()) {
            return lines.amber("snapshot", "server", PAGE);
        }
        if (state.failedAt() != null) {
            return lines.red("snapshot", "failed", PAGE);
        }
        Snapshot newest = state.newest();
        return newest == null
                ? lines.amber("snapshot", "none", PAGE)
                : lines.green("snapshot", "there", newest.number(), when(now, newest));
    }

    private static String when(Situation now, Snapshot snapshot) {
        return TIME.format(snapshot.at().atZone(now.contest().zone()));
    }
}
