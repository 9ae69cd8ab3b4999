package org.saimahui.stage.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.Availability;
import org.saimahui.stage.Command;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.Situation;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the console together from one consistent reading. */
@Component
class ConsolePage {

    private static final int LOG_LINES = 8;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StageService stage;

    private final ConsoleParts parts;

    private final Preparations preparations;

    private final AuditReader audit;

    private final AuditPhrases lines;

    ConsolePage(
            StageService stage, ConsoleParts parts, Preparations preparations, AuditReader audit, AuditPhrases lines) {
        this.preparations = preparations;
        this.stage = stage;
        this.parts = parts;
        this.audit = audit;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    ConsoleView view(long contestId) {
        Situation now = stage.situation(contestId);
        Buttons buttons = new Buttons(now, new Availability(now), parts.phrases(), preparations.open(now));
        List<AuditLine> log =
                audit.search(AuditFilter.of(now.contest().slug()), 0, LOG_LINES).getContent();
        return new ConsoleView(
                now,
                NextStep.after(now).map(buttons::next).orElse(null),
                buttons.back(),
                now.presenters().stream().map(buttons::lane).toList(),
                parts.lamps(now),
                parts.again(now),
                parts.vote(now, buttons),
                buttons.life(),
                parts.timed(now),
                parts.standings(now),
                log.stream().map(line -> line(line, now.contest().zone())).toList(),
                log.isEmpty() ? 0 : log.get(0).id());
    }

    /** The seats that may be opened again for a presenter: all that mark this one. */
    List<JudgeView> seats(Situation now, @Nullable PresenterView presenter) {
        return presenter == null ? List.of() : parts.marking(now, presenter);
    }

    private ConsoleView.LogLine line(AuditLine line, ZoneId zone) {
        return new ConsoleView.LogLine(
                TIME.format(line.at().atZone(zone)),
                lines.action(line.action()) + " · " + lines.subject(line.subject()),
                lines.actor(line.actor()));
    }

    /** The buttons of one situation; each rests with its reason. */
    record Buttons(Situation now, Availability may, StagePhrases phrases, List<Preparations.Open> open) {

        CommandButton of(Command command, @Nullable PresenterView presenter) {
            return new CommandButton(
                    command,
                    presenter == null ? null : presenter.number(),
                    phrases.verb(command),
                    may.of(command, presenter).map(phrases::why).orElse(null));
        }

        ConsoleView.Next next(NextStep step) {
            Command command = step.command();
            return command == null
                    ? new ConsoleView.Next(null, room(step), phrases.next(step), note(step, "stage.note.room"))
                    : new ConsoleView.Next(
                            of(command, step.presenter()), null, phrases.next(step), note(step, command));
        }

        private String room(NextStep step) {
            return Objects.requireNonNull(step.room()).path();
        }

        /** While the evening is prepared, what is still missing stands on the button itself. */
        private String note(NextStep step, Command command) {
            PresenterView presenter = step.presenter();
            if (command != Command.CLOSE_MARKING || presenter == null) {
                return note(step, "stage.note");
            }
            if (now.isReopened(presenter)) {
                return phrases.of("stage.note.reopened");
            }
            return now.missing().isEmpty()
                    ? note(step, "stage.note")
                    : phrases.of("stage.note.missing", phrases.seats(now.missing()));
        }

        private String note(NextStep step, String key) {
            String note = phrases.of(key + "." + (step.command() == null ? step.room() : step.command()));
            if (open.isEmpty()) {
                return note;
            }
            String list = open.stream()
                    .map(Preparations.Open::text)
                    .collect(Collectors.joining(phrases.of("stage.note.then")));
            return phrases.of("stage.note.open", note, list);
        }

        /** Without anybody called the button stays where it is and says so. */
        CommandButton back() {
            return now.onStage()
                    .map(p -> of(Command.BACK, p))
                    .orElseGet(() -> new CommandButton(
                            Command.BACK, null, phrases.verb(Command.BACK), phrases.of("stage.nobody-called")));
        }

        ConsoleView.Lane lane(PresenterView presenter) {
            String word = presenter.isActive()
                    ? phrases.of("stage.turn." + presenter.turn())
                    : phrases.of("stage.presenter." + presenter.state());
            if (now.isReopened(presenter)) {
                String who = phrases.seats(now.reopened().get(presenter.number()).stream()
                        .map(OpenSeat::seat)
                        .toList());
                return new ConsoleView.Lane(
                        presenter,
                        phrases.of("stage.turn.reopened", who),
                        of(Command.CLOSE_MARKING, presenter),
                        phrases.of("stage.lane.close-again"));
            }
            boolean closed = presenter.turn() == Turn.CLOSED;
            return new ConsoleView.Lane(
                    presenter,
                    word,
                    of(closed ? Command.OPEN_MARKING : Command.CALL, presenter),
                    phrases.of(closed ? "stage.lane.again" : "stage.lane.call"));
        }

        /** Those that can be pressed now. */
        List<CommandButton> life() {
            List<CommandButton> life = new ArrayList<>();
            for (Command command : List.of(Command.GO_LIVE, Command.CLOSE_CONTEST, Command.REOPEN_CONTEST)) {
                CommandButton button = of(command, null);
                if (!button.rests()) {
                    life.add(button);
                }
            }
            return life;
        }
    }
}
