package org.saimahui.voting;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Tickets and ballots in numbers that balance: the tickets made are those used, those unused and those whose ballot is void;
 * the ballots stored are those that count and those that are void.
 *
 * @param made tickets made
 * @param cast tickets that have cast a ballot, void or not
 * @param ballots ballots that count
 * @param voided ballots that were declared void
 */
public record TicketCounts(long made, long cast, long ballots, long voided) {

    static final String SELECT = """
            select (select count(*) from ticket where contest_id = :contest) as made,
                (select count(used_at) from ticket where contest_id = :contest) as cast_with,
                (select count(*) from ballot where contest_id = :contest and voided_at is null) as ballots,
                (select count(voided_at) from ballot where contest_id = :contest) as voided""";

    static TicketCounts of(ResultSet row, int index) throws SQLException {
        return new TicketCounts(
                row.getLong("made"), row.getLong("cast_with"), row.getLong("ballots"), row.getLong("voided"));
    }

    /** Tickets whose ballot counts. */
    public long used() {
        return cast - voided;
    }

    /** Tickets that nobody has voted with. */
    public long unused() {
        return made - cast;
    }
}
