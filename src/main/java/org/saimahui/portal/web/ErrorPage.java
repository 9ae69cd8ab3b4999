package org.saimahui.portal.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says what was refused. Inside the address of a public contest it has that contest's look and words. */
@Component
class ErrorPage {

    private static final Pattern CONTEST = Pattern.compile("/(?:c|organise)/([a-z0-9-]+)(?:/.*)?");

    /** A page of one contest's organisers; whoever is refused there goes back to that contest. */
    private static final Pattern DESK =
            Pattern.compile("(/organise/(?!new/|import/|account/|audit/|sample/)[a-z0-9-]+)/.*");

    private static final int NOT_FOUND = 404;

    private static final int OURS = 500;

    private final ContestService contests;

    ErrorPage(ContestService contests) {
        this.contests = contests;
    }

    ModelAndView of(Map<String, Object> problem, int status, String path) {
        ModelAndView page = new ModelAndView("error", Map.of("problem", problem), HttpStatusCode.valueOf(status));
        page.addObject("seat", path.startsWith("/seat/"));
        Matcher desk = DESK.matcher(path);
        if (desk.matches() && status != NOT_FOUND) {
            page.addObject("desk", desk.group(1));
        }
        if (status < OURS) {
            at(path).ifPresent(contest -> page.addObject("contest", contest));
        }
        return page;
    }

    /** One that nobody may see yet is as if it were not there. */
    private Optional<ContestView> at(String path) {
        Matcher named = CONTEST.matcher(path);
        return named.matches() ? contests.find(named.group(1)).filter(ContestView::isPublic) : Optional.empty();
    }
}
