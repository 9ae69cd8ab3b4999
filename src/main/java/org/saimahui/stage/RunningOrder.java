package org.saimahui.stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockService;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueFacts;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.lots.Lots;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.scoreboard.FreezeService;
import org.saimahui.scoreboard.RevealGate;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoreboard.ShownMarksService;
import org.saimahui.voting.VoteState;
import org.springframework.stereotype.Component;

/**
 * The running order of the evening at hand: what comes next, and what goes on air with what is done, whether the next key did it
 * or somebody commanded it directly.
 */
@Component
public class RunningOrder {

    /** More figures of one report do not come one after another on the wall. */
    private static final int MOST_FIGURES = 6;

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

    /** After them somebody is not on stage any more. */
    private static final Set<Command> LEAVING = EnumSet.of(Command.UNCALL, Command.MOVE_TO_END, Command.WITHDRAW);

    private final CueService cues;

    private final ReportService reports;

    private final ClockService clocks;

    private final Clock time;

    private final ShownMarksService marks;

    private final FreezeService freezes;

    private final RevealService reveals;

    private final RevealGate gate;

    private final Lots lots;

    RunningOrder(
            CueService cues,
            ReportService reports,
            ClockService clocks,
            Clock time,
            ShownMarksService marks,
            FreezeService freezes,
            RevealService reveals,
            RevealGate gate,
            Lots lots) {
        this.lots = lots;
        this.gate = gate;
        this.reveals = reveals;
        this.freezes = freezes;
        this.marks = marks;
        this.clocks = clocks;
        this.cues = cues;
        this.reports = reports;
        this.time = time;
    }

    /** What is on air and where the pointer stands. */
    public StageView view(Situation now) {
        return cues.view(now.contest().id());
    }

    /** The whole evening as it stands. */
    public CueList list(Situation now) {
        return cues.list(now.contest().id(), facts(now));
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
     * The commands that a cue stands for, in turn; none when it only shows, or what it commands has happened. Before marking
     * opens or closes the talk is over, so a clock that runs is stopped.
     */
    public List<Command> acts(Cue cue, Situation now) {
        List<Command> acts = new ArrayList<>();
        ClockView clock = clocks.view(now.contest().id());
        boolean ends = cue.kind() == CueKind.OPEN || cue.kind() == CueKind.CLOSE;
        if (ends && !cue.done() && (clock.is(TalkClock.State.RUNNING) || clock.is(TalkClock.State.PAUSED))) {
            acts.add(Command.CLOCK_STOP);
        }
        if (cue.kind() == CueKind.CLOCK && clock.is(TalkClock.State.IDLE)) {
            acts.add(Command.CLOCK_START);
        } else if (isAhead(cue, now)) {
            acts.add(ACTS.get(cue.kind()));
        }
        return acts;
    }

    /** The command that cues of that kind stand for; empty for those that only show. */
    public static Optional<Command> command(CueKind kind) {
        return Optional.ofNullable(ACTS.get(kind));
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

    /** Somebody has commanded directly: its cue is on air now and the pointer stands behind it. */
    void follow(StageCommand order, Situation before, Situation after) {
        long contestId = after.contest().id();
        if (order.command() == Command.CLOCK_START) {
            // The clock moves the pointer, not the picture.
            CueList list = list(after);
            after.onStage()
                    .flatMap(p -> list.of(CueKind.CLOCK, p.id()))
                    .ifPresent(cue -> cues.pass(contestId, list, cue));
            return;
        }
        PresenterView presenter = before.named(order).orElse(null);
        if (presenter != null && LEAVING.contains(order.command())) {
            leave(presenter, before, after);
            return;
        }
        if (presenter != null && order.command() == Command.REPEAT) {
            cues.comeAgain(contestId, list(after), presenter.id());
            run(Command.CALL, presenter, after);
            return;
        }
        if (order.command() == Command.SHOW_MARKS && presenter != null) {
            CueList list = list(after);
            int shown = marks.progress(contestId).get(presenter.id()).step();
            list.of(CueKind.MARKS, presenter.id())
                    .ifPresent(cue -> cues.run(contestId, list, cue, shown - 1, cue.done()));
            return;
        }
        if (order.command() == Command.REVEAL_NEXT) {
            CueList list = list(after);
            int told = reveals.progress(contestId).orElseThrow().told();
            list.find("reveal")
                    .ifPresentOrElse(
                            cue -> cues.run(contestId, list, cue, told, cue.done()),
                            () -> cues.air(contestId, Scene.of(SceneKind.REVEAL).atStep(told)));
            return;
        }
        boolean again = presenter != null && presenter.turn() == Turn.CLOSED;
        if (again || !ACTS.containsValue(order.command())) {
            // Marking that is opened again leaves the stage free, and closing it does as well.
            return;
        }
        run(order.command(), presenter, after);
    }

    private void run(Command command, @Nullable PresenterView presenter, Situation after) {
        long contestId = after.contest().id();
        CueList list = list(after);
        cueOf(command, presenter, list).ifPresent(cue -> {
            cues.run(contestId, list, cue, cue.steps() - 1, false);
            if (cue.kind() == CueKind.CLOSE) {
                cues.airUnlessHeld(contestId, Scene.of(SceneKind.RANKING));
            }
            StageView seen = cues.view(contestId);
            if (cue.kind() == CueKind.RELEASE && !seen.held() && seen.scene().kind() == SceneKind.COVER) {
                // The cover stood there while the result was checked: now it is out. Whatever else was chosen stays.
                cues.air(contestId, Scene.of(SceneKind.RANKING));
            }
        });
    }

    /** Sent back, moved or gone: the next key does not stop at this one, and the wall shows somebody else. */
    private void leave(PresenterView presenter, Situation before, Situation after) {
        long contestId = after.contest().id();
        Long id = presenter.id();
        StageView seen = view(before);
        boolean ahead = list(before)
                .find(seen.pointer())
                .filter(cue -> id.equals(cue.presenterId()))
                .isPresent();
        if (ahead || presenter.isOnStage()) {
            cues.comeAgain(contestId, list(after), id);
        }
        if (presenter.isOnStage() || id.equals(seen.scene().presenterId())) {
            cues.air(contestId, withNobody(after));
        }
    }

    private static Optional<Cue> cueOf(Command command, @Nullable PresenterView presenter, CueList list) {
        return list.cues().stream()
                .filter(cue -> ACTS.get(cue.kind()) == command)
                .filter(cue -> presenter == null || Long.valueOf(presenter.id()).equals(cue.presenterId()))
                .findFirst();
    }

    private static Scene withNobody(Situation now) {
        boolean begun = now.presenters().stream().anyMatch(p -> p.turn() == Turn.CLOSED);
        return begun ? Scene.of(SceneKind.RANKING) : Scene.COVER;
    }

    private CueFacts facts(Situation now) {
        ContestState state = now.contest().state();
        boolean released = state == ContestState.RELEASED;
        return new CueFacts(
                now.presenters(),
                figures(now),
                state != ContestState.DRAFT,
                released || state == ContestState.CLOSED,
                released,
                now.parts().judged(),
                boards(now),
                now.countsComeWithResult(),
                reveal(now),
                vote(now),
                now.contest().settings().prizes().size(),
                draw(now),
                now.held());
    }

    private CueFacts.Lots draw(Situation now) {
        return lots.current(now.contest().id())
                .map(draw -> draw.drawn() == null ? CueFacts.Lots.SEALED : CueFacts.Lots.DRAWN)
                .orElse(CueFacts.Lots.NONE);
    }

    /**
     * Where everything has been public all along, telling it step by step is left to a direct command. When all is told, one
     * press more opens the door to the first (双线开门); where the first two are too close for the eye, their photograph comes
     * before (冲刺照片).
     */
    private int reveal(Situation now) {
        boolean begun = reveals.progress(now.contest().id()).isPresent();
        boolean hidden = now.frozen() || now.is(ContestState.CLOSED) && now.vote() == VoteState.CLOSED;
        boolean over = now.is(ContestState.CLOSED) || now.is(ContestState.RELEASED);
        if (!begun && !hidden) {
            return 0;
        }
        int steps = over ? gate.steps(now.contest()) : 0;
        int photo = reveals.hasPhoto(now.contest().id()) ? 1 : 0;
        return steps == 0 && over ? 0 : steps + photo + 1;
    }

    /** Of those whose marks will be shown, by id. */
    private Map<Long, Integer> boards(Situation now) {
        Map<Long, Integer> boards = new HashMap<>();
        if (now.parts().judged() && now.contest().settings().showMarks() != ShowMarks.NONE) {
            now.presenters().forEach(p -> boards.put(p.id(), 1));
            marks.progress(now.contest().id()).forEach((id, out) -> boards.put(id, out.last()));
            boards.keySet().removeAll(freezes.sealed(now.contest()));
        }
        return boards;
    }

    private Map<Long, Integer> figures(Situation now) {
        Map<Integer, PublicReport> approved = reports.approvedAll(now.contest().id());
        Map<Long, Integer> figures = new HashMap<>();
        for (PresenterView presenter : now.presenters()) {
            PublicReport report = approved.get(presenter.number());
            if (report != null) {
                figures.put(
                        presenter.id(), Math.min(MOST_FIGURES, report.metrics().size()));
            }
        }
        return figures;
    }

    private static CueFacts.Vote vote(Situation now) {
        if (!now.parts().audience()) {
            return CueFacts.Vote.NONE;
        }
        return switch (now.vote()) {
            case NOT_OPENED -> CueFacts.Vote.BEFORE;
            case OPEN -> CueFacts.Vote.OPEN;
            case CLOSED -> CueFacts.Vote.CLOSED;
            case SHOWN -> CueFacts.Vote.SHOWN;
        };
    }
}
