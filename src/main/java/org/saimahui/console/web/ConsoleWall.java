package org.saimahui.console.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Attachment;
import org.saimahui.report.PublicReport;
import org.saimahui.report.ReportService;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.scoreboard.PhotoFinish;
import org.saimahui.scoreboard.Race;
import org.saimahui.screen.Monitors;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.NextButton;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StagePhrases;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The keys of the running order and the list of its cues, in words. */
@Component
class ConsoleWall {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final int SECONDS = 60;

    private static final int MOST_PHOTOS = 3;

    private final RunningOrder order;

    private final CueWords words;

    private final StagePhrases phrases;

    private final Monitors monitors;

    private final BoardPages boards;

    private final ReportService reports;

    ConsoleWall(
            RunningOrder order,
            CueWords words,
            StagePhrases phrases,
            Monitors monitors,
            BoardPages boards,
            ReportService reports) {
        this.boards = boards;
        this.reports = reports;
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
        return new WallView(
                wall.version(),
                wall.held(),
                scene.kind(),
                scene.text(),
                words.scene(scene, now),
                next == null
                        ? null
                        : words.picture(next, RunningOrder.step(next, wall), now)
                                .orElse(null),
                next(now, buttons, next, wall),
                back(now, buttons),
                words.stretch(stretchOf(running, next), false, now),
                lines(now, buttons, list, wall, log),
                next != null && order.acts(next, now).contains(Command.OPEN_VOTE),
                next != null && canTurnOneByOne(next, now),
                photos(now),
                attached(now),
                page(scene, now));
    }

    /** Before the first board has turned, where boards are shown at all. */
    private boolean canTurnOneByOne(Cue next, Situation now) {
        return next.kind() == CueKind.MARKS
                && next.steps() == 1
                && now.contest().settings().showMarks() == ShowMarks.EACH
                && order.acts(next, now).contains(Command.SHOW_MARKS);
    }

    /** At most as many as one chooses from at a glance. */
    private List<WallView.Photo> photos(Situation now) {
        BoardPageView board = boards.view(now.contest());
        return Race.of(board).photos(board).stream()
                .limit(MOST_PHOTOS)
                .map(photo ->
                        photo.runners().stream().map(PhotoFinish.Runner::lane).toList())
                .map(pair -> new WallView.Photo(
                        pair.get(0).presenter(),
                        pair.get(1).presenter(),
                        phrases.of(
                                "stage.scene.PHOTO.of",
                                pair.get(0).name(),
                                pair.get(1).name())))
                .toList();
    }

    private List<PresenterView> attached(Situation now) {
        Map<Integer, PublicReport> approved = reports.approvedAll(now.contest().id());
        return now.presenters().stream()
                .filter(PresenterView::isActive)
                .filter(p -> pages(approved.get(p.number())) > 0)
                .toList();
    }

    private WallView.@Nullable Page page(Scene scene, Situation now) {
        return attached(now).stream()
                .filter(p -> scene.kind() == SceneKind.ATTACHMENT
                        && Long.valueOf(p.id()).equals(scene.presenterId()))
                .findFirst()
                .map(p -> {
                    int pages = pages(reports.approvedAll(now.contest().id()).get(p.number()));
                    return new WallView.Page(p.number(), Math.min(scene.step(), pages - 1), pages);
                })
                .orElse(null);
    }

    private static int pages(@Nullable PublicReport report) {
        return report == null
                ? 0
                : report.attachments().stream().mapToInt(Attachment::pages).sum();
    }

    /** The wall now, and after the next key. */
    ConsoleView.Pictures monitors(Situation now) {
        Locale language = LocaleContextHolder.getLocale();
        return new ConsoleView.Pictures(
                monitors.onAir(now.contest(), language),
                order.ahead(now)
                        .map(scene -> monitors.ahead(now.contest(), scene, language))
                        .orElse(null));
    }

    /** The whole evening, stretch after stretch. */
    List<CueController.Stretch> order(Situation now) {
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

    /** The wall's version, which forms about the running order carry. */
    long version(Situation now) {
        return order.view(now).version();
    }

    /** The cue whose stretch is listed: what is being played, and what comes next where that is through. */
    private static @Nullable Cue stretchOf(@Nullable Cue running, @Nullable Cue next) {
        return running == null ? next : running;
    }

    private @Nullable NextButton next(Situation now, Buttons buttons, @Nullable Cue cue, StageView wall) {
        if (now.is(ContestState.DRAFT)) {
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
                    phrases.of(
                            now.frozen() && cue.kind() == CueKind.RANKING
                                    ? "stage.note.picture.frozen"
                                    : "stage.note.picture"));
        }
        NextButton meant = buttons.next(NextStep.of(
                acts.get(acts.size() - 1), RunningOrder.named(cue, now).orElse(null)));
        String why = key.rests() || meant.button() == null
                ? key.why()
                : meant.button().why();
        return new NextButton(
                new CommandButton(Command.NEXT, null, key.label(), why), null, meant.what(), meant.note());
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

    private List<WallView.Line> lines(
            Situation now, Buttons buttons, CueList list, StageView wall, List<AuditLine> log) {
        Cue running = list.find(wall.running()).orElse(null);
        Cue next = list.next(wall.pointer()).orElse(null);
        Cue about = stretchOf(running, next);
        if (about == null) {
            return List.of();
        }
        Map<Done, String> times = times(log, now);
        return list.cues().stream()
                .filter(cue -> cue.isBeside(about) || cue.equals(next))
                .map(cue -> new WallView.Line(
                        cue.key(),
                        state(cue, running, next),
                        words.of(cue, step(cue, running, next, wall), now),
                        cue.done() ? time(cue, now, times) : "",
                        cue.equals(next) ? null : act(cue, now, buttons)))
                .toList();
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

    private record Done(String act, Subject subject) {}

    /** By command and whom it was about, as the record has it: the newest of each. */
    private static Map<Done, String> times(List<AuditLine> log, Situation now) {
        ZoneId zone = now.contest().zone();
        Map<Done, String> times = new HashMap<>();
        log.forEach(line -> times.putIfAbsent(
                new Done(line.action(), line.subject()), TIME.format(line.at().atZone(zone))));
        return times;
    }

    private static String time(Cue cue, Situation now, Map<Done, String> times) {
        PresenterView presenter = RunningOrder.presenter(cue, now).orElse(null);
        Subject about = presenter == null ? Subject.CONTEST : Subject.presenter(presenter.number());
        return RunningOrder.command(cue.kind())
                .map(command -> times.getOrDefault(new Done(command.name(), about), ""))
                .orElse("");
    }
}
