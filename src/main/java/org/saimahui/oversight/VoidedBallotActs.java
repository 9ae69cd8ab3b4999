package org.saimahui.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which ballots were declared void, and why, as the record has it. Printed with the result. */
@Component
public class VoidedBallotActs {

    private static final int MOST = 500;

    private static final String ACT = "BALLOTS_VOIDED";

    private final AuditReader audit;

    private final JsonMapper json;

    VoidedBallotActs(AuditReader audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** One act. @param receipts of the ballots */
    public record Act(
            Instant at, List<String> receipts, @Nullable String reason) {}

    /** What the record keeps of one. */
    private record After(List<String> receipts) {}

    /** Of a contest, oldest first. */
    public List<Act> list(String contest) {
        AuditFilter voided = new AuditFilter(contest, "", ACT, "", AuditFilter.ALWAYS, AuditFilter.EVER);
        List<Act> list = new ArrayList<>(audit.search(voided, 0, MOST).getContent().stream()
                .map(line -> new Act(
                        line.at(), json.readValue(line.after(), After.class).receipts(), line.reason()))
                .toList());
        Collections.reverse(list);
        return list;
    }
}
