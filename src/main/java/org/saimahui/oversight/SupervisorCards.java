package org.saimahui.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.springframework.stereotype.Component;

/** How often the supervisor's card was issued, and by whom: whoever holds a card can sit there. Printed with the result. */
@Component
public class SupervisorCards {

    private static final int MOST = 500;

    private static final String ACT = "CARDS_ISSUED";

    private static final String SEAT = "\"SUPERVISOR\"";

    private final AuditReader audit;

    SupervisorCards(AuditReader audit) {
        this.audit = audit;
    }

    /** One time that a card was issued. */
    public record Issued(String by, Instant at) {}

    /** Of a contest, oldest first. */
    public List<Issued> list(String contest) {
        AuditFilter issued = new AuditFilter(contest, "", ACT, "", AuditFilter.ALWAYS, AuditFilter.EVER);
        List<Issued> newestFirst = audit.search(issued, 0, MOST).getContent().stream()
                .filter(line -> String.valueOf(line.after()).contains(SEAT))
                .map(SupervisorCards::issued)
                .toList();
        List<Issued> list = new ArrayList<>(newestFirst);
        Collections.reverse(list);
        return list;
    }

    /**
     * The last time that a card was issued while the evening was under way, though there had been one before; empty where that
     * never was. Whoever got it can turn the supervisor's key: everybody is told.
     */
    public Optional<Issued> reissued(String contest) {
        List<Issued> all = list(contest);
        if (all.size() < 2) {
            return Optional.empty();
        }
        AuditFilter begun = new AuditFilter(contest, "", "GO_LIVE", "", AuditFilter.ALWAYS, AuditFilter.EVER);
        Instant live = audit.search(begun, 0, 1).stream()
                .findFirst()
                .map(AuditLine::at)
                .orElse(AuditFilter.ALWAYS);
        return Optional.of(all.get(all.size() - 1)).filter(last -> last.at().isAfter(live));
    }

    private static Issued issued(AuditLine line) {
        return new Issued(line.actor().label(), line.at());
    }
}
