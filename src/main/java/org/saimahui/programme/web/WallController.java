package org.saimahui.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.front.RenderedPages;
import org.saimahui.news.News;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.PublicPeople;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.report.Claim;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The wall of reports and figures (大晾晒) and one presenter's page; only what was approved. */
@Controller
@RequestMapping("/c/{slug}/reports")
class WallController {

    private final ContestService contests;

    private final PublicPeople people;

    private final ReportService reports;

    private final RenderedPages pages;

    private final ProgrammeService programme;

    WallController(
            ContestService contests,
            PublicPeople people,
            ReportService reports,
            RenderedPages pages,
            ProgrammeService programme) {
        this.pages = pages;
        this.programme = programme;
        this.contests = contests;
        this.people = people;
        this.reports = reports;
    }

    @GetMapping
    void wall(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        RenderedPages.Page page = RenderedPages.Page.of("report/wall", contest.id(), 0, locale, News.Kind.PROGRAMME);
        pages.answer(request, response, page, version(contest), () -> wall(contest));
    }

    @GetMapping("/{number}")
    void one(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        RenderedPages.Page page =
                RenderedPages.Page.of("report/one", contest.id(), number, locale, News.Kind.PROGRAMME);
        pages.answer(request, response, page, version(contest), () -> one(contest, number));
    }

    private String version(ContestView contest) {
        return String.valueOf(programme.version(contest));
    }

    private Map<String, Object> wall(ContestView contest) {
        List<PresenterView> all = people.list(contest);
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        List<Story> stories = Story.spread(all, approved);
        return Map.of(
                "contest",
                contest,
                "presenters",
                all,
                "stories",
                stories,
                "claims",
                claims(stories),
                "waiting",
                all.stream().filter(p -> !approved.containsKey(p.number())).toList());
    }

    /** Whether claims that are proved, and ones that are not, are on the page: only these are explained. */
    private static Set<Boolean> claims(List<Story> stories) {
        return stories.stream()
                .map(story -> story.report().headlineClaim())
                .filter(Objects::nonNull)
                .map(Claim::proved)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> one(ContestView contest, int number) {
        Map<Integer, PublicReport> approved = reports.approvedAll(contest.id());
        PublicReport report = Optional.ofNullable(approved.get(number))
                .orElseThrow(() -> new NotFoundException("public report " + number + " of " + contest.slug()));
        List<PresenterView> shown = people.list(contest).stream()
                .filter(p -> approved.containsKey(p.number()))
                .toList();
        int here = shown.stream().map(PresenterView::number).toList().indexOf(number);
        Map<String, Object> model = new HashMap<>();
        model.put("contest", contest);
        model.put("presenter", shown.get(here));
        model.put("report", report);
        model.put("previous", here == 0 ? null : shown.get(here - 1));
        model.put("next", here == shown.size() - 1 ? null : shown.get(here + 1));
        return model;
    }
}
