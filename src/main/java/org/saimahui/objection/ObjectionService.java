package org.saimahui.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.SealedRow;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections for three days after a release, and their answers. */
@Service
@Transactional(readOnly = true)
public class ObjectionService implements KeptRows {

    /** How long after the newest release. */
    public static final Duration OPEN = Duration.ofHours(72);

    /** Characters at most, of an objection and of an answer. */
    public static final int LONGEST = 2000;

    private static final int CONTACT = 200;

    private static final int CODE = 8;

    /** One contest takes so many at most: a flood is nobody's objection. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    private final ContestService contests;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    ObjectionService(JdbcClient jdbc, ContestService contests, AuditLog audit, Newsroom news, Clock clock) {
        this.jdbc = jdbc;
        this.contests = contests;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Until when objections are taken; empty before the release, and of an evening that was only rehearsed. */
    public Optional<Instant> until(ContestView contest) {
        return contest.state() != ContestState.RELEASED || contest.rehearsal() || contest.releasedAt() == null
                ? Optional.empty()
                : Optional.of(contest.releasedAt().plus(OPEN));
    }

    /** Whether one is taken now. */
    public boolean isOpen(ContestView contest) {
        return !contest.archived()
                && until(contest).filter(end -> now().isBefore(end)).isPresent();
    }

    /**
     * Stores an objection.
     *
     * @return the code by which its author finds the answer
     * @throws org.saimahui.document.InvalidInputException naming each bad field: {@code /name}, {@code /contact},
     *     {@code /content}
     * @throws ConflictException {@code OBJECTIONS_CLOSED}, {@code OBJECTIONS_FULL}
     */
    @Transactional
    public String file(long contestId, String name, String contact, String content) {
        ContestView contest = contests.lock(contestId);
        if (!isOpen(contest)) {
            throw new ConflictException("OBJECTIONS_CLOSED");
        }
        Text text = new Text();
        String who = text.line("/name", name, Text.NAME, true);
        String where = text.line("/contact", contact, CONTACT, true);
        String what = required(text, "/content", content);
        text.orThrow();
        if (list(contestId).size() >= MOST) {
            throw new ConflictException("OBJECTIONS_FULL");
        }
        String drawn = Codes.random(CODE);
        String code = drawn.substring(0, CODE / 2) + "-" + drawn.substring(CODE / 2);
        jdbc.sql("""
                insert into objection (contest_id, code, name, contact, content, filed_at, bytes)
                values (:contest, :code, :name, :contact, :content, :at, :bytes)""")
                .param("contest", contestId)
                .param("code", code)
                .param("name", who)
                .param("contact", where)
                .param("content", what)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("bytes", SealedRow.newBytes())
                .update();
        // Neither name nor code: the record is shown to more people than the objection.
        audit.record(contest.slug(), "OBJECTION_FILED", Subject.CONTEST, null, Map.of("length", what.length()), null);
        find(contestId, code).ifPresent(filed -> keep(contest, filed));
        news.tell(News.of(contestId, News.Kind.DESK, contest.version()));
        return code;
    }

    /**
     * Answers one; another answer replaces it.
     *
     * @throws NotFoundException where this contest has no such objection
     */
    @Transactional
    public void answer(long contestId, long id, String answer, String by) {
        ContestView contest = contests.lock(contestId);
        Text text = new Text();
        String what = required(text, "/answer", answer);
        text.orThrow();
        int answered = jdbc.sql("""
                update objection set answer = :answer, answered_by = :by, answered_at = :at,
                    bytes = coalesce(bytes, :bytes)
                where contest_id = :contest and id = :id""")
                .param("answer", what)
                .param("by", by)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("bytes", SealedRow.newBytes())
                .param("contest", contestId)
                .param("id", id)
                .update();
        if (answered == 0) {
            throw new NotFoundException("objection " + id + " in contest " + contestId);
        }
        audit.record(contest.slug(), "OBJECTION_ANSWERED", Subject.CONTEST, null, Map.of("objection", id), null);
        list(contestId).stream()
                .filter(objection -> objection.id() == id)
                .forEach(objection -> keep(contest, objection));
        news.tell(News.of(contestId, News.Kind.DESK, contest.version()));
    }

    /** By its hash: who reads the record reads no objection. */
    private void keep(ContestView contest, Objection objection) {
        audit.keep(
                contest.slug(),
                objection.row(),
                objection.sealed().orElseThrow().kept());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        list(contestId)
                .forEach(objection -> objection.sealed().ifPresent(words -> rows.put(objection.row(), words.open())));
        return rows;
    }

    private static String required(Text text, String pointer, String given) {
        String lines = text.lines(pointer, given, LONGEST);
        if (lines.isBlank()) {
            text.reject("MISSING_FIELD", pointer);
        }
        return lines;
    }

    /** All of a contest, oldest first. */
    public List<Objection> list(long contestId) {
        return jdbc.sql("select * from objection where contest_id = :contest order by id")
                .param("contest", contestId)
                .query(ObjectionService::objection)
                .list();
    }

    /** The one with that code, however it is typed. */
    public Optional<Objection> find(long contestId, String typed) {
        String plain = Codes.typed(typed);
        return plain.length() != CODE
                ? Optional.empty()
                : jdbc.sql("select * from objection where contest_id = :contest and code = :code")
                        .param("contest", contestId)
                        .param("code", plain.substring(0, CODE / 2) + "-" + plain.substring(CODE / 2))
                        .query(ObjectionService::objection)
                        .optional();
    }

    private static Objection objection(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("content"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                row.getString("bytes"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
