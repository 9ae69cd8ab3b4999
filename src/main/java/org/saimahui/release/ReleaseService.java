package org.saimahui.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.RecordHead;
import org.saimahui.audit.ShownHeads;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.SecondCount;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to released results. */
@Service
@Transactional(readOnly = true)
public class ReleaseService {

    private final ReleasedRowRepository released;

    private final ReleaseFile files;

    private final ContestService contests;

    private final ContestCourse course;

    private final AuditLog audit;

    private final AuditReader record;

    private final Clock clock;

    ReleaseService(
            ReleasedRowRepository released,
            ReleaseFile files,
            ContestService contests,
            ContestCourse course,
            AuditLog audit,
            AuditReader record,
            Clock clock) {
        this.released = released;
        this.files = files;
        this.contests = contests;
        this.course = course;
        this.audit = audit;
        this.record = record;
        this.clock = clock;
    }

    /** The fingerprint that a release would have now; it changes with any change of the data. */
    public String fingerprint(long contestId) {
        return CanonicalJson.fingerprint(files.file(contestId));
    }

    /**
     * The result as a release would make it now, written down, and counted again from that text alone.
     *
     * @throws org.saimahui.document.InvalidInputException where what would be written cannot be read
     */
    public SecondCount secondCount(long contestId) {
        Map<String, @Nullable Object> file = files.file(contestId);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("fingerprint", CanonicalJson.fingerprint(file));
        document.put("results", files.results(contestId));
        document.put("file", file);
        return SecondCount.of(CanonicalJson.write(document));
    }

    /** Which sections of the file would be released otherwise than they were; none where nothing would change. */
    List<String> differing(long contestId, ReleasedResult before) {
        Map<?, ?> released = before.file();
        Map<String, @Nullable Object> now = files.file(contestId);
        return now.entrySet().stream()
                .filter(section -> !CanonicalJson.fingerprint(section.getValue())
                        .equals(CanonicalJson.fingerprint(released.get(section.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Makes the result public for good: stores the sheet and its fingerprint under the name of the one who is acting. In
     * the stage's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long contestId) {
        Map<String, @Nullable Object> file = files.file(contestId);
        String fingerprint = CanonicalJson.fingerprint(file);
        ContestView contest = contests.get(contestId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int version =
                released.newest(contestId).map(r -> r.toResult().version()).orElse(0) + 1;
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("version", version);
        document.put("at", now.atZone(contest.zone()).toOffsetDateTime().toString());
        document.put("fingerprint", fingerprint);
        String head = record.head(contest.slug()).map(RecordHead::hash).orElseThrow();
        document.put("auditHead", head);
        document.put("results", files.results(contestId));
        document.put("file", file);
        released.save(new ReleasedRow(
                new ReleasedRow.Key(contestId, version),
                fingerprint,
                CanonicalJson.write(document),
                now,
                Actor.acting().label()));
        course.release(contestId);
        audit.record(
                contest.slug(),
                "RESULT_RELEASED",
                Subject.result(version),
                null,
                Map.of("version", version, "fingerprint", fingerprint, ShownHeads.RELEASED_ON, head),
                null);
    }

    /** The newest released result; empty before the release. */
    public Optional<ReleasedResult> find(long contestId) {
        return released.newest(contestId).map(ReleasedRow::toResult);
    }

    /**
     * One version; earlier ones stay for ever.
     *
     * @param version null for the newest
     * @throws NotFoundException where it was not released
     */
    public ReleasedResult get(long contestId, @Nullable Integer version) {
        return version == null
                ? get(contestId)
                : released.findById(new ReleasedRow.Key(contestId, version))
                        .map(ReleasedRow::toResult)
                        .orElseThrow(() -> new NotFoundException("result " + version + " of contest " + contestId));
    }

    /** @throws NotFoundException before the release */
    public ReleasedResult get(long contestId) {
        return find(contestId).orElseThrow(() -> new NotFoundException("result of contest " + contestId));
    }
}
