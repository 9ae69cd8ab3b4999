package org.saimahui.stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarksService;
import org.springframework.stereotype.Component;

/** The running order of the evening at hand: what comes next, what it stands for, and what the next key has put on air. */
@Component
public class RunningOrder {

    private static final Map<CueKind, Command> ACTS = new EnumMap<>(Map.ofEntries(
            Map.entry(CueKind.COVER, Command.GO_LIVE),
            Map.entry(CueKind.DRAW, Command.DRAW),
            Map.entry(CueKind.CALL, Command.CALL),
            Map.entry(CueKind.OPEN, Command.OPEN_MARKING),
            Map.entry(CueKind.CLOSE, Command.CLOSE_MARKING),
            Map.entry(CueKind.MARKS, Command.SHOW_MARKS),
            Map.entry(CueKind.OPEN_VOTE, Command.OPEN_VOTE),
            Map.entry(CueKind.CLOSE_VOTE, Command.CLOSE_VOTE),
            Map.entry(CueKind.SHOW_VOTES, Command.SHOW_VOTES),
            Map.entry(CueKind.CLOSE_CONTEST, Command.CLOSE_CONTEST),
            Map.entry(CueKind.REVEAL, Command.REVEAL_NEXT),
            Map.entry(CueKind.RELEASE, Command.RELEASE)));

    private final CueService cues;

    private final ClockService clocks;

    private final Clock time;

    private final ShownMarksService marks;

    private final RevealService reveals;

    private final EveningFacts facts;

    RunningOrder(
            CueService cues,
            ClockService clocks,
            Clock time,
            ShownMarksService marks,
            RevealService reveals,
            EveningFacts facts) {
        this.facts = facts;
        this.reveals = reveals;
        this.marks = marks;
        this.clocks = clocks;
        this.cues = cues;
        this.time = time;
    }

    /** What is on air and where the pointer stands. */
    public StageView view(Situation now) {
        return cues.view(now.contest().id());
    }

    /** The whole evening as it stands. */
    public CueList list(Situation now) {
        return cues.list(now.contest().id(), facts.of(now));
    }

    /** What the next key runs; empty when the evening is through. */
    public Optional<Cue> next(Situation now) {
        return list(now).next(view(now).pointer());
    }

    /**
     * What was on air before what is.
     *
     * @param step of it, from 0
     * @param from the cue that is on air
     */
    public record Past(Cue cue, int step, Cue from) {}

    /** What the back key shows again: the step before, else the last one of the cue before; empty at the first of all. */
    public Optional<Past> previous(Situation now) {
        CueList list = list(now);
        StageView seen = view(now);
        return list.find(seen.running())
                .flatMap(running -> seen.runningStep() > 0
                        ? Optional.of(new Past(running, seen.runningStep() - 1, running))
                        : list.before(running).map(cue -> new Past(cue, cue.steps() - 1, running)));
    }

    /**
     * The commands that a cue stands for, in turn; none when it only shows, or what it commands has happened or is over. Before marking
     * opens or closes the talk is over, so a clock that runs is stopped.
     */
    public List<Command> acts(Cue cue, Situation now) {
        List<Command> acts = new ArrayList<>();
        ClockView clock = clocks.view(now.contest().id());
        boolean ends = cue.kind() == CueKind.OPEN || cue.kind() == CueKind.CLOSE;
        if (ends && !cue.done() && (clock.is(TalkClock.State.RUNNING) || clock.is(TalkClock.State.PAUSED))) {
            acts.add(Command.CLOCK_STOP);
        }
        if (cue.kind() == CueKind.CLOCK) {
            boolean talks =
                    presenter(cue, now).filter(p -> p.turn() == Turn.CALLED).isPresent();
            if (talks && clock.is(TalkClock.State.IDLE)) {
                acts.add(Command.CLOCK_START);
            }
        } else if (isAhead(cue, now)) {
            acts.add(ACTS.get(cue.kind()));
        }
        return acts;
    }

    /** The command that cues of that kind stand for; empty for those that only show. */
    public static Optional<Command> command(CueKind kind) {
        return Optional.ofNullable(ACTS.get(kind));
    }

    /** Whether some cue stands for that command. */
    static boolean isOfCue(Command command) {
        return ACTS.containsValue(command);
    }

    /** What the next key puts on air; empty where it opens a page, or nothing comes. */
    public Optional<Scene> ahead(Situation now) {
        StageView seen = view(now);
        return next(now).flatMap(cue -> cue.scene(step(cue, seen), time.instant()));
    }

    /** Whether what a cue commands is still to happen; of marks, whether this step of them is. */
    private boolean isAhead(Cue cue, Situation now) {
        if (cue.kind() == CueKind.MARKS) {
            ShownMarksService.Progress out = marks.progress(now.contest().id()).get(cue.presenterId());
            return out == null || out.step() <= step(cue, view(now));
        }
        if (cue.kind() == CueKind.REVEAL) {
            return reveals.progress(now.contest().id())
                    .map(out -> out.told() < Math.min(out.last(), step(cue, view(now))))
                    .orElse(true);
        }
        return !cue.done() && ACTS.containsKey(cue.kind());
    }

    /** The command of a cue, with what the sender has answered. Marks that were begun one by one go on like that. */
    static StageCommand order(Command command, Cue cue, StageCommand given, Situation now) {
        Boolean oneByOne = command == Command.SHOW_MARKS
                        && (cue.steps() > 1 || given.get(Argument.ONE_BY_ONE).orElse(false))
                ? true
                : null;
        return StageCommand.of(command)
                .with(
                        Argument.PRESENTER,
                        named(cue, now).map(PresenterView::number).orElse(null))
                .with(Argument.ONE_BY_ONE, oneByOne)
                .with(Argument.SECONDS, given.get(Argument.SECONDS).orElse(null))
                .with(Argument.CONFIRMED, given.get(Argument.CONFIRMED).orElse(null))
                .because(given.get(Argument.REASON).orElse(null));
    }

    /** Whom a cue is about, as long as that one is in the contest. */
    public static Optional<PresenterView> presenter(Cue cue, Situation now) {
        Long id = cue.presenterId();
        return now.presenters().stream().filter(p -> id != null && p.id() == id).findFirst();
    }

    /** Whom its command names: nobody where the first markings are closed together. */
    public static Optional<PresenterView> named(Cue cue, Situation now) {
        return presenter(cue, now)
                .filter(p -> cue.kind() != CueKind.CLOSE || !now.held().includes(p));
    }

    /** What the record keeps of the wall: the scene, whom it is about, and whether it is held. */
    Map<String, Object> describe(StageView view, Situation now) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("scene", view.scene().kind());
        now.presenters().stream()
                .filter(p -> Long.valueOf(p.id()).equals(view.scene().presenterId()))
                .findFirst()
                .ifPresent(p -> described.put("presenter", p.number()));
        described.put("text", view.scene().text());
        described.put("held", view.held());
        return described;
    }

    /** At which step of it the next key runs a cue: from the first on, each press one. */
    public static int step(Cue cue, StageView seen) {
        boolean onward = cue.key().equals(seen.running()) && seen.runningStep() + 1 < cue.steps();
        return onward ? seen.runningStep() + 1 : 0;
    }

    /** The next key has been pressed and its command carried out. */
    void ran(Cue cue, StageView seen, Situation after) {
        CueList list = list(after);
        Cue run = list.find(cue.key()).orElse(cue);
        cues.run(after.contest().id(), list, run, step(cue, seen), cue.done());
    }
}
