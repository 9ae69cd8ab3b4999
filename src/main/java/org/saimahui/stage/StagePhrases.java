package org.saimahui.stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saimahui.command.Command;
import org.saimahui.command.Refusal;
import org.saimahui.contest.ContestState;
import org.saimahui.judging.SeatNames;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.springframework.stereotype.Component;

/** What the console and the contest's pages say: seats as people call them, verbs, reasons, the next step. */
@Component
public class StagePhrases {

    private final Phrases phrases;

    private final SeatNames seats;

    StagePhrases(Phrases phrases, SeatNames seats) {
        this.phrases = phrases;
        this.seats = seats;
    }

    /** The sentence of that key in the reader's language. */
    public String of(String key, Object... args) {
        return phrases.of(key, args);
    }

    /** In a language of one's choice, for text that is kept. */
    public String in(Locale locale, String key, Object... args) {
        return phrases.in(locale, key, args);
    }

    /** How people call that seat. */
    public String seat(String code) {
        return seats.of(code, phrases.locale());
    }

    /** Several seats, in the reader's list. */
    public String seats(List<String> codes) {
        return codes.stream().map(this::seat).collect(Collectors.joining(of("stage.note.and")));
    }

    /** The verb on a command's button. */
    public String verb(Command command) {
        return of("stage.command." + command);
    }

    /** Why a command cannot be given now. */
    public String why(Refusal refusal) {
        return of(
                Refusals.key(refusal.code()),
                refusal.args().stream()
                        .map(arg -> arg instanceof ContestState state ? of("stage.state." + state) : arg)
                        .toArray());
    }

    /** What the big button does. */
    public String next(NextStep step) {
        if (step.room() != null) {
            return of("stage.next.room." + step.room());
        }
        return step.presenter() == null
                ? of("stage.next." + (step.command() == Command.CLOSE_MARKING ? "held" : step.command()))
                : of(
                        "stage.next." + step.command(),
                        step.presenter().number(),
                        step.presenter().name());
    }
}
