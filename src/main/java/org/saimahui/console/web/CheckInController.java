package org.saimahui.console.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stage manager's list: who has come and who has not, one tap each. It works on a phone, and without script. */
@Controller
class CheckInController {

    private static final Set<Command> OF_ALL = EnumSet.of(Command.CHECK_IN, Command.MARK_LATE);

    private static final Set<Command> OF_THE_LATE = EnumSet.of(Command.CHECK_IN, Command.MOVE_TO_END, Command.WITHDRAW);

    private final ContestService contests;

    private final StageService stage;

    private final Commands commands;

    private final StagePhrases phrases;

    CheckInController(ContestService contests, StageService stage, Commands commands, StagePhrases phrases) {
        this.contests = contests;
        this.stage = stage;
        this.commands = commands;
        this.phrases = phrases;
    }

    /** One presenter, in running order. */
    record Row(PresenterView presenter, String word, List<CommandButton> acts) {}

    @GetMapping("/organise/{slug}/check-in")
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        Situation now = stage.situation(contest.id());
        Buttons buttons = new Buttons(now, commands.in(now), phrases, List.of());
        List<Row> rows = now.presenters().stream()
                .map(p -> new Row(p, buttons.word(p), acts(buttons, p)))
                .toList();
        model.addAttribute("contest", contest);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "here",
                rows.stream()
                        .filter(row -> row.presenter().isActive()
                                && row.presenter().slot().isHere())
                        .count());
        model.addAttribute(
                "expected",
                rows.stream().filter(row -> row.presenter().isActive()).count());
        return "console/check-in";
    }

    /** Who is late may be moved or leave. */
    private static List<CommandButton> acts(Buttons buttons, PresenterView presenter) {
        Set<Command> offered = presenter.slot().isLate() ? OF_THE_LATE : OF_ALL;
        return buttons.more(presenter).stream()
                .filter(button -> offered.contains(button.command()))
                .toList();
    }
}
