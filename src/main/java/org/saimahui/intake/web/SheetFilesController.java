package org.saimahui.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.intake.ImportService;
import org.saimahui.intake.Outcome;
import org.saimahui.intake.PeopleSheets;
import org.saimahui.intake.SheetKind;
import org.saimahui.intake.Upload;
import org.saimahui.shared.NotFoundException;
import org.saimahui.spreadsheet.Sheet;
import org.saimahui.spreadsheet.SheetDownload;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tables to fill in, tables that are filled, and the rows that were refused with their reasons. */
@Controller
class SheetFilesController {

    private final ContestService contests;

    private final PeopleSheets sheets;

    private final ImportService imports;

    private final IntakeWords words;

    private final SheetDownload download;

    SheetFilesController(
            ContestService contests,
            PeopleSheets sheets,
            ImportService imports,
            IntakeWords words,
            SheetDownload download) {
        this.contests = contests;
        this.sheets = sheets;
        this.imports = imports;
        this.words = words;
        this.download = download;
    }

    @GetMapping("/organise/{slug}/import/template.xlsx")
    void template(@PathVariable String slug, HttpServletResponse response) throws IOException {
        ContestView contest = contests.get(slug);
        download.xlsx(
                response,
                slug,
                "template",
                Stream.concat(
                                Arrays.stream(SheetKind.values())
                                        .map(kind -> sheets.template(kind, contest.id(), words.locale())),
                                Stream.of(sheets.help(words.locale())))
                        .toList());
    }

    @GetMapping("/organise/{slug}/import/template-{kind}.csv")
    void template(@PathVariable String slug, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        download.csv(
                response,
                slug,
                "template-" + kind,
                sheets.template(kind(kind), contests.get(slug).id(), words.locale()));
    }

    @GetMapping("/organise/{slug}/export/people.xlsx")
    void people(@PathVariable String slug, HttpServletResponse response) throws IOException {
        ContestView contest = contests.get(slug);
        download.xlsx(
                response,
                slug,
                "people",
                Arrays.stream(SheetKind.values())
                        .map(kind -> sheets.filled(kind, contest.id(), words.locale()))
                        .toList());
    }

    @GetMapping("/organise/{slug}/export/{kind:presenters|metrics|judges}.csv")
    void people(@PathVariable String slug, @PathVariable String kind, HttpServletResponse response) throws IOException {
        download.csv(
                response,
                slug,
                kind,
                sheets.filled(kind(kind), contests.get(slug).id(), words.locale()));
    }

    @GetMapping("/organise/{slug}/import/{id}/bad.xlsx")
    void bad(@PathVariable String slug, @PathVariable String id, Principal who, HttpServletResponse response)
            throws IOException {
        download.xlsx(
                response,
                slug,
                "refused",
                bad(slug, id, who).stream().map(this::sheet).toList());
    }

    @GetMapping("/organise/{slug}/import/{id}/bad-{kind}.csv")
    void bad(
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String kind,
            Principal who,
            HttpServletResponse response)
            throws IOException {
        Outcome.BadSheet bad = bad(slug, id, who).stream()
                .filter(sheet -> sheet.kind() == kind(kind))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("refused rows of " + kind));
        download.csv(response, slug, "refused-" + kind, sheet(bad));
    }

    private List<Outcome.BadSheet> bad(String slug, String id, Principal who) {
        Upload upload = imports.get(contests.get(slug).id(), who.getName(), id);
        List<Outcome.BadSheet> bad = Optional.ofNullable(upload.outcome())
                .map(Outcome::bad)
                .orElseGet(() -> imports.plan(upload, java.time.Duration.ofSeconds(10))
                        .map(Outcome::bad)
                        .orElse(List.of()));
        if (bad.isEmpty()) {
            throw new NotFoundException("refused rows of upload " + id);
        }
        return bad;
    }

    private Sheet sheet(Outcome.BadSheet bad) {
        List<Sheet.Head> heads = new ArrayList<>();
        bad.heads().forEach(head -> heads.add(new Sheet.Head(head, 18)));
        heads.add(new Sheet.Head(words.of("intake.bad.row"), 8));
        heads.add(new Sheet.Head(words.of("intake.bad.problem"), 60));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Outcome.BadRow row : bad.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int i = 0; i < bad.heads().size(); i++) {
                cells.add(i < row.cells().size() ? row.cells().get(i) : "");
            }
            cells.add(row.number());
            cells.add(String.join(
                    "\n",
                    row.faults().stream()
                            .map(fault -> words.why(bad.kind(), fault))
                            .toList()));
            rows.add(cells);
        }
        return new Sheet(bad.kind().sheetName(words.locale()), heads, rows);
    }

    private static SheetKind kind(String name) {
        return Arrays.stream(SheetKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("table " + name));
    }
}
