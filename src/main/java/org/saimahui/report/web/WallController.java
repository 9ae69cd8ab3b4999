package org.saimahui.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** The wall of reports and figures (大晾晒) and one presenter's page; only what was approved. */
@Controller
@RequestMapping("/c/{slug}/reports")
class WallController {

    private final ContestService contests;

    private final PresenterService presenters;

    private final ReportService reports;

    WallController(ContestService contests, PresenterService presenters, ReportService reports) {
        this.contests = contests;
        this.presenters = presenters;
        this.reports = reports;
    }

    @GetMapping
    @Nullable
    String wall(@PathVariable String slug, ServletWebRequest request, Locale locale, Model model) {
        ContestView contest = contests.getPublic(slug);
        if (PublicPages.unchanged(request, contest, locale)) {
            return null;
        }
        List<PresenterView> all = presenters.list(contest.id());
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        model.addAttribute("contest", contest);
        model.addAttribute("presenters", all);
        model.addAttribute("stories", Story.spread(all, approved));
        model.addAttribute(
                "waiting",
                all.stream().filter(p -> !approved.containsKey(p.number())).toList());
        return "report/wall";
    }

    @GetMapping("/{number}")
    @Nullable
    String one(
            @PathVariable String slug,
            @PathVariable int number,
            ServletWebRequest request,
            Locale locale,
            Model model) {
        ContestView contest = contests.getPublic(slug);
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        PublicReport report = Optional.ofNullable(approved.get(number))
                .orElseThrow(() -> new NotFoundException("public report " + number + " of " + slug));
        if (PublicPages.unchanged(request, contest, locale)) {
            return null;
        }
        List<PresenterView> shown = presenters.list(contest.id()).stream()
                .filter(p -> approved.containsKey(p.number()))
                .toList();
        int here = shown.stream().map(PresenterView::number).toList().indexOf(number);
        model.addAttribute("contest", contest);
        model.addAttribute("presenter", shown.get(here));
        model.addAttribute("report", report);
        model.addAttribute("previous", here == 0 ? null : shown.get(here - 1));
        model.addAttribute("next", here == shown.size() - 1 ? null : shown.get(here + 1));
        return "report/one";
    }
}
