package org.saimahui.stage.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestState;
import org.saimahui.judging.SeatNames;
import org.saimahui.stage.Command;
import org.saimahui.stage.NextStep;
import org.saimahui.stage.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language, for views that are made of many small ones. */
@Component
class Phrases {

    private final MessageSource messages;

    private final SeatNames seats;

    Phrases(MessageSource messages, SeatNames seats) {
        this.messages = messages;
        this.seats = seats;
    }

    String of(String key, Object... args) {
        return in(LocaleContextHolder.getLocale(), key, args);
    }

    /** In a language of one's choice, for text that is kept. */
    String in(Locale locale, String key, Object... args) {
        Object[] plain = Arrays.stream(args).map(this::plain).toArray();
        return messages.getMessage(key, plain, key, locale);
    }

    /** Numbers without grouping, a contest's state in words. */
    private Object plain(Object arg) {
        if (arg instanceof ContestState state) {
            return of("stage.state." + state);
        }
        return arg instanceof Number ? arg.toString() : arg;
    }

    /** How people call that seat. */
    String seat(String code) {
        return seats.of(code, LocaleContextHolder.getLocale());
    }

    /** Several seats, in the reader's list. */
    String seats(List<String> codes) {
        return codes.stream().map(this::seat).collect(Collectors.joining(of("stage.note.and")));
    }

    /** The verb on a command's button. */
    String verb(Command command) {
        return of("stage.command." + command);
    }

    /** Why a command cannot be given now. */
    String why(Refusal refusal) {
        return of(refusal.key(), refusal.args().toArray());
    }

    /** What the big button does. */
    String next(NextStep step) {
        if (step.room() != null) {
            return of("stage.next.room." + step.room());
        }
        return step.presenter() == null
                ? of("stage.next." + step.command())
                : of(
                        "stage.next." + step.command(),
                        step.presenter().number(),
                        step.presenter().name());
    }
}
