package org.saimahui.portrait;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that hold pictures. */
@Component
class PortraitStore {

    private final JdbcTemplate jdbc;

    PortraitStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One that a presenter of the contest shows now; others are not found, however well their address is known. */
    Optional<byte[]> shown(long contestId, String hash, int width) {
        List<byte[]> found = jdbc.query("""
                select q.picture from portrait q join presenter p on p.id = q.presenter_id and p.portrait = q.hash
                where q.contest_id = ? and q.hash = ? and q.width = ?
                """, (row, index) -> row.getBytes(1), contestId, hash, width);
        return found.stream().findFirst();
    }

    void add(long contestId, long presenterId, Portrait portrait) {
        jdbc.update("delete from portrait where presenter_id = ? and hash = ?", presenterId, portrait.hash());
        portrait.sizes()
                .forEach((width, bytes) -> jdbc.update(
                        "insert into portrait (contest_id, presenter_id, hash, width, picture) values (?, ?, ?, ?, ?)",
                        contestId,
                        presenterId,
                        portrait.hash(),
                        width,
                        bytes));
    }

    /** Drops what is neither shown nor can be brought back. */
    void keepOnly(long presenterId, @Nullable String shown, @Nullable String before) {
        jdbc.update(
                "delete from portrait where presenter_id = ? and hash <> ? and hash <> ?",
                presenterId,
                shown == null ? "" : shown,
                before == null ? "" : before);
    }

    void copy(long presenterId, String hash, long toContestId, long toPresenterId) {
        jdbc.update("""
                insert into portrait (contest_id, presenter_id, hash, width, picture)
                select cast(? as bigint), cast(? as bigint), hash, width, picture
                from portrait where presenter_id = ? and hash = ?
                """, toContestId, toPresenterId, presenterId, hash);
    }
}
