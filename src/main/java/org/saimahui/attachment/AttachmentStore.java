package org.saimahui.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saimahui.report.Attachment;
import org.saimahui.report.ReportAttachments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of attachments and of their pictures. */
@Component
class AttachmentStore implements ReportAttachments {

    private final JdbcTemplate jdbc;

    AttachmentStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Attachment> of(long presenterId) {
        return jdbc.query(
                "select hash, caption, pages from attachment where presenter_id = ? order by place, id",
                (row, index) -> new Attachment(row.getString(1), row.getString(2), row.getInt(3)),
                presenterId);
    }

    void add(long contestId, long presenterId, String caption, Pages pages) {
        String hash = pages.hash();
        jdbc.update("""
                insert into attachment (contest_id, presenter_id, place, caption, hash, pages)
                select cast(? as bigint), cast(? as bigint), coalesce(max(place), 0) + 1, cast(? as varchar),
                       cast(? as varchar), cast(? as int)
                from attachment where presenter_id = ?
                """, contestId, presenterId, caption, hash, pages.count(), presenterId);
        jdbc.update("delete from attachment_picture where presenter_id = ? and hash = ?", presenterId, hash);
        for (int page = 1; page <= pages.count(); page++) {
            for (int size = 0; size < Pages.SIDES.length; size++) {
                jdbc.update(
                        "insert into attachment_picture (contest_id, presenter_id, hash, page, side, picture)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        contestId,
                        presenterId,
                        hash,
                        page,
                        Pages.SIDES[size],
                        pages.pictures().get(page - 1).get(size));
            }
        }
    }

    void caption(long presenterId, String hash, String caption) {
        jdbc.update(
                "update attachment set caption = ? where presenter_id = ? and hash = ?", caption, presenterId, hash);
    }

    /** @param hashes all of a presenter's, in the order wanted */
    void arrange(long presenterId, List<String> hashes) {
        for (int i = 0; i < hashes.size(); i++) {
            jdbc.update(
                    "update attachment set place = ? where presenter_id = ? and hash = ?",
                    i + 1,
                    presenterId,
                    hashes.get(i));
        }
    }

    void remove(long presenterId, String hash) {
        jdbc.update("delete from attachment where presenter_id = ? and hash = ?", presenterId, hash);
    }

    /** Drops pictures that nobody shows any more. */
    void keepOnly(long presenterId, Collection<String> hashes) {
        Set<String> gone = new TreeSet<>(jdbc.queryForList(
                "select distinct hash from attachment_picture where presenter_id = ?", String.class, presenterId));
        gone.removeAll(hashes);
        gone.forEach(hash ->
                jdbc.update("delete from attachment_picture where presenter_id = ? and hash = ?", presenterId, hash));
    }

    /** All of a presenter's working copy, with their pictures, for the same presenter of another contest. */
    void copy(long presenterId, long toContestId, long toPresenterId) {
        jdbc.update("""
                insert into attachment (contest_id, presenter_id, place, caption, hash, pages)
                select cast(? as bigint), cast(? as bigint), place, caption, hash, pages
                from attachment where presenter_id = ?
                """, toContestId, toPresenterId, presenterId);
        jdbc.update("""
                insert into attachment_picture (contest_id, presenter_id, hash, page, side, picture)
                select cast(? as bigint), cast(? as bigint), hash, page, side, picture from attachment_picture
                where presenter_id = ? and hash in (select hash from attachment where presenter_id = ?)
                """, toContestId, toPresenterId, presenterId, presenterId);
    }

    /** Whose the picture of a content is; several when they attached the same. */
    List<Long> owners(long contestId, String hash) {
        return jdbc.queryForList(
                "select distinct presenter_id from attachment_picture where contest_id = ? and hash = ?",
                Long.class,
                contestId,
                hash);
    }

    Optional<byte[]> picture(long presenterId, String hash, int page, int side) {
        List<byte[]> found = jdbc.query(
                "select picture from attachment_picture where presenter_id = ? and hash = ? and page = ? and side = ?",
                (row, index) -> row.getBytes(1),
                presenterId,
                hash,
                page,
                side);
        return found.stream().findFirst();
    }
}
