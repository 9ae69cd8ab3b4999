package org.saimahui.console.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.StageView;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.RunningOrder;
import org.springframework.stereotype.Component;

/** The cues of the evening as lists, in words: the stretch that is being played, and the whole running order. */
@Component
class CueLists {

    private static final int SECONDS = 60;

    private final RunningOrder order;

    private final CueWords words;

    CueLists(RunningOrder order, CueWords words) {
        this.order = order;
        this.words = words;
    }

    /** The whole evening, stretch after stretch. */
    List<CueController.Stretch> whole(Situation now) {
        StageView seen = order.view(now);
        CueList list = order.list(now);
        Cue running = list.find(seen.running()).orElse(null);
        Cue next = list.next(seen.pointer()).orElse(null);
        Map<String, List<CueController.Entry>> stretches = new LinkedHashMap<>();
        boolean begun = false;
        for (Cue cue : list.cues()) {
            begun |= cue.presenterId() != null;
            String title = words.stretch(cue, begun, now);
            stretches
                    .computeIfAbsent(title, t -> new ArrayList<>())
                    .add(new CueController.Entry(
                            cue.key(),
                            cue.kind().part() == CueKind.Part.OWN,
                            state(cue, running, next),
                            words.of(cue, -1, now),
                            cue.seconds() == null ? null : cue.seconds() / SECONDS));
        }
        return stretches.entrySet().stream()
                .map(stretch -> new CueController.Stretch(stretch.getKey(), stretch.getValue()))
                .toList();
    }

    /**
     * The cues of the stretch that is being played, and the next one.
     *
     * @param log the newest lines of the record, which say when a cue was run
     */
    List<WallView.Line> lines(Situation now, Buttons buttons, CueList list, StageView wall, List<AuditLine> log) {
        Cue running = list.find(wall.running()).orElse(null);
        Cue next = list.next(wall.pointer()).orElse(null);
        Cue about = stretchOf(running, next);
        if (about == null) {
            return List.of();
        }
        CueTimes times = CueTimes.of(log, now.contest().zone());
        return list.cues().stream()
                .filter(cue -> cue.isBeside(about) || cue.equals(next))
                .map(cue -> {
                    Command ran = cue.done() ? RunningOrder.command(cue.kind()).orElse(null) : null;
                    Subject whose = subject(cue, now);
                    return new WallView.Line(
                            cue.key(),
                            state(cue, running, next),
                            words.of(cue, step(cue, running, next, wall), now),
                            ran == null ? "" : times.first(ran, whose),
                            ran == null ? List.of() : times.again(ran, whose),
                            cue.equals(next) ? null : act(cue, now, buttons));
                })
                .toList();
    }

    /** The cue whose stretch is listed: what is being played, and what comes next where that is through. */
    static @Nullable Cue stretchOf(@Nullable Cue running, @Nullable Cue next) {
        return running == null ? next : running;
    }

    private static int step(Cue cue, @Nullable Cue running, @Nullable Cue next, StageView wall) {
        if (cue.equals(running)) {
            return wall.runningStep();
        }
        return cue.equals(next) ? RunningOrder.step(cue, wall) : -1;
    }

    private static String state(Cue cue, @Nullable Cue running, @Nullable Cue next) {
        if (cue.equals(running)) {
            return "now";
        }
        if (cue.equals(next)) {
            return "next";
        }
        return cue.skipped() ? "skipped" : cue.done() ? "done" : "later";
    }

    private static @Nullable CommandButton act(Cue cue, Situation now, Buttons buttons) {
        CommandButton button = RunningOrder.command(cue.kind())
                .filter(command -> command != Command.RELEASE && command != Command.DRAW && !cue.done())
                .map(command ->
                        buttons.of(command, RunningOrder.presenter(cue, now).orElse(null)))
                .orElse(null);
        return button == null || button.rests() ? null : button;
    }

    /** Whom the record names. */
    private static Subject subject(Cue cue, Situation now) {
        return RunningOrder.presenter(cue, now)
                .map(presenter -> Subject.presenter(presenter.number()))
                .orElse(Subject.CONTEST);
    }
}
