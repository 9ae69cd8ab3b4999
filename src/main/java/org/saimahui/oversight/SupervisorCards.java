package org.saimahui.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    private static Issued issued(AuditLine line) {
        return new Issued(line.actor().label(), line.at());
    }
}
