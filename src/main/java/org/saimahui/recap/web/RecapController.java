package org.saimahui.recap.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.recap.RecapService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The recap for everybody, once the result is released. Organisers have {@link RecapDeskController}. */
@Controller
@RequestMapping("/c/{slug}")
class RecapController extends RecapDoors {

    private final ContestService contests;

    private final RecapService recaps;

    RecapController(ContestService contests, RecapService recaps, RecapFiles files) {
        super(files);
        this.contests = contests;
        this.recaps = recaps;
    }

    @ModelAttribute("opened")
    Opened open(@PathVariable String slug, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        ContestView contest = contests.getPublic(slug);
        return new Opened(
                contest,
                recaps.released(contest, version, locale),
                "/c/" + contest.slug(),
                version == null ? "" : "?version=" + version,
                false);
    }
}
