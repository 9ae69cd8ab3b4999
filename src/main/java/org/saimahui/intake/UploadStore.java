package org.saimahui.intake;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps uploads for an hour: few of each organiser, few in all. Their content goes when they are imported. */
@Component
@Transactional(readOnly = true)
class UploadStore {

    static final Duration KEPT = Duration.ofHours(1);

    /** Of one organiser in one contest; the oldest makes room. */
    static final int EACH = 3;

    static final int ALL = 40;

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;

    private final JsonMapper json;

    private final Clock clock;

    UploadStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @return the new upload's id. @throws ConflictException {@code TOO_MANY_UPLOADS} */
    @Transactional
    public String add(long contestId, String organiser, String fileName, byte[] content) {
        sweep();
        List<String> own = jdbc.sql(
                        "select id from import_upload where contest_id = :contest and organiser = :organiser"
                                + " order by created_at, id")
                .param("contest", contestId)
                .param("organiser", organiser)
                .query(String.class)
                .list();
        own.subList(0, Math.max(0, own.size() - EACH + 1)).forEach(this::remove);
        if (jdbc.sql("select count(*) from import_upload where outcome is null")
                        .query(Long.class)
                        .single()
                >= ALL) {
            throw new ConflictException("TOO_MANY_UPLOADS", ALL);
        }
        String id = Codes.token();
        jdbc.sql("insert into import_upload (id, contest_id, organiser, file_name, file_size, created_at, expires_at)"
                        + " values (:id, :contest, :organiser, :name, :size, :at, :until)")
                .param("id", id)
                .param("contest", contestId)
                .param("organiser", organiser)
                .param("name", fileName)
                .param("size", content.length)
                .param("at", at(now()))
                .param("until", at(now().plus(KEPT)))
                .update();
        for (int place = 0; place * PIECE < content.length; place++) {
            jdbc.sql("insert into import_upload_piece (upload_id, place, content) values (:id, :place, :content)")
                    .param("id", id)
                    .param("place", place)
                    .param(
                            "content",
                            Arrays.copyOfRange(content, place * PIECE, Math.min(content.length, (place + 1) * PIECE)))
                    .update();
        }
        return id;
    }

    /** One of the organiser's own uploads in a contest that has not expired. */
    public Optional<Upload> find(long contestId, String organiser, String id) {
        return jdbc.sql("select * from import_upload where id = :id and contest_id = :contest"
                        + " and organiser = :organiser and expires_at > :now")
                .param("id", id)
                .param("contest", contestId)
                .param("organiser", organiser)
                .param("now", at(now()))
                .query(this::upload)
                .optional();
    }

    /** What an organiser has not confirmed yet, in every contest, the oldest first. */
    public List<Upload> waiting(String organiser) {
        return jdbc.sql("select * from import_upload where organiser = :organiser and outcome is null"
                        + " and expires_at > :now order by created_at, id")
                .param("organiser", organiser)
                .param("now", at(now()))
                .query(this::upload)
                .list();
    }

    public byte[] content(String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from import_upload_piece where upload_id = :id order by place")
                .param("id", id)
                .query((row, place) -> row.getBytes("content"))
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }

    /** Takes over what somebody chose. */
    @Transactional
    public void choose(
            String id,
            @Nullable Encoding encoding,
            @Nullable Separator separator,
            @Nullable SheetKind kind,
            boolean hiddenSheets) {
        jdbc.sql("update import_upload set encoding = :encoding, separator = :separator, kind = :kind,"
                        + " hidden_sheets = :hidden where id = :id")
                .param("encoding", name(encoding))
                .param("separator", name(separator))
                .param("kind", name(kind))
                .param("hidden", hiddenSheets)
                .param("id", id)
                .update();
    }

    /** The import is done: the outcome stays for a while, the content goes. */
    @Transactional
    public void finish(String id, Outcome outcome) {
        jdbc.sql("update import_upload set outcome = :outcome where id = :id")
                .param("outcome", json.writeValueAsString(outcome))
                .param("id", id)
                .update();
        jdbc.sql("delete from import_upload_piece where upload_id = :id")
                .param("id", id)
                .update();
    }

    @Transactional
    public void remove(String id) {
        jdbc.sql("delete from import_upload where id = :id").param("id", id).update();
    }

    /** What nobody confirmed goes. */
    @Scheduled(fixedDelay = 5, timeUnit = java.util.concurrent.TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        jdbc.sql("delete from import_upload where expires_at <= :now")
                .param("now", at(now()))
                .update();
    }

    private Upload upload(ResultSet row, int place) throws SQLException {
        String outcome = row.getString("outcome");
        return new Upload(
                row.getString("id"),
                row.getLong("contest_id"),
                row.getString("organiser"),
                row.getString("file_name"),
                row.getInt("file_size"),
                named(Encoding.class, row.getString("encoding")),
                named(Separator.class, row.getString("separator")),
                named(SheetKind.class, row.getString("kind")),
                row.getBoolean("hidden_sheets"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : json.readValue(outcome, Outcome.class));
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
