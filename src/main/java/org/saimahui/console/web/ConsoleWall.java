package org.saimahui.console.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLine;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.Scene;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.screen.Monitors;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.NextButton;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StagePhrases;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The keys of the running order, in words, and the wall in small. */
@Component
class ConsoleWall {

    private final RunningOrder order;

    private final CueWords words;

    private final StagePhrases phrases;

    private final Monitors monitors;

    private final CueLists cues;

    private final AirOffers offers;

    ConsoleWall(
            RunningOrder order,
            CueWords words,
            StagePhrases phrases,
            Monitors monitors,
            CueLists cues,
            AirOffers offers) {
        this.cues = cues;
        this.offers = offers;
        this.monitors = monitors;
        this.order = order;
        this.words = words;
        this.phrases = phrases;
    }

    /** @param log the newest lines of the record, which say when a cue was run */
    WallView view(Situation now, Buttons buttons, List<AuditLine> log) {
        StageView wall = order.view(now);
        CueList list = order.list(now);
        Cue next = list.next(wall.pointer()).orElse(null);
        Cue running = list.find(wall.running()).orElse(null);
        Scene scene = wall.scene();
        NextButton key = next(now, buttons, next, wall);
        boolean shows = key != null && key.room() == null;
        return new WallView(
                wall.version(),
                wall.held(),
                scene.kind(),
                scene.text(),
                words.scene(scene, now),
                next == null || !shows
                        ? null
                        : leavesTheWall(key)
                                ? words.scene(scene, now)
                                : words.picture(next, RunningOrder.step(next, wall), now)
                                        .orElse(null),
                key,
                back(now, buttons),
                words.stretch(CueLists.stretchOf(running, next), false, now),
                cues.lines(now, buttons, list, wall, log),
                next != null && order.acts(next, now).contains(Command.OPEN_VOTE),
                next != null && canTurnOneByOne(next, now),
                offers.photos(now),
                offers.attached(now),
                offers.page(scene, now));
    }

    /** Before the first board has turned, where boards are shown at all. */
    private boolean canTurnOneByOne(Cue next, Situation now) {
        return next.kind() == CueKind.MARKS
                && next.steps() == 1
                && now.contest().settings().showMarks() == ShowMarks.EACH
                && order.acts(next, now).contains(Command.SHOW_MARKS);
    }

    /** The wall now, and after the next key, where that shows anything. */
    ConsoleView.Pictures monitors(Situation now, WallView wall) {
        Locale language = LocaleContextHolder.getLocale();
        String onAir = monitors.onAir(now.contest(), language);
        if (leavesTheWall(wall.next())) {
            return new ConsoleView.Pictures(onAir, onAir);
        }
        return new ConsoleView.Pictures(
                onAir,
                order.ahead(now)
                        .filter(scene -> wall.ahead() != null)
                        .map(scene -> monitors.ahead(now.contest(), scene, language))
                        .orElse(null));
    }

    /** Whether the key ends a re-opening: the wall shows the same before and after. */
    private static boolean leavesTheWall(@Nullable NextButton key) {
        return key != null && key.button() != null && key.button().command() == Command.CLOSE_MARKING;
    }

    /** The wall's version, which forms about the running order carry. */
    long version(Situation now) {
        return order.view(now).version();
    }

    private @Nullable NextButton next(Situation now, Buttons buttons, @Nullable Cue cue, StageView wall) {
        if (now.is(ContestState.DRAFT) || now.contest().correcting()) {
            return NextStep.after(now).map(buttons::next).orElse(null);
        }
        if (cue == null) {
            return null;
        }
        if (cue.kind() == CueKind.RELEASE && !cue.done()) {
            return NextStep.after(now).map(buttons::next).orElse(null);
        }
        if (cue.kind() == CueKind.DRAW && !cue.done()) {
            return buttons.next(NextStep.look(NextStep.Room.DRAW));
        }
        List<Command> acts = order.acts(cue, now);
        CommandButton key = buttons.of(Command.NEXT, null);
        if (acts.isEmpty()) {
            return new NextButton(
                    key,
                    null,
                    words.picture(cue, RunningOrder.step(cue, wall), now).orElse(""),
                    buttons.noting(
                            phrases.of(
                                    now.frozen() && cue.kind() == CueKind.RANKING
                                            ? "stage.note.picture.frozen"
                                            : "stage.note.picture"),
                            null));
        }
        NextButton meant = buttons.next(NextStep.of(
                acts.get(acts.size() - 1), RunningOrder.named(cue, now).orElse(null)));
        Optional<PresenterView> again = holdsUp(cue, meant, now);
        if (again.isPresent()) {
            return buttons.next(NextStep.of(Command.CLOSE_MARKING, again.get()));
        }
        String why = key.rests() || meant.button() == null
                ? key.why()
                : meant.button().why();
        return new NextButton(
                new CommandButton(Command.NEXT, null, key.label(), why), null, meant.what(), meant.note());
    }

    /** Whose marking, being open again, is what a cue waits for. */
    private static Optional<PresenterView> holdsUp(Cue cue, NextButton meant, Situation now) {
        if (meant.button() == null || !meant.button().rests()) {
            return Optional.empty();
        }
        return RunningOrder.presenter(cue, now)
                .map(presenter -> Optional.of(presenter).filter(now::isReopened))
                .orElseGet(() -> now.reopenedPresenters().stream().findFirst());
    }

    private @Nullable NextButton back(Situation now, Buttons buttons) {
        CommandButton key = buttons.of(Command.BACK, null);
        return key.rests()
                ? null
                : order.previous(now)
                        .map(past -> new NextButton(
                                key, null, words.of(past.cue(), past.step(), now), phrases.of("stage.back.hint")))
                        .orElse(null);
    }
}
