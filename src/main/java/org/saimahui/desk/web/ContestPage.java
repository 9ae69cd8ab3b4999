package org.saimahui.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Giver;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.Commands;
import org.saimahui.stage.NextButton;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.Preparations;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the contest's page together. */
@Component
class ContestPage {

    private static final List<String> BEFORE = List.of(
            "edit",
            "settings",
            "look",
            "import",
            "presenters",
            "reports",
            "judges",
            "staff",
            "rule",
            "draw",
            "achievements",
            "coefficients",
            "address",
            "cards",
            "tickets",
            "print",
            "programme");

    private static final List<String> EVENING = List.of("console", "screen", "adjustments", "wall", "vote");

    private static final List<String> AFTER =
            List.of("standings", "decisions", "analysis", "ballots", "release", "recap", "audit");

    private static final List<String> RELEASED = List.of(
            "results",
            "certificates",
            "feedback",
            "recap",
            "receipts",
            "objections",
            "standings",
            "analysis",
            "release",
            "audit");

    /** What an operator has of them, beside the public ones. */
    private static final Set<String> OPERATORS = Set.of("draw", "console", "print", "standings", "release", "audit");

    /** Pages that everybody may open, below the contest's public address. */
    private static final Map<String, String> PUBLIC = Map.of(
            "programme",
            "",
            "wall",
            "/reports",
            "vote",
            "/vote",
            "screen",
            "/screen",
            "results",
            "/results",
            "receipts",
            "/receipts");

    private final StageService stage;

    private final Commands commands;

    private final Preparations preparations;

    private final StagePhrases phrases;

    ContestPage(StageService stage, Commands commands, Preparations preparations, StagePhrases phrases) {
        this.stage = stage;
        this.commands = commands;
        this.preparations = preparations;
        this.phrases = phrases;
    }

    @Transactional(readOnly = true)
    ContestPageView view(long contestId) {
        Situation now = stage.situation(contestId);
        ContestView contest = now.contest();
        Buttons buttons = new Buttons(now, commands.in(now), phrases, preparations.open(now));
        return new ContestPageView(
                now,
                life(contest.state()),
                groups(now),
                buttons.of(contest.published() ? Command.UNPUBLISH : Command.PUBLISH, null),
                next(now, buttons),
                now.is(ContestState.LIVE) ? buttons.again(null) : "",
                preparations.recommendsTickets(now));
    }

    /** The evening itself is driven from the console alone, which knows the running order. */
    private static @Nullable NextButton next(Situation now, Buttons buttons) {
        return now.is(ContestState.LIVE)
                ? null
                : NextStep.after(now).map(buttons::next).orElse(null);
    }

    private List<ContestPageView.Step> life(ContestState state) {
        List<ContestPageView.Step> life = new ArrayList<>();
        for (ContestState step : ContestState.values()) {
            int order = step.compareTo(state);
            life.add(new ContestPageView.Step(
                    phrases.of("stage.state." + step), order < 0 ? "done" : order == 0 ? "now" : "later"));
        }
        return life;
    }

    private List<ContestPageView.Group> groups(Situation now) {
        ContestView contest = now.contest();
        Map<String, Preparations.Check> checks = preparations.all(now);
        boolean released = contest.state() == ContestState.RELEASED;
        return List.of(
                group("before", contest, checks, BEFORE),
                group("evening", contest, checks, EVENING),
                group("after", contest, checks, released ? RELEASED : AFTER));
    }

    private static ContestPageView.Group group(
            String name, ContestView contest, Map<String, Preparations.Check> checks, List<String> rooms) {
        boolean operator = Giver.acting() == Giver.OPERATOR;
        return new ContestPageView.Group(
                name,
                rooms.stream()
                        .filter(room -> !operator || PUBLIC.containsKey(room) || OPERATORS.contains(room))
                        .map(room -> new ContestPageView.Room(
                                room,
                                href(contest.slug(), room),
                                Stream.ofNullable(checks.get(room)).toList()))
                        .toList());
    }

    private static String href(String slug, String room) {
        return PUBLIC.containsKey(room) ? "/c/" + slug + PUBLIC.get(room) : "/organise/" + slug + "/" + room;
    }
}
