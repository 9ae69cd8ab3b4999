package org.saimahui.lots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.presenter.RunningNumbers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes of the running order by hand after lots were drawn, as the record has them. Printed with the draw. */
@Component
public class OrderChanges {

    private static final int MOST = 100;

    private final AuditReader audit;

    private final JsonMapper json;

    OrderChanges(AuditReader audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /**
     * One change.
     *
     * @param order the numbers of before, in the new order
     */
    public record Change(Instant at, List<Integer> order, String reason) {

        public Change {
            order = List.copyOf(order);
        }
    }

    /** Of that draw, oldest first; none before it is drawn. */
    public List<Change> since(String contest, DrawView draw) {
        DrawView.Drawn drawn = draw.drawn();
        if (drawn == null) {
            return List.of();
        }
        AuditFilter moved = new AuditFilter(contest, "", RunningNumbers.REORDERED, "", drawn.at(), AuditFilter.EVER);
        List<Change> list = new ArrayList<>(audit.search(moved, 0, MOST).getContent().stream()
                .filter(line -> line.reason() != null)
                .map(this::change)
                .toList());
        Collections.reverse(list);
        return list;
    }

    private Change change(AuditLine line) {
        List<Integer> order =
                json.readValue(line.after(), json.getTypeFactory().constructCollectionType(List.class, Integer.class));
        return new Change(line.at(), order, String.valueOf(line.reason()));
    }
}
