package org.saimahui.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.look.LookService;
import org.saimahui.portrait.PortraitService;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportDraft;
import org.saimahui.report.ReportFile;
import org.saimahui.report.ReportState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door for whole contests: in from a file, out as a file, copied. */
@Service
@Transactional(readOnly = true)
public class ContestExchange {

    /** Under what the record keeps how much came in with a file. */
    static final String COUNTED = "counted";

    private final ContestService contests;

    private final ContestImporter importer;

    private final ContestExporter exporter;

    private final ReportFile reports;

    private final PortraitService portraits;

    private final AttachmentService attachments;

    private final LookService looks;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ContestExchange(
            ContestService contests,
            ContestImporter importer,
            ContestExporter exporter,
            ReportFile reports,
            PortraitService portraits,
            AttachmentService attachments,
            LookService looks,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.contests = contests;
        this.importer = importer;
        this.exporter = exporter;
        this.reports = reports;
        this.portraits = portraits;
        this.attachments = attachments;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Imports a contest file.
     *
     * @return the new contest
     * @throws org.saimahui.document.InvalidInputException with everything that is wrong with the document
     * @throws org.saimahui.shared.ConflictException {@code SLUG_TAKEN}
     */
    @Transactional
    public ContestView importFile(byte[] utf8) {
        ContestFile file = ContestFiles.readToKeep(utf8);
        String slug =
                file.contest().slug() == null ? freeSlug() : file.contest().slug();
        long id = importer.write(file, slug, false);
        audit.record(
                slug,
                "CONTEST_IMPORTED",
                Subject.CONTEST,
                null,
                Map.of("presenters", file.presenters().size(), COUNTED, counted(file)),
                null);
        events.publishEvent(new ContestImported(id));
        return contests.get(id);
    }

    /** How many things that count came in with the file: the record knows each of those that come later. */
    private static int counted(ContestFile file) {
        return Counting.ofFile(ContestFileWriter.write(file)).items().size();
    }

    /** The contest as a file, as plain values in the order of the format. Secrets are not in it. */
    public Map<String, @Nullable Object> exportFile(long contestId) {
        return ContestFileWriter.write(exporter.read(contests.get(contestId)));
    }

    /**
     * The same for the public: judges by code, without units, and without names where the contest does not show them; of
     * reports what was approved, and of figures that were not at least those which the result is made of.
     */
    public Map<String, @Nullable Object> exportPublicFile(long contestId) {
        ContestFile file = exporter.read(contests.get(contestId));
        boolean named = file.contest().settings().judgesShownAs() == JudgesShownAs.NAME;
        List<ContestFile.Seat> shown = file.judges().stream()
                .map(j -> new ContestFile.Seat(j.code(), named ? j.name() : "", "", j.panel(), false, j.recusals()))
                .toList();
        return ContestFileWriter.write(new ContestFile(
                file.contest(),
                file.rule(),
                file.presenters().stream()
                        .map(person -> approved(contestId, person))
                        .toList(),
                shown,
                file.scorecards().stream().map(ContestFile.Card::withoutComment).toList(),
                file.adjustments(),
                file.votes(),
                file.audienceCount(),
                file.decisions()));
    }

    private ContestFile.Person approved(long contestId, ContestFile.Person person) {
        ReportDraft report = person.report();
        if (report != null && report.state().isPublic()) {
            return person;
        }
        return person.telling(
                reports.exportApproved(contestId, person.number()).orElse(null),
                person.metrics().stream().filter(MetricDraft::counts).toList());
    }

    /** Copies people, reports and rule into a new contest in DRAFT: no marks, no votes, no cards, no points by hand. */
    @Transactional
    public ContestView copy(long contestId, String slug, boolean rehearsal) {
        ContestView original = contests.get(contestId);
        return copy(original, slug, rehearsal, original.facts(), original.settings());
    }

    /**
     * The same for another evening: a title of its own, no time yet.
     *
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     * @throws org.saimahui.shared.ConflictException {@code SLUG_TAKEN}
     */
    @Transactional
    public ContestView copy(long contestId, String slug, String title) {
        ContestView original = contests.get(contestId);
        return copy(
                original,
                slug,
                false,
                original.facts().next(title),
                original.settings().next());
    }

    private ContestView copy(
            ContestView original, String slug, boolean rehearsal, ContestFacts facts, EveningSettings settings) {
        ContestFile file = exporter.read(original);
        ContestFile blank = new ContestFile(
                new ContestFile.Head(slug, facts, ContestState.DRAFT, false, settings, List.of()),
                file.rule(),
                file.presenters().stream().map(ContestExchange::thawed).toList(),
                file.judges(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        long id = importer.write(blank, slug, rehearsal);
        portraits.copy(original.id(), id);
        attachments.copy(original.id(), id);
        looks.copy(original.id(), id);
        audit.record(slug, "CONTEST_COPIED", Subject.CONTEST, null, Map.of("from", original.slug()), null);
        return contests.get(id);
    }

    private static ContestFile.Person thawed(ContestFile.Person person) {
        ReportDraft report = person.report();
        boolean frozen = report != null && report.state() == ReportState.FROZEN;
        return frozen ? person.telling(new ReportDraft(report.text(), ReportState.APPROVED), person.metrics()) : person;
    }

    private String freeSlug() {
        String prefix = "contest-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "-";
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> prefix + n)
                .filter(slug -> contests.find(slug).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
