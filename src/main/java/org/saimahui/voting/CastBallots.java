package org.saimahui.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.MerkleTree;
import org.saimahui.document.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands on the ballots that count: choices alone, in the order of their own bytes, so that nobody learns whose or when.
 * The record seals the root of them with the counts; they are told once those are shown.
 */
@Component
class CastBallots implements KeptRows {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(,[0-9]{1,6})*+");

    private final JdbcClient jdbc;

    private final VoteService votes;

    CastBallots(JdbcClient jdbc, VoteService votes) {
        this.jdbc = jdbc;
        this.votes = votes;
    }

    /** RFC 6962 root of the RFC 8785 forms, in byte order. */
    String root(long contestId) {
        return MerkleTree.root(
                counted(contestId).stream().map(CanonicalJson::write).toList());
    }

    /** One that is chosen by numbers is their list, one by levels says the level by number; what was bent is told as it stands. */
    private List<Object> counted(long contestId) {
        return jdbc
                .sql("select choices, levels from ballot where contest_id = :contest and voided_at is null")
                .param("contest", contestId)
                .query(CastBallots::ballot)
                .list()
                .stream()
                .sorted(Comparator.comparing(CanonicalJson::write))
                .toList();
    }

    private static Object ballot(ResultSet row, int index) throws SQLException {
        String written = row.getString("choices");
        String levels = row.getString("levels");
        if (!NUMBERS.matcher(written).matches()) {
            return written;
        }
        List<Integer> choices = Ballot.read(written);
        if (levels == null) {
            return choices;
        }
        if (levels.split("\n", -1).length != choices.size()) {
            return levels;
        }
        Map<String, Object> byNumber = new TreeMap<>();
        Ballot.levels(choices, levels).forEach((number, level) -> byNumber.put(String.valueOf(number), level));
        return byNumber;
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        List<Object> counted = votes.status(contestId).state() == VoteState.SHOWN ? counted(contestId) : List.of();
        return counted.isEmpty() ? Map.of() : Map.of("ballots", Map.of("cast", counted));
    }
}
