package org.saimahui.release;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.KeptRows;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.judging.ReopeningReader;
import org.saimahui.shared.ConflictException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why a released version of a result was corrected. The version stays, and the next release makes the next one. */
@Service
@Transactional(readOnly = true)
public class Corrections implements KeptRows {

    private final JdbcClient jdbc;

    private final ReleaseService releases;

    private final Keys keys;

    private final ContestCourse course;

    private final ReopeningReader reopenings;

    private final ContestService contests;

    private final AuditLog audit;

    private final Clock clock;

    Corrections(
            JdbcClient jdbc,
            ReleaseService releases,
            Keys keys,
            ContestCourse course,
            ReopeningReader reopenings,
            ContestService contests,
            AuditLog audit,
            Clock clock) {
        this.contests = contests;
        this.audit = audit;
        this.reopenings = reopenings;
        this.jdbc = jdbc;
        this.releases = releases;
        this.keys = keys;
        this.course = course;
        this.clock = clock;
    }

    /** @param version that was corrected */
    public record Correction(int version, String reason, String by, Instant at) {

        private Map<String, @Nullable Object> row() {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("reason", reason);
            row.put("by", by);
            row.put("at", at);
            return row;
        }
    }

    /** Of that version; empty where nothing was wrong with it so far. */
    public Optional<Correction> of(long contestId, int version) {
        return all(contestId).stream()
                .filter(correction -> correction.version() == version)
                .findFirst();
    }

    private List<Correction> all(long contestId) {
        return jdbc.sql("""
                select version, reason, begun_by, begun_at from correction
                where contest_id = :contest order by version""")
                .param("contest", contestId)
                .query((row, index) -> new Correction(
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getString("begun_by"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What it is called among the rows that the record keeps. */
    private static String name(int version) {
        return "correction/" + version;
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return all(contestId).stream()
                .collect(Collectors.toMap(correction -> name(correction.version()), Correction::row));
    }

    /**
     * The newest version is corrected from now on, under the name of the one who is acting: what counts may be changed, keys
     * are to be turned again, and the public reads that version until the next release. In the stage's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(long contestId, String reason) {
        Correction begun = new Correction(
                releases.get(contestId).version(),
                reason,
                Actor.acting().label(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("""
                insert into correction (contest_id, version, reason, begun_by, begun_at)
                values (:contest, :version, :reason, :by, :at)""")
                .param("contest", contestId)
                .param("version", begun.version())
                .param("reason", begun.reason())
                .param("by", begun.by())
                .param("at", begun.at().atOffset(ZoneOffset.UTC))
                .update();
        audit.keep(contests.get(contestId).slug(), name(begun.version()), begun.row());
        keys.takeBack(contestId);
        course.correct(contestId);
    }

    /**
     * The newest version needs no correction after all. In the stage's transaction.
     *
     * @throws ConflictException {@code CORRECTION_CHANGED} where what would be released is another result by now,
     *     {@code CORRECTION_DECIDED} where that is so for a decision, which nobody takes back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long contestId) {
        ReleasedResult newest = releases.get(contestId);
        List<String> differing = releases.differing(contestId, newest);
        if (differing.contains("decisions")) {
            throw new ConflictException("CORRECTION_DECIDED", newest.version());
        }
        if (!differing.isEmpty()) {
            throw new ConflictException("CORRECTION_CHANGED", newest.version(), named(differing));
        }
        jdbc.sql("delete from correction where contest_id = :contest and version = :version")
                .param("contest", contestId)
                .param("version", newest.version())
                .update();
        audit.keep(contests.get(contestId).slug(), name(newest.version()), null);
        keys.takeBack(contestId);
        course.uncorrect(contestId);
    }

    /**
     * Before the next version is released: it is another one. Where markings were opened again it is, for the sheet tells of
     * that and comments may be others; else the result has to differ.
     *
     * @throws ConflictException {@code CORRECTION_EMPTY}
     */
    public void requireChange(long contestId) {
        ReleasedResult newest = releases.find(contestId).orElse(null);
        if (newest == null || !releases.differing(contestId, newest).isEmpty()) {
            return;
        }
        if (reopenings.list(contestId).stream().noneMatch(again -> again.at().isAfter(newest.at()))) {
            throw new ConflictException("CORRECTION_EMPTY", newest.version());
        }
    }

    /** In the reader's language, one after the other. */
    private static MessageSourceResolvable named(List<String> sections) {
        MessageSourceResolvable first = words("release.section." + sections.get(0));
        return sections.size() == 1
                ? first
                : words("release.section.and", first, named(sections.subList(1, sections.size())));
    }

    private static MessageSourceResolvable words(String key, Object... args) {
        return new DefaultMessageSourceResolvable(new String[] {key}, args, key);
    }
}
