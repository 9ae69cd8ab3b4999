package org.saimahui.preflight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saimahui.command.Situation;
import org.saimahui.page.Phrases;
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

    private final Phrases phrases;

    PreparedCheck(Preparations preparations, Phrases phrases) {
        this.preparations = preparations;
        this.phrases = phrases;
    }

    @Override
    public List<Finding> look(Situation now) {
        String base = "/organise/" + now.contest().slug();
        return preparations.all(now).entrySet().stream()
                .map(entry -> finding(base, entry))
                .toList();
    }

    private Finding finding(String base, Map.Entry<String, Preparations.Check> entry) {
        String room = entry.getKey();
        boolean done = entry.getValue().done();
        Light light = done ? Light.GREEN : NEEDED.contains(room) ? Light.RED : Light.AMBER;
        // The programme is published on the contest's own page.
        String page = room.equals("programme") ? base : base + "/" + room;
        return new Finding(
                light, phrases.of("stage.room." + room), entry.getValue().text(), done ? null : page);
    }
}
