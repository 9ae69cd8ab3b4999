package org.saimahui.intake.web;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.intake.ImportPlan;
import org.saimahui.intake.ImportService;
import org.saimahui.intake.Outcome;
import org.saimahui.intake.RowPlan;
import org.saimahui.intake.SheetKind;
import org.saimahui.intake.Upload;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.report.ReportApproval;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.spreadsheet.CsvLayout.Encoding;
import org.saimahui.spreadsheet.CsvLayout.Separator;
import org.saimahui.spreadsheet.UnreadableFileException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table on its way in: upload, dry run, confirmation, result. {@link SheetFilesController} hands tables out. */
@Controller
@RequestMapping("/organise/{slug}/import")
class ImportController {

    /** A request waits this long for its file before it shows how far the work is. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final ContestService contests;

    private final ImportService imports;

    private final PlanPage page;

    private final IntakeWords words;

    private final ReportApproval approval;

    ImportController(
            ContestService contests, ImportService imports, PlanPage page, IntakeWords words, ReportApproval approval) {
        this.approval = approval;
        this.contests = contests;
        this.imports = imports;
        this.page = page;
        this.words = words;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", SheetKind.values());
        model.addAttribute("encodings", Encoding.values());
        model.addAttribute("separators", Separator.values());
        model.addAttribute("locale", words.locale());
    }

    @GetMapping
    ModelAndView start(Principal who) {
        return form(HttpStatus.OK, who);
    }

    private ModelAndView form(HttpStatus status, Principal who) {
        return new ModelAndView("intake/import", status).addObject("waiting", imports.waiting(who.getName()));
    }

    @PostMapping
    ModelAndView receive(
            @ModelAttribute("contest") ContestView contest, @RequestParam MultipartFile file, Principal who)
            throws IOException {
        if (file.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, who).addObject("why", words.of("problem.SHEET_EMPTY_FILE"));
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String id = imports.receive(contest.id(), who.getName(), name, file.getBytes());
            return new ModelAndView("redirect:" + address(contest, id));
        } catch (ConflictException full) {
            return form(HttpStatus.CONFLICT, who).addObject("why", words.why(full));
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable String id,
            @RequestParam(required = false) RowPlan.@Nullable Status show,
            @RequestParam(name = "page", defaultValue = "1") int wanted,
            Principal who) {
        Upload upload = imports.get(contest.id(), who.getName(), id);
        try {
            Optional<Outcome> outcome = imports.outcome(upload, PATIENCE);
            if (outcome.isPresent()) {
                return new ModelAndView("intake/result")
                        .addObject("upload", upload)
                        .addObject("outcome", outcome.get())
                        .addObject("reports", approval.waiting(contest.id()).size());
            }
            return imports.isImporting(upload) ? working(upload) : dryRun(contest, upload, show, wanted, HttpStatus.OK);
        } catch (StaleVersionException stale) {
            return Refusals.stale(dryRun(contest, upload, show, wanted, HttpStatus.CONFLICT));
        }
    }

    @PostMapping("/{id}/read")
    String read(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Encoding encoding,
            @RequestParam(required = false) @Nullable Separator separator,
            @RequestParam(required = false) @Nullable SheetKind kind,
            @RequestParam(defaultValue = "false") boolean hidden,
            Principal who) {
        imports.choose(imports.get(contest.id(), who.getName(), id), encoding, separator, kind, hidden);
        return "redirect:" + address(contest, id);
    }

    @PostMapping("/{id}/confirm")
    ModelAndView confirm(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "all") String mode,
            Principal who) {
        Upload upload = imports.get(contest.id(), who.getName(), id);
        try {
            if (upload.outcome() == null) {
                imports.confirm(upload, version, !mode.equals("good"), PATIENCE);
            }
            return new ModelAndView("redirect:" + address(contest, id));
        } catch (StaleVersionException stale) {
            return Refusals.stale(dryRun(contests.get(contest.slug()), upload, null, 1, HttpStatus.CONFLICT));
        } catch (ConflictException refused) {
            return dryRun(contest, upload, null, 1, HttpStatus.CONFLICT).addObject("why", words.why(refused));
        }
    }

    @PostMapping("/{id}/drop")
    String drop(
            @ModelAttribute("contest") ContestView contest,
            @PathVariable String id,
            Principal who,
            RedirectAttributes flash) {
        imports.drop(imports.get(contest.id(), who.getName(), id));
        Notices.tell(flash, "intake.dropped");
        return "redirect:/organise/" + contest.slug() + "/import";
    }

    private ModelAndView dryRun(
            ContestView contest, Upload upload, RowPlan.@Nullable Status show, int wanted, HttpStatus status) {
        try {
            Optional<ImportPlan> plan = imports.plan(upload, PATIENCE);
            return plan.isEmpty()
                    ? working(upload)
                    : new ModelAndView("intake/plan", status)
                            .addObject("contest", contest)
                            .addObject("upload", upload)
                            .addObject("layout", plan.get().layout())
                            .addObject("view", page.view(plan.get(), show, wanted));
        } catch (UnreadableFileException unreadable) {
            return new ModelAndView("intake/unreadable", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("upload", upload)
                    .addObject("why", words.why(unreadable));
        }
    }

    private ModelAndView working(Upload upload) {
        return new ModelAndView("intake/working")
                .addObject("upload", upload)
                .addObject("progress", imports.progress(upload));
    }

    private static String address(ContestView contest, String id) {
        return "/organise/" + contest.slug() + "/import/" + id;
    }
}
