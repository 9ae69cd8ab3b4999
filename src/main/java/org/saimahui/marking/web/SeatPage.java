package org.saimahui.marking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.Draft;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.RequestView;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.SpokenProof;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * Everything a judge's page shows.
 *
 * @param own all own cards so far
 */
record SeatPage(
        ContestView contest,
        JudgeView judge,
        SeatMode mode,
        Stage stage,
        CardRule rule,
        Card card,
        Calls calls,
        List<OwnCard> own,
        Instant at) {

    /**
     * Who is there.
     *
     * @param presenter the one on stage or the last one there, or null before the first
     * @param again whether marking of {@code presenter} was closed and is open again for this seat
     * @param next the one who comes next, or null after the last
     * @param ahead who comes on stage later and is marked by this seat as things are, in running order
     */
    record Stage(
            @Nullable PresenterView presenter,
            boolean again,
            @Nullable PresenterView next,
            List<PresenterView> ahead,
            List<Choice> choices) {}

    /**
     * The own card for that presenter.
     *
     * @param receipt of the one that is stored, if any
     * @param draft what was typed on top of it and not sent yet, on this device or another
     * @param replaces version of the own void card that the next one takes the place of; 0 without one
     */
    record Card(
            @Nullable ScorecardReceipt receipt, @Nullable Draft draft, int replaces) {}

    /**
     * What is asked from one to the other.
     *
     * @param asked what this seat has asked for, oldest first
     * @param requests how many requests of others wait for this seat's answer; 0 for anybody but the chief
     * @param nudge when the seat was told that the hall waits, in milliseconds since 1970; null where it was not
     */
    record Calls(
            List<RequestView> asked, int requests, @Nullable Long nudge) {}

    public @Nullable PresenterView presenter() {
        return stage.presenter();
    }

    public boolean again() {
        return stage.again();
    }

    public @Nullable PresenterView next() {
        return stage.next();
    }

    public List<PresenterView> ahead() {
        return stage.ahead();
    }

    public List<Choice> choices() {
        return stage.choices();
    }

    public @Nullable ScorecardReceipt receipt() {
        return card.receipt();
    }

    public @Nullable Draft draft() {
        return card.draft();
    }

    public int replaces() {
        return card.replaces();
    }

    /** Somebody whose marking is open. @param sent whether the own card is in @param here whether the page is about this one */
    record Choice(PresenterView presenter, boolean sent, boolean here) {}

    /** One line of the own cards. */
    record OwnCard(PresenterView presenter, ScorecardReceipt receipt) {}

    /** Whether the evening has begun: before that nobody is about to come on stage. */
    public boolean started() {
        return contest.state() != ContestState.DRAFT;
    }

    public ZonedDateTime local(Instant instant) {
        return instant.atZone(contest.zone());
    }

    public ZonedDateTime now() {
        return at.atZone(contest.zone());
    }

    public ZoneId zone() {
        return contest.zone();
    }

    /** The turn as the script knows it: opened again, marks are taken. */
    public @Nullable Turn turn() {
        return new SeatFocus(presenter(), again()).turn();
    }

    /** Whether somebody was called to this seat and nobody has said yet that he comes. */
    public boolean helpAsked() {
        return calls.asked().stream().anyMatch(r -> r.isHelp() && r.open());
    }

    /** The last time that this seat asked to have marking of that presenter opened again; null for never. */
    public @Nullable RequestView lastAsked(int number) {
        return calls.asked().stream()
                .filter(r -> r.presenter() != null && r.presenter() == number)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether this seat may ask to have marking of that presenter opened again. */
    public boolean mayAsk(PresenterView of) {
        RequestView last = lastAsked(of.number());
        return contest.takesMarks()
                && of.isActive()
                && of.turn() == Turn.CLOSED
                && !(again() && of.equals(presenter()))
                && !judge.recusals().contains(of.number())
                && (last == null || !last.open());
    }

    /** The own cards so far, highest total first: a judge's own scale. */
    public List<OwnCard> scale() {
        Comparator<OwnCard> byTotal =
                Comparator.comparing(card -> new BigDecimal(card.receipt().total()));
        return own.stream().sorted(byTotal.reversed()).toList();
    }

    /** The code of a card's marks, to be read out. */
    public String proof(ScorecardReceipt card) {
        return SpokenProof.of(contest.slug(), judge.code(), card.presenter(), card.marks());
    }

    /** The card's marks for the script, which makes the code anew from them: a line each. */
    public String proofMarks(ScorecardReceipt card) {
        return card.marks().entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Whether any criterion is explained. */
    public boolean hasHelp() {
        return rule.criteria().stream().anyMatch(c -> !c.help().isBlank());
    }

    /** Whether there is anything to keep the scale by. */
    public boolean hasScale() {
        return !own.isEmpty() || hasHelp();
    }

    /** What a criterion's row starts with: what was typed last, else what is stored. */
    public String start(String criterion) {
        if (draft() != null) {
            return draft().marks().getOrDefault(criterion, "");
        }
        return receipt() == null ? "" : receipt().marks().getOrDefault(criterion, "");
    }

    /** What the comment starts with: what was typed last, else what is stored. */
    public String comment() {
        if (draft() != null) {
            return draft().comment();
        }
        return receipt() == null || receipt().comment() == null ? "" : receipt().comment();
    }

    /** Whether the page is about somebody else than whoever was called last, because the judge has chosen so. */
    public boolean chosen() {
        Integer called = contest.onStage();
        return choices().stream()
                .anyMatch(choice -> choice.here()
                        && !Integer.valueOf(choice.presenter.number()).equals(called));
    }

    public int cardVersion() {
        return receipt() == null ? replaces() : receipt().version();
    }
}
