package org.saimahui.voting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ContestSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts of a contest: what the ballots add up to, or what an imported file says, by level where it does. */
@Component
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Running number to votes; presenters without a count are absent. */
    Map<Integer, Long> votes(long contestId) {
        Map<Integer, Long> votes = new HashMap<>();
        jdbc.sql("select presenter_number, votes from tally where contest_id = :contest")
                .param("contest", contestId)
                .query(row -> {
                    votes.put(row.getInt("presenter_number"), row.getLong("votes"));
                });
        return votes;
    }

    /** Running number to votes by level, in the file's order; presenters whose votes were simply counted are absent. */
    Map<Integer, Map<String, Long>> levels(long contestId) {
        Map<Integer, Map<String, Long>> levels = new HashMap<>();
        jdbc.sql(
                        "select presenter_number, level_name, votes from tally_level where contest_id = :contest order by place")
                .param("contest", contestId)
                .query(row -> {
                    levels.computeIfAbsent(row.getInt("presenter_number"), number -> new LinkedHashMap<>())
                            .put(row.getString("level_name"), row.getLong("votes"));
                });
        return levels;
    }

    /**
     * By running number, as the engine takes them.
     *
     * @param ballot what the portal's own ballot gave to each, in its order; empty where the counts came with a file, whose
     *     order stays
     */
    List<ContestSheet.Vote> counted(long contestId, @Nullable AudienceRule audience, List<String> ballot) {
        Map<Integer, Map<String, Long>> levels =
                audience == null || audience.levels() == null ? Map.of() : levels(contestId);
        // Of nobody's votes there is nothing to store by level, but the mean of levels still asks for them.
        Map<String, Long> none =
                audience != null && audience.conversion() == AudienceRule.Conversion.MEAN_LEVELS ? Map.of() : null;
        return new TreeMap<>(votes(contestId))
                .entrySet().stream()
                        .map(count -> new ContestSheet.Vote(
                                count.getKey(),
                                count.getValue(),
                                inOrder(
                                        ballot,
                                        levels.getOrDefault(count.getKey(), count.getValue() == 0 ? none : null))))
                        .toList();
    }

    private static @Nullable Map<String, Long> inOrder(List<String> ballot, @Nullable Map<String, Long> counts) {
        if (counts == null || ballot.isEmpty()) {
            return counts;
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        ballot.stream()
                .filter(level -> counts.getOrDefault(level, 0L) > 0)
                .forEach(level -> sorted.put(level, counts.get(level)));
        return sorted;
    }

    void store(long contestId, ContestSheet.Vote vote) {
        jdbc.sql("insert into tally (contest_id, presenter_number, votes) values (:contest, :presenter, :votes)")
                .param("contest", contestId)
                .param("presenter", vote.presenter())
                .param("votes", vote.votes())
                .update();
        int place = 0;
        Map<String, Long> levels = vote.levels() == null ? Map.of() : vote.levels();
        for (Map.Entry<String, Long> level : levels.entrySet()) {
            store(contestId, vote.presenter(), ++place, level);
        }
    }

    private void store(long contestId, int presenter, int place, Map.Entry<String, Long> level) {
        jdbc.sql("""
                insert into tally_level (contest_id, presenter_number, place, level_name, votes)
                values (:contest, :presenter, :place, :level, :votes)""")
                .param("contest", contestId)
                .param("presenter", presenter)
                .param("place", place)
                .param("level", level.getKey())
                .param("votes", level.getValue())
                .update();
    }
}
