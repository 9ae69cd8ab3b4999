package org.saimahui.desk.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts contests away and takes them out again; the one undoes the other. */
@Controller
class ArchiveController {

    private final ContestService contests;

    ArchiveController(ContestService contests) {
        this.contests = contests;
    }

    @PostMapping("/organise/{slug}/archive")
    String archive(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam boolean archived,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        ContestView contest = contests.get(slug);
        try {
            if (archived) {
                contests.archive(contest.id(), version);
            } else {
                contests.unarchive(contest.id(), version);
            }
            Notices.tell(flash, archived ? "stage.archived" : "stage.unarchived");
        } catch (ConflictException e) {
            Refusals.onNextPage(flash, e);
        }
        return "redirect:/organise" + (back.equals("list") ? "" : "/" + contest.slug());
    }
}
