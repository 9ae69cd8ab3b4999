package org.saimahui.preflight;

import java.io.IOException;
import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.store.Snapshots;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether there is room beside the embedded database for the evening and its snapshots. */
@Component
@Order(50)
class DiskCheck implements PreflightCheck {

    /** How many copies are kept is said there. */
    private static final String PAGE = "/organise/account/snapshots";

    private static final double GIGABYTE = 1e9;

    private static final long LEAST = 200_000_000L;

    private static final long FEW = 1_000_000_000L;

    private final Snapshots snapshots;

    private final Lines lines;

    DiskCheck(Snapshots snapshots, Lines lines) {
        this.snapshots = snapshots;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        if (!snapshots.state().kept()) {
            return List.of();
        }
        try {
            long room = snapshots.room();
            String gigabytes = "%.1f".formatted(room / GIGABYTE);
            if (room < LEAST) {
                return lines.red("disk", "full", PAGE, gigabytes);
            }
            return room < FEW ? lines.amber("disk", "few", PAGE, gigabytes) : lines.green("disk", "room", gigabytes);
        } catch (IOException unreadable) {
            return lines.red("disk", "unreadable", PAGE, unreadable.getMessage());
        }
    }
}
