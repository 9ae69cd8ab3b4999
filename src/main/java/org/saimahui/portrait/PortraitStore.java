package org.saimahui.portrait;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saimahui.presenter.PortraitChange;
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

    /** The same, or one that waits for approval. */
    Optional<byte[]> any(long contestId, String hash, int width) {
        List<byte[]> found = jdbc.query("""
                select q.picture from portrait q
                join presenter p on p.id = q.presenter_id and (p.portrait = q.hash or p.portrait_offered = q.hash)
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

    /** Drops what is not shown, cannot be brought back and does not wait. */
    void keepOnly(long presenterId, PortraitChange kept) {
        jdbc.update(
                "delete from portrait where presenter_id = ? and hash not in (?, ?, ?)",
                presenterId,
                Objects.requireNonNullElse(kept.shown(), ""),
                Objects.requireNonNullElse(kept.before(), ""),
                Objects.requireNonNullElse(kept.offered(), ""));
    }

    void copy(long presenterId, String hash, long toContestId, long toPresenterId) {
        jdbc.update("""
                insert into portrait (contest_id, presenter_id, hash, width, picture)
                select cast(? as bigint), cast(? as bigint), hash, width, picture
                from portrait where presenter_id = ? and hash = ?
                """, toContestId, toPresenterId, presenterId, hash);
    }
}
