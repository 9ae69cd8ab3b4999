package org.saimahui.report.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.report.Desks;
import org.saimahui.report.ReportApproval;
import org.saimahui.report.ReportApproval.Candidate;
import org.saimahui.shared.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All reports that wait, with what they lack, and one act that approves those that are ticked. */
@Controller
@RequestMapping("/organise/{slug}/reports")
class ApprovalController {

    private static final String VIEW = "report/approval";

    private final ContestService contests;

    private final ReportApproval approval;

    ApprovalController(ContestService contests, ReportApproval approval) {
        this.contests = contests;
        this.approval = approval;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        fill(contest, null, model);
        return VIEW;
    }

    /** @param id whose reports; none when nothing is ticked */
    @PostMapping
    Object approve(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable List<Long> id,
            Model model,
            RedirectAttributes flash) {
        List<Long> chosen =
                id == null ? List.of() : id.stream().filter(Objects::nonNull).toList();
        try {
            int approved = approval.approve(contest.id(), version, chosen);
            Notices.tell(flash, "report.approval.done", approved);
            return "redirect:/organise/" + contest.slug() + "/presenters";
        } catch (InvalidInputException invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, contest, chosen, invalid.problems(), model);
        } catch (StaleVersionException stale) {
            Refusals.stale(model);
            return again(HttpStatus.CONFLICT, contests.get(contest.id()), chosen, List.of(), model);
        }
    }

    private ModelAndView again(
            HttpStatus status, ContestView contest, List<Long> chosen, List<InputProblem> problems, Model model) {
        model.addAttribute("problems", problems);
        fill(contest, new HashSet<>(chosen), model);
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private void fill(ContestView contest, @Nullable Set<Long> chosen, Model model) {
        List<Candidate> waiting = approval.waiting(contest.id());
        model.addAttribute("contest", contest);
        model.addAttribute("obstacle", Desks.obstacle(contest));
        model.addAttribute("rows", waiting.stream().map(Waiting::of).toList());
        model.addAttribute("chosen", chosen == null ? ready(waiting) : chosen);
    }

    private static Set<Long> ready(List<Candidate> waiting) {
        return waiting.stream()
                .filter(Candidate::ready)
                .map(candidate -> candidate.presenter().id())
                .collect(Collectors.toSet());
    }
}
