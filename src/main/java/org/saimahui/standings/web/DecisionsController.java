package org.saimahui.standings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Phrases;
import org.saimahui.points.DecisionService;
import org.saimahui.points.DecisionView;
import org.saimahui.points.TieReasons;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.RefusedException;
import org.saimahui.standings.PrizeTies;
import org.saimahui.standings.TieDecisions;
import org.saimahui.ties.TieVotes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Written decisions about ties that the rule leaves to them. */
@Controller
@RequestMapping("/organise/{slug}/decisions")
class DecisionsController {

    private final ContestService contests;

    private final PresenterService presenters;

    private final DecisionService decisions;

    private final TieReasons tieReasons;

    private final TieDecisions ties;

    private final TieVotes votes;

    private final PrizeTies prizes;

    private final Phrases phrases;

    DecisionsController(
            ContestService contests,
            PresenterService presenters,
            DecisionService decisions,
            TieReasons tieReasons,
            TieDecisions ties,
            TieVotes votes,
            PrizeTies prizes,
            Phrases phrases) {
        this.votes = votes;
        this.prizes = prizes;
        this.contests = contests;
        this.presenters = presenters;
        this.decisions = decisions;
        this.tieReasons = tieReasons;
        this.ties = ties;
        this.phrases = phrases;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        Map<Integer, String> names = presenters.list(contest.id()).stream()
                .collect(Collectors.toMap(PresenterView::number, p -> p.number() + " " + p.name()));
        model.addAttribute("contest", contest);
        model.addAttribute("names", names);
        List<List<Integer>> level = ties.open(contest.id());
        List<DecisionView> made = tieReasons.said(decisions.list(contest.id()), LocaleContextHolder.getLocale());
        model.addAttribute("ties", level);
        model.addAttribute("shared", ties.shared(contest.id()));
        model.addAttribute("decisions", made);
        model.addAttribute("decided", decided(level, made));
        model.addAttribute("votes", votes.list(contest.id()));
        model.addAttribute("crossing", prizes.of(contest.id()));
    }

    @GetMapping
    String show() {
        return "standings/decisions";
    }

    @PostMapping
    ModelAndView decide(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") DecisionForm form,
            RedirectAttributes flash) {
        try {
            String reason = phrases.of(
                    "stage.decision.by-and-why",
                    form.by().strip(),
                    form.reason().strip());
            ties.decide(contest.id(), form.version(), form.tied(), form.order(), reason);
            Notices.tell(flash, "stage.decision.done");
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/decisions");
        } catch (InvalidInputException invalid) {
            return again(invalid.problems().stream()
                    .collect(Collectors.toMap(InputProblem::field, p -> phrases.why(p), (a, b) -> a)));
        } catch (RefusedException refused) {
            return again(Map.of("presenters", phrases.why(refused)));
        }
    }

    /** The order that counts now, of each group that has been decided. */
    private static Map<List<Integer>, List<Integer>> decided(List<List<Integer>> level, List<DecisionView> made) {
        Map<List<Integer>, List<Integer>> orders = new HashMap<>();
        for (List<Integer> tie : level) {
            made.stream()
                    .filter(decision -> Set.copyOf(decision.presenters()).equals(Set.copyOf(tie)))
                    .forEach(decision -> orders.put(tie, decision.order()));
        }
        return orders;
    }

    private static ModelAndView again(Map<String, @Nullable String> problems) {
        return new ModelAndView("standings/decisions", Map.of("problems", problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
