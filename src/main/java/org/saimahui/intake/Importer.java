package org.saimahui.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.shared.ConflictException;
import org.saimahui.spreadsheet.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a dry run has shown, in one transaction: all of it or nothing. */
@Component
class Importer {

    private final ContestService contests;

    private final Planner planner;

    private final UploadStore uploads;

    private final AuditLog audit;

    Importer(ContestService contests, Planner planner, UploadStore uploads, AuditLog audit) {
        this.contests = contests;
        this.planner = planner;
        this.uploads = uploads;
        this.audit = audit;
    }

    /**
     * @param version the contest's version of the dry run; under its lock the same file gives the same plan again
     * @param all whether a single bad row stops everything
     * @throws org.saimahui.shared.StaleVersionException when the contest has changed since
     * @throws ConflictException {@code IMPORT_NOT_ALL_GOOD}, {@code IMPORT_NOTHING}
     */
    @Transactional
    public Outcome run(Upload upload, Spreadsheet file, long version, boolean all, Progress progress) {
        contests.raiseVersion(upload.contestId(), version);
        ImportPlan plan = planner.plan(upload.contestId(), file, upload.kind(), progress);
        if (all && plan.bad() > 0) {
            throw new ConflictException("IMPORT_NOT_ALL_GOOD", plan.bad());
        }
        if (plan.stored() == 0) {
            throw new ConflictException("IMPORT_NOTHING");
        }
        planner.store(upload.contestId(), plan, progress);
        Outcome outcome = Outcome.of(plan);
        uploads.finish(upload.id(), outcome);
        audit.record(
                contests.get(upload.contestId()).slug(),
                "SHEET_IMPORTED",
                Subject.CONTEST,
                null,
                counts(upload, plan),
                null);
        return outcome;
    }

    private static Map<String, Object> counts(Upload upload, ImportPlan plan) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("file", upload.fileName());
        for (SheetPlan sheet : plan.sheets()) {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (RowPlan.Status status : RowPlan.Status.values()) {
                rows.put(status.name().toLowerCase(java.util.Locale.ROOT), sheet.count(status));
            }
            counts.put(sheet.kind().name().toLowerCase(java.util.Locale.ROOT), rows);
        }
        return counts;
    }
}
