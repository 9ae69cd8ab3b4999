package org.saimahui.preflight;

import java.util.List;
import java.util.Map;
import org.saimahui.command.Situation;
import org.saimahui.seat.CardStatus;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatReach;
import org.saimahui.seat.SeatRole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether every judge's device is heard of. With two clerks' seats an evening on paper needs none. */
@Component
@Order(30)
class JudgesHereCheck implements PreflightCheck {

    private final SeatCardService cards;

    private final SeatPresence presence;

    private final Lines lines;

    JudgesHereCheck(SeatCardService cards, SeatPresence presence, Lines lines) {
        this.cards = cards;
        this.presence = presence;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        long contestId = now.contest().id();
        Map<String, SeatReach> reach = presence.of(contestId);
        List<CardStatus> seats = cards.status(contestId);
        List<String> judges = seats.stream()
                .filter(card -> card.role() == SeatRole.JUDGE)
                .map(CardStatus::seat)
                .toList();
        if (judges.isEmpty()) {
            return List.of();
        }
        long here = judges.stream()
                .filter(seat -> reach.get(seat) == SeatReach.HERE)
                .count();
        String page = "/organise/" + now.contest().slug() + "/cards";
        if (here == 0) {
            return seats.stream().filter(seat -> seat.role() == SeatRole.CLERK).count() < ClerksCheck.BOTH
                    ? lines.red("reach", "none", page, judges.size())
                    : lines.amber("reach", "paper", page, judges.size());
        }
        return here == judges.size()
                ? lines.green("reach", "all", here)
                : lines.amber("reach", "some", page, here, judges.size());
    }
}
