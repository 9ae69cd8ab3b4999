package org.saimahui.judging.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.UnitConflicts;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands on the organiser's page of the seats. */
@Component
class JudgesPage {

    static final String VIEW = "judging/judges";

    static final String BACK = "redirect:/organise/{slug}/judges";

    private final JudgeService judges;

    private final PresenterService presenters;

    private final UnitConflicts conflicts;

    JudgesPage(JudgeService judges, PresenterService presenters, UnitConflicts conflicts) {
        this.judges = judges;
        this.presenters = presenters;
        this.conflicts = conflicts;
    }

    void fill(ContestView contest, Model model) {
        model.addAttribute("panels", judges.panels(contest.id()));
        model.addAttribute("judges", judges.list(contest.id()));
        model.addAttribute("recusals", judges.recusals(contest.id()));
        model.addAttribute("presenters", presenters.list(contest.id()));
        model.addAttribute("conflicts", conflicts.proposed(contest.id()));
    }

    /** With an empty form for one more seat. */
    String list(ContestView contest, Model model) {
        List<JudgeView> seats = judges.list(contest.id());
        @Nullable
        String panel = judges.panels(contest.id()).keySet().stream().findFirst().orElse(null);
        model.addAttribute("form", JudgeForm.next(contest.version(), seats, panel));
        return VIEW;
    }

    /** Makes a change that is told on the page that is shown next, done or refused. @return the way back to the page */
    static String attempt(RedirectAttributes flash, String notice, Runnable change) {
        try {
            change.run();
            Notices.tell(flash, notice);
        } catch (InvalidInputException invalid) {
            Refusals.onNextPage(flash, invalid);
        } catch (RefusedException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return BACK;
    }
}
