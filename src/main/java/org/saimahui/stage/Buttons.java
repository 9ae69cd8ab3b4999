package org.saimahui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.Attendance;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/** The buttons of one situation; each rests with its reason. */
public record Buttons(Situation now, Availability may, StagePhrases phrases, List<Preparations.Open> open) {

    private static final List<Command> MORE =
            List.of(Command.CHECK_IN, Command.MARK_LATE, Command.REPEAT, Command.MOVE_TO_END, Command.WITHDRAW);

    private static final List<Command> LIFE =
            List.of(Command.GO_LIVE, Command.FREEZE, Command.UNFREEZE, Command.CLOSE_CONTEST, Command.REOPEN_CONTEST);

    /** @param presenter whom the command is about; null for nobody */
    public CommandButton of(Command command, @Nullable PresenterView presenter) {
        return new CommandButton(
                command,
                presenter == null ? null : presenter.number(),
                phrases.verb(command),
                may.of(command, presenter).map(phrases::why).orElse(null));
    }

    /** The big key: a command, or the way to the room where the next thing is done. */
    public NextButton next(NextStep step) {
        Command command = step.command();
        return command == null
                ? new NextButton(null, room(step), phrases.next(step), noting(note(step, "stage.note.room"), null))
                : new NextButton(
                        of(command, step.presenter()),
                        null,
                        phrases.next(step),
                        noting(note(step, command), step.presenter()));
    }

    /** A note of the big key, and whose marking is open again beside the one whom the key is about. */
    public String noting(String note, @Nullable PresenterView about) {
        String again = again(about);
        return again.isEmpty() ? note : phrases.of("stage.note.again", note, again);
    }

    /** Whose marking is open again, for which seats; empty where nobody's is. @param but whom one knows of already */
    public String again(@Nullable PresenterView but) {
        return now.reopenedPresenters().stream()
                .filter(p -> but == null || p.number() != but.number())
                .map(p -> phrases.of("stage.again.seats", p.number(), p.name(), phrases.seats(seats(p))))
                .collect(Collectors.joining(phrases.of("stage.note.then")));
    }

    private List<String> seats(PresenterView presenter) {
        return now.reopened().get(presenter.number()).stream()
                .map(OpenSeat::seat)
                .toList();
    }

    private String room(NextStep step) {
        return Objects.requireNonNull(step.room()).path();
    }

    /** While the evening is prepared, what is still missing stands on the button itself. */
    private String note(NextStep step, Command command) {
        PresenterView presenter = step.presenter();
        if (command == Command.GO_LIVE && now.contest().published()) {
            return others(step, phrases.of("stage.note.GO_LIVE.published"));
        }
        if (command != Command.CLOSE_MARKING) {
            return note(step, "stage.note");
        }
        if (presenter != null && now.isReopened(presenter)) {
            return phrases.of("stage.note.reopened");
        }
        if (!now.missing().isEmpty()) {
            return phrases.of("stage.note.missing", phrases.seats(now.missing()));
        }
        boolean later = now.contest().settings().boardAfter() == BoardAfter.SHOWN;
        return now.frozen()
                ? phrases.of("stage.note.CLOSE_MARKING.frozen")
                : later ? phrases.of("stage.note.CLOSE_MARKING.shown") : note(step, "stage.note");
    }

    private String note(NextStep step, String key) {
        return others(step, phrases.of(key + "." + (step.command() == null ? step.room() : step.command())));
    }

    private String others(NextStep step, String note) {
        List<String> others = open.stream()
                .filter(one -> !one.isDoneBy(step.command()))
                .map(Preparations.Open::text)
                .toList();
        if (others.isEmpty()) {
            return note;
        }
        // The list beside the key counts this step too.
        String words = others.size() == open.size() ? "stage.note.open" : "stage.note.open.others";
        return phrases.of(words, note, String.join(phrases.of("stage.note.then"), others), others.size());
    }

    /** Where somebody stands in the evening, in a word or two. */
    public String word(PresenterView presenter) {
        if (!presenter.isActive()) {
            return phrases.of("stage.presenter." + presenter.state());
        }
        boolean expected = presenter.slot().attendance() == Attendance.EXPECTED;
        return presenter.turn() != Turn.WAITING || expected
                ? phrases.of("stage.turn." + presenter.turn())
                : phrases.of("stage.attendance." + presenter.slot().attendance());
    }

    /** What else can be done about somebody now, beside what usually comes next. */
    public List<CommandButton> more(PresenterView presenter) {
        return MORE.stream()
                .map(command -> of(command, presenter))
                .filter(button -> !button.rests())
                .toList();
    }

    /** Those that can be pressed now. */
    public List<CommandButton> life() {
        List<CommandButton> life = new ArrayList<>();
        for (Command command : LIFE) {
            CommandButton button = of(command, null);
            if (!button.rests()) {
                life.add(button);
            }
        }
        return life;
    }
}
