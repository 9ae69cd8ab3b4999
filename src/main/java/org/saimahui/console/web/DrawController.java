package org.saimahui.console.web;

import java.util.List;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
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

/** Where lots are sealed and drawn: the list first, then the words that were said on stage. */
@Controller
@RequestMapping("/organise/{slug}/draw")
class DrawController {

    private static final String VIEW = "console/draw";

    private final ContestService contests;

    private final StageService stage;

    private final Commands commands;

    private final Lots lots;

    private final StagePhrases phrases;

    DrawController(ContestService contests, StageService stage, Commands commands, Lots lots, StagePhrases phrases) {
        this.contests = contests;
        this.stage = stage;
        this.commands = commands;
        this.lots = lots;
        this.phrases = phrases;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        Situation now = stage.situation(contest.id());
        Buttons buttons = new Buttons(now, commands.in(now), phrases, List.of());
        DrawView draw = lots.current(contest.id()).orElse(null);
        model.addAttribute("contest", contest);
        model.addAttribute("draw", draw);
        model.addAttribute("same", draw != null && lots.isOfNow(contest.id(), draw));
        model.addAttribute(
                "people",
                now.presenters().stream().filter(PresenterView::isActive).toList());
        model.addAttribute("seal", buttons.of(Command.DRAW_COMMIT, null));
        model.addAttribute("drawing", buttons.of(Command.DRAW, null));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", DrawForm.EMPTY);
        return VIEW;
    }

    @PostMapping("/seal")
    ModelAndView seal(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return carryOut(contest, form, form.seal(), errors, flash);
    }

    @PostMapping
    ModelAndView draw(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        return carryOut(contest, form, form.draw(), errors, flash);
    }

    private ModelAndView carryOut(
            ContestView contest, DrawForm form, StageCommand order, BindingResult errors, RedirectAttributes flash) {
        try {
            Refusals.requireReadable(errors);
            stage.command(contest.id(), order);
            Notices.tell(flash, "stage.done." + order.command());
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/draw");
        } catch (InvalidInputException invalid) {
            Refusals.atFields(errors, invalid);
        } catch (ConflictException refused) {
            Refusals.onForm(errors, refused);
        }
        return new ModelAndView(VIEW, errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
