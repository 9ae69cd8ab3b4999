package org.saimahui.ballots.web;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.saimahui.voting.BallotChecks;
import org.saimahui.voting.VoidedBallots;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ballots before they count: numbers that balance, what is unusual, and what is declared void. */
@Controller
@RequestMapping("/organise/{slug}/ballots")
class BallotCheckController {

    private static final String VIEW = "ballots/check";

    private final ContestService contests;

    private final BallotChecks checks;

    private final VoidedBallots ballots;

    private final StageService stage;

    private final Commands commands;

    private final StagePhrases phrases;

    BallotCheckController(
            ContestService contests,
            BallotChecks checks,
            VoidedBallots ballots,
            StageService stage,
            Commands commands,
            StagePhrases phrases) {
        this.contests = contests;
        this.checks = checks;
        this.ballots = ballots;
        this.stage = stage;
        this.commands = commands;
        this.phrases = phrases;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        Situation now = stage.situation(contest.id());
        model.addAttribute("contest", contest);
        model.addAttribute("foreseen", now.parts().audience());
        model.addAttribute("numbers", checks.numbers(contest.id()));
        model.addAttribute("findings", checks.findings(contest));
        model.addAttribute(
                "button", new Buttons(now, commands.in(now), phrases, List.of()).of(Command.VOID_BALLOTS, null));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", VoidForm.EMPTY);
        return VIEW;
    }

    /** Before anybody is asked: what would be refused afterwards is told now. */
    private void requireSound(ContestView contest, VoidForm form) {
        InputProblems problems = new InputProblems();
        ballots.check(contest.id(), form.all(), problems);
        if (form.reason() == null || form.reason().isBlank()) {
            problems.add("MISSING_FIELD", "/reason");
        }
        problems.orThrow();
    }

    /** What cannot be taken back is asked about first; the answer comes back here confirmed. */
    @PostMapping
    ModelAndView declareVoid(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") VoidForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            if (form.all().isEmpty()) {
                throw InvalidInputException.of("NO_RECEIPT", "/typed");
            }
            if (!form.confirmed()) {
                requireSound(contest, form);
                return new ModelAndView(VIEW).addObject("asked", true);
            }
            stage.command(contest.id(), form.toCommand());
            Notices.tell(flash, "stage.done.VOID_BALLOTS");
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/ballots");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid.problems(), field -> field.startsWith("receipts") ? "typed" : field);
        } catch (ConflictException refused) {
            Refusals.onForm(errors, refused);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
