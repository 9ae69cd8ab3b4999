package org.saimahui.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a command is carried out: {@code Question.sure().because().warning("…")}. A page asks it in any
 * case; whoever commands otherwise must answer what the command insists on, a reason and what is behind {@link #unless}.
 *
 * @param needsReason whether the answer must say why, whoever gives it
 * @param needsSeats whether a page lets one choose for which seats
 * @param unless why the command is refused to anybody who has not confirmed it; null where only pages ask
 * @param missing seats without a card
 * @param unchanged seats opened again that have sent nothing new
 * @param twice what a page asks a second time; null for once
 * @param warnings what one should know before, in order
 */
public record Question(
        boolean needsReason,
        boolean needsSeats,
        @Nullable Refusal unless,
        List<String> missing,
        List<String> unchanged,
        @Nullable Twice twice,
        List<Warning> warnings) {

    public Question {
        missing = List.copyOf(missing);
        unchanged = List.copyOf(unchanged);
        warnings = List.copyOf(warnings);
    }

    /**
     * The keys of a question that is asked twice.
     *
     * @param first what is wrong with doing it now
     * @param again the second question
     * @param certain the button that answers it
     */
    public record Twice(String first, String again, String certain) {}

    /**
     * A sentence on the page of the question.
     *
     * @param key of the sentence
     * @param room the page below the contest's address where something can be done about it; null for none
     * @param way the key of the link's words; null without a room
     */
    public record Warning(
            String key,
            List<Object> args,
            @Nullable String room,
            @Nullable String way) {}

    /** Whether one is sure, and nothing else. */
    public static Question sure() {
        return new Question(false, false, null, List.of(), List.of(), null, List.of());
    }

    /** With a reason, which goes into the record. */
    public Question because() {
        return new Question(true, needsSeats, unless, missing, unchanged, twice, warnings);
    }

    /** With a choice of seats. */
    public Question forSeats() {
        return new Question(needsReason, true, unless, missing, unchanged, twice, warnings);
    }

    /** Naming seats, each by its code: those without a card, those that have not sent again. */
    public Question over(List<String> withoutCard, List<String> notSentAgain) {
        return new Question(needsReason, needsSeats, unless, withoutCard, notSentAgain, twice, warnings);
    }

    /** Programs are refused too until they confirm. */
    public Question insisting(Refusal refusal) {
        return new Question(needsReason, needsSeats, refusal, missing, unchanged, twice, warnings);
    }

    /** Asked a second time; null leaves it at once. */
    public Question again(@Nullable Twice second) {
        return new Question(needsReason, needsSeats, unless, missing, unchanged, second, warnings);
    }

    /** With one more sentence where it applies. */
    public Question warning(boolean applies, String key, Object... args) {
        return applies ? and(new Warning(key, List.of(args), null, null)) : this;
    }

    /** The same with a way to the room where something can be done about it. */
    public Question leadingTo(String room, String way, boolean applies, String key, Object... args) {
        return applies ? and(new Warning(key, List.of(args), room, way)) : this;
    }

    private Question and(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Question(needsReason, needsSeats, unless, missing, unchanged, twice, more);
    }
}
