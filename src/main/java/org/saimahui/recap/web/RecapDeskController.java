package org.saimahui.recap.web;

import java.util.Locale;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.recap.RecapService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The recap for organisers, at any time. Everybody else has {@link RecapController}. */
@Controller
@RequestMapping("/organise/{slug}")
class RecapDeskController extends RecapDoors {

    private final ContestService contests;

    private final RecapService recaps;

    RecapDeskController(ContestService contests, RecapService recaps, RecapFiles files) {
        super(files);
        this.contests = contests;
        this.recaps = recaps;
    }

    @ModelAttribute("opened")
    Opened open(@PathVariable String slug, Locale locale) {
        ContestView contest = contests.get(slug);
        return new Opened(contest, recaps.forOrganisers(contest, locale), "/organise/" + contest.slug(), "", true);
    }
}
