package org.saimahui.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.NotFoundException;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.saimahui.spreadsheet.Spreadsheet;
import org.springframework.stereotype.Service;

/**
 * The one door for tables on their way in: received, shown as a dry run, confirmed or dropped. An upload belongs to one
 * organiser and one contest; for anybody else it does not exist.
 */
@Service
public class ImportService {

    /** Bytes of files whose dry run is kept at hand. */
    private static final int AT_HAND = 12 << 20;

    private static final int NAME = 200;

    private final UploadStore uploads;

    private final Planner planner;

    private final Importer importer;

    private final Jobs jobs;

    private final ContestService contests;

    private final Cache<PlanKey, ImportPlan> plans = Caffeine.newBuilder()
            .maximumWeight(AT_HAND)
            .weigher((PlanKey key, ImportPlan plan) -> key.size())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ImportService(UploadStore uploads, Planner planner, Importer importer, Jobs jobs, ContestService contests) {
        this.uploads = uploads;
        this.planner = planner;
        this.importer = importer;
        this.jobs = jobs;
        this.contests = contests;
    }

    /**
     * A file that waits for its confirmation.
     *
     * @param slug of its contest
     * @param title of its contest
     */
    public record Waiting(String id, String fileName, String slug, String title) {}

    private record PlanKey(
            String upload,
            int size,
            @Nullable Encoding encoding,
            @Nullable Separator separator,
            @Nullable SheetKind kind,
            boolean hidden,
            long version) {}

    /** Keeps a file. @return its id. @throws org.saimahui.shared.ConflictException {@code TOO_MANY_UPLOADS} */
    public String receive(long contestId, String organiser, String fileName, byte[] content) {
        return uploads.add(contestId, organiser, plain(fileName), content);
    }

    /** @throws NotFoundException when there is none, or not for this organiser, or not any more */
    public Upload get(long contestId, String organiser, String id) {
        return uploads.find(contestId, organiser, id).orElseThrow(() -> new NotFoundException("upload " + id));
    }

    /** What an organiser has not confirmed yet, in every contest, the oldest first: dropping one makes room. */
    public List<Waiting> waiting(String organiser) {
        return uploads.waiting(organiser).stream()
                .map(upload -> {
                    ContestView contest = contests.get(upload.contestId());
                    return new Waiting(upload.id(), upload.fileName(), contest.slug(), contest.title());
                })
                .toList();
    }

    /** Reads it another way next time; null is guessed. */
    public void choose(
            Upload upload,
            @Nullable Encoding encoding,
            @Nullable Separator separator,
            @Nullable SheetKind kind,
            boolean hiddenSheets) {
        uploads.choose(upload.id(), encoding, separator, kind, hiddenSheets);
    }

    /**
     * The dry run against the contest as it is now.
     *
     * @param patience how long to wait for it
     * @return empty while it is still at work
     * @throws org.saimahui.spreadsheet.UnreadableFileException where nothing can be taken from the file
     */
    public Optional<ImportPlan> plan(Upload upload, Duration patience) {
        ImportPlan known = plans.getIfPresent(key(upload));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ImportPlan> made = jobs.result(planKey(upload), progress -> make(upload, progress), patience);
        made.ifPresent(plan -> plans.put(key(upload, plan.version()), plan));
        return made;
    }

    /**
     * Imports what the dry run has shown.
     *
     * @param version the contest's version of the dry run
     * @param all whether a single bad row stops everything
     * @return empty while it is still at work; then {@link #outcome} tells
     * @throws org.saimahui.shared.StaleVersionException when the contest has changed since the dry run
     */
    public Optional<Outcome> confirm(Upload upload, long version, boolean all, Duration patience) {
        return jobs.result(importKey(upload), progress -> run(upload, version, all, progress), patience);
    }

    /** Waits for an import that was confirmed before. @return empty while it is still at work, or when there is none */
    public Optional<Outcome> outcome(Upload upload, Duration patience) {
        return upload.outcome() == null ? jobs.join(importKey(upload), patience) : Optional.of(upload.outcome());
    }

    /** Whether an import was confirmed and is not done yet. */
    public boolean isImporting(Upload upload) {
        return jobs.isAtWork(importKey(upload));
    }

    /** Whether nobody works on it any more. */
    public boolean isDone(Upload upload) {
        return jobs.isDone(importKey(upload)) && jobs.isDone(planKey(upload));
    }

    /** How far the work on an upload is; null when nobody works on it. */
    public @Nullable Progress progress(Upload upload) {
        Progress importing = jobs.progress(importKey(upload));
        return importing == null ? jobs.progress(planKey(upload)) : importing;
    }

    /** Forgets an upload and what it held; nothing that was imported changes. */
    public void drop(Upload upload) {
        uploads.remove(upload.id());
    }

    private ImportPlan make(Upload upload, Progress progress) {
        Spreadsheet file = Planner.read(uploads.content(upload.id()), upload.wish(), progress);
        return planner.plan(upload.contestId(), file, upload.kind(), progress);
    }

    private Outcome run(Upload upload, long version, boolean all, Progress progress) {
        Spreadsheet file = Planner.read(uploads.content(upload.id()), upload.wish(), progress);
        return importer.run(upload, file, version, all, progress);
    }

    private static String planKey(Upload upload) {
        return upload.id() + " " + upload.encoding() + " " + upload.separator() + " " + upload.kind() + " "
                + upload.hiddenSheets();
    }

    private static String importKey(Upload upload) {
        return upload.id() + " import";
    }

    private PlanKey key(Upload upload) {
        return key(upload, contests.get(upload.contestId()).version());
    }

    private static PlanKey key(Upload upload, long version) {
        return new PlanKey(
                upload.id(),
                upload.size(),
                upload.encoding(),
                upload.separator(),
                upload.kind(),
                upload.hiddenSheets(),
                version);
    }

    /** The name without folders and without what no page should show. */
    private static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .limit(NAME / 2)
                .forEach(c -> plain.appendCodePoint(
                        Character.isLetterOrDigit(c) || " ._-()（）【】“”".indexOf(c) >= 0 ? c : '_'));
        return plain.isEmpty() ? "file" : plain.toString();
    }
}
