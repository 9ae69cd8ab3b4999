package org.saimahui.drill;

import java.util.Optional;
import org.saimahui.contest.ContestService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the protocol of each contest's last drill, beside the contest, as long as there is one. */
@Component
class Protocols {

    private final DrillRepository rows;

    private final ContestService contests;

    private final JsonMapper json;

    Protocols(DrillRepository rows, ContestService contests, JsonMapper json) {
        this.rows = rows;
        this.contests = contests;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Optional<Protocol> find(long contestId) {
        return rows.findById(contestId).map(row -> json.readValue(row.document(), Protocol.class));
    }

    /** A contest that is gone meanwhile needs none. */
    @Transactional
    public void keep(long contestId, Protocol protocol) {
        if (contests.find(contestId).isPresent()) {
            rows.save(new DrillRow(contestId, protocol.at(), json.writeValueAsString(protocol)));
        }
    }
}
