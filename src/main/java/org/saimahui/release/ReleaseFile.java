package org.saimahui.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.scoring.Standing;
import org.saimahui.standings.StandingsService;
import org.springframework.stereotype.Component;

/** What a release publishes: the whole contest as a file with the judges by code, and the ranking with its arithmetic. */
@Component
class ReleaseFile {

    private final ContestExchange exchange;

    private final StandingsService standings;

    ReleaseFile(ContestExchange exchange, StandingsService standings) {
        this.exchange = exchange;
        this.standings = standings;
    }

    /** The contest file as it is after the release, so that the fingerprint shown before is the one recorded. */
    Map<String, @Nullable Object> file(long contestId) {
        Map<String, @Nullable Object> file = new LinkedHashMap<>(exchange.exportPublicFile(contestId));
        Map<String, @Nullable Object> contest = new LinkedHashMap<>();
        if (file.get("contest") instanceof Map<?, ?> head) {
            head.forEach((key, value) -> contest.put(String.valueOf(key), value));
        }
        contest.put("state", ContestState.RELEASED.name());
        contest.put("published", true);
        file.put("contest", contest);
        return file;
    }

    List<Map<String, @Nullable Object>> results(long contestId) {
        return standings.standings(contestId).rows().stream()
                .map(Standing::toDocument)
                .toList();
    }
}
