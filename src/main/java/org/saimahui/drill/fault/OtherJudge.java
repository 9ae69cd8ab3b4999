package org.saimahui.drill.fault;

import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.drill.Fault;
import org.saimahui.drill.Hall;
import org.saimahui.drill.Moment;
import org.saimahui.drill.Moment.Point;
import org.saimahui.drill.Notes;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.seat.SeatEnd;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatService;
import org.springframework.stereotype.Component;

/** Another person sits on a judge's seat than was printed. */
@Component
class OtherJudge implements Fault {

    private final JudgeService panel;

    private final SeatService seats;

    private final AuditReader record;

    OtherJudge(JudgeService panel, SeatService seats, AuditReader record) {
        this.panel = panel;
        this.seats = seats;
        this.record = record;
    }

    @Override
    public int number() {
        return 22;
    }

    @Override
    public Moment moment() {
        return Moment.of(Point.DOORS);
    }

    @Override
    public void play(Hall hall, Notes seen) {
        JudgeView before = panel.list(hall.id()).get(1);
        String seat = before.code();
        Hall.Phone old = hall.phone(seat);
        JudgeFacts guest = new JudgeFacts(seat, "Drill", "", before.panel(), before.chief());
        hall.console().does(() -> panel.edit(hall.id(), null, guest, "drill"));
        Hall.Phone own = hall.sit(seat);
        seen.same("22.name", "Drill", panel.get(hall.id(), seat).name());
        seen.same("22.old", SeatEnd.REVOKED, Seats.end(seats.lookup(old.secret())));
        seen.same("22.new", true, seats.lookup(own.secret()) instanceof SeatLookup.Held);
        boolean both = record.search(AuditFilter.of(hall.contest().slug()), 0, 50).stream()
                .anyMatch(line -> line.action().equals("JUDGE_EDITED")
                        && "drill".equals(line.reason())
                        && String.valueOf(line.before()).contains(before.name())
                        && String.valueOf(line.after()).contains("Drill"));
        seen.same("22.both", true, both);
    }
}
