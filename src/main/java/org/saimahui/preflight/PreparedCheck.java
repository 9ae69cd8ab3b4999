package org.saimahui.preflight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saimahui.command.Situation;
import org.saimahui.contest.VoteAccess;
import org.saimahui.page.Phrases;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.stage.Preparations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rule, people, reports, judges, cards, tickets, address, programme: what the contest's page lists as well. */
@Component
@Order(10)
class PreparedCheck implements PreflightCheck {

    /** Without these there is no evening. */
    private static final Set<String> NEEDED = Set.of("rule", "presenters", "judges");

    private final Preparations preparations;

    private final SeatCardService cards;

    private final Phrases phrases;

    PreparedCheck(Preparations preparations, SeatCardService cards, Phrases phrases) {
        this.preparations = preparations;
        this.cards = cards;
        this.phrases = phrases;
    }

    @Override
    public List<Finding> look(Situation now) {
        String base = "/organise/" + now.contest().slug();
        return preparations.all(now).entrySet().stream()
                .map(entry -> finding(now, base, entry))
                .toList();
    }

    /** Some seats without a card can be mended while the evening runs; with none at all, and no clerks, nobody marks. */
    private boolean isNeeded(Situation now, String room) {
        return switch (room) {
            case "cards" -> issued(now, SeatRole.JUDGE) == 0 && issued(now, SeatRole.CLERK) < ClerksCheck.BOTH;
            case "tickets" -> now.contest().voteAccess() == VoteAccess.TICKET;
            default -> NEEDED.contains(room);
        };
    }

    private long issued(Situation now, SeatRole role) {
        return cards.status(now.contest().id()).stream()
                .filter(card -> card.role() == role && card.issuedAt() != null)
                .count();
    }

    private Finding finding(Situation now, String base, Map.Entry<String, Preparations.Check> entry) {
        String room = entry.getKey();
        boolean done = entry.getValue().done();
        Light light = done ? Light.GREEN : isNeeded(now, room) ? Light.RED : Light.AMBER;
        String page = switch (room) {
            // It is published on the contest's own page.
            case "programme" -> base;
            // One for all contests.
            case "address" -> "/organise/account/address";
            default -> base + "/" + room;
        };
        return new Finding(
                light, phrases.of("stage.room." + room), entry.getValue().text(), done ? null : page);
    }
}
