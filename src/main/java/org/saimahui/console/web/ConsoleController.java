package org.saimahui.console.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.StaleSceneException;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.stage.Commands;
import org.saimahui.stage.Confirmation;
import org.saimahui.stage.Preparations;
import org.saimahui.stage.RunningOrder;
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

/** The running evening on one page, for the organiser. */
@Controller
@RequestMapping("/organise/{slug}/console")
class ConsoleController {

    private static final String CONFIRM_VIEW = "console/confirm";

    private final ContestService contests;

    private final StageService stage;

    private final Commands commands;

    private final ConsolePage page;

    private final RunningOrder runningOrder;

    private final Preparations preparations;

    private final Answers answers;

    private final ClockService clocks;

    ConsoleController(
            ContestService contests,
            StageService stage,
            Commands commands,
            ConsolePage page,
            RunningOrder runningOrder,
            Preparations preparations,
            Answers answers,
            ClockService clocks) {
        this.clocks = clocks;
        this.preparations = preparations;
        this.contests = contests;
        this.stage = stage;
        this.commands = commands;
        this.page = page;
        this.runningOrder = runningOrder;
        this.answers = answers;
    }

    @ModelAttribute("contest")
    ContestView contest(@PathVariable String slug) {
        return contests.get(slug);
    }

    @GetMapping
    String show(@ModelAttribute("contest") ContestView contest, Model model) {
        fill(model, contest);
        return "console/console";
    }

    /** The living parts alone; the script puts them in place of the old ones. */
    @GetMapping("/live")
    String live(@ModelAttribute("contest") ContestView contest, Model model) {
        fill(model, contest);
        return "console/_console :: live";
    }

    private void fill(Model model, ContestView contest) {
        model.addAttribute("view", page.view(contest.id()));
        model.addAttribute("clock", clocks.view(contest.id()));
    }

    /** All crisis cards on one page, which can be printed. */
    @GetMapping("/crisis")
    String crisis(@ModelAttribute("contest") ContestView contest, Model model) {
        model.addAttribute("crisis", CrisisCard.ALL);
        return "console/crisis";
    }

    /** What cannot be taken back is asked about first; the answer comes back here confirmed. */
    @PostMapping("/commands")
    ModelAndView command(
            @ModelAttribute("contest") ContestView contest,
            @Nullable CommandForm form,
            BindingResult read,
            RedirectAttributes flash) {
        if (form == null || read.hasErrors() || !form.isKnown()) {
            Refusals.tellNext(flash, answers.why(InvalidInputException.of("BAD_VALUE", "/command")));
            return new ModelAndView("redirect:/organise/" + contest.slug() + "/console");
        }
        Situation now = stage.situation(contest.id());
        Optional<Confirmation> question = question(now, form.toCommand());
        if (question.isPresent() && !form.hasAnswered(question.get())) {
            return ask(now, form, question.get(), HttpStatus.OK);
        }
        if (question.isPresent() && form.namesNobody(question.get())) {
            return ask(now, form, question.get(), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("noSeats", true);
        }
        try {
            stage.command(contest.id(), form.toCommand());
            Notices.tell(flash, done(now, form, question.orElse(null)));
        } catch (StaleVersionException | StaleSceneException e) {
            Refusals.staleNext(flash, answers.meanwhile(contest, form.seen()));
        } catch (ConflictException e) {
            Refusals.tellNext(flash, answers.why(e));
        } catch (InvalidInputException e) {
            if (question.isPresent()) {
                return ask(now, form, question.get(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("problem", answers.why(e));
            }
            if (e.problems().stream().anyMatch(problem -> problem.pointer().equals("/text"))) {
                return console(contest, form, answers.why(e));
            }
            Refusals.tellNext(flash, answers.why(e));
        }
        return new ModelAndView("redirect:/organise/" + contest.slug() + form.target());
    }

    /** The next key is asked about what it stands for; pressed too late, it is told so instead. */
    private Optional<Confirmation> question(Situation now, StageCommand order) {
        boolean stale = order.command() == Command.NEXT
                && order.version() != null
                && order.version() != runningOrder.view(now).version();
        return stale ? Optional.empty() : Confirmation.before(stage.meant(order, now), commands.in(now));
    }

    /** The console again with what was typed for the wall, and what is wrong with it. */
    private ModelAndView console(ContestView contest, CommandForm form, String problem) {
        ModelAndView console = new ModelAndView("console/console", HttpStatus.UNPROCESSABLE_CONTENT);
        console.addObject("contest", contest);
        console.addObject("view", page.view(contest.id()));
        console.addObject("clock", clocks.view(contest.id()));
        console.addObject("typed", form);
        return console.addObject("typedProblem", problem);
    }

    /** Where the browser's back button and a reload of the question lead. */
    @GetMapping("/commands")
    String back(@ModelAttribute("contest") ContestView contest) {
        return "redirect:/organise/" + contest.slug() + "/console";
    }

    /** What an evening still lacks, where the question is whether it begins or becomes public. */
    private List<Preparations.Open> open(Situation now, Confirmation question) {
        boolean begins = question.command() == Command.GO_LIVE || question.command() == Command.PUBLISH;
        return begins
                ? preparations.open(now).stream()
                        .filter(open -> !open.isDoneBy(question.command()))
                        .toList()
                : List.of();
    }

    private static String done(Situation now, CommandForm form, @Nullable Confirmation asked) {
        if (isOnlyKey(now, form.known())) {
            return "stage.release.confirm.done";
        }
        return asked != null && asked.question().needsSeats() ? "stage.done.reopened" : "stage.done." + form.known();
    }

    /** Whoever confirms alone turns no key: page, question and answer call the act the same. */
    private static boolean isOnlyKey(Situation now, Command command) {
        return command == Command.TURN_KEY && now.watch().keys() == 1;
    }

    private ModelAndView ask(Situation now, CommandForm form, Confirmation question, HttpStatus status) {
        ModelAndView page = new ModelAndView(CONFIRM_VIEW, status);
        page.addObject("contest", now.contest());
        page.addObject("form", form);
        page.addObject("question", question);
        page.addObject("onlyKey", isOnlyKey(now, question.command()));
        page.addObject("second", question.question().twice() != null && form.isConfirmed());
        page.addObject("open", open(now, question));
        page.addObject("seats", this.page.seats(now, question.presenter()));
        return page;
    }
}
