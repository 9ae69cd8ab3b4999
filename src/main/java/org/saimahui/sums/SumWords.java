package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.PublicSeats;
import org.saimahui.judging.SeatNames;
import org.saimahui.points.ClockPenalties;
import org.saimahui.points.TimeReasons;
import org.saimahui.scoring.Criterion;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.scoring.TieBreak;
import org.springframework.context.MessageSource;

/** The words of a sum: what the rule names, and numbers as a page prints them. */
class SumWords {

    /** Longer decimals are thirds and the like; a page shows their beginning. */
    private static final int SHOWN = 10;

    /** As it is printed, U+2212; numbers in documents carry a hyphen. */
    static final char MINUS = '\u2212';

    private final SheetFile file;

    private final MessageSource messages;

    private final SeatNames seats;

    private final PublicSeats called;

    private final TimeReasons reasons;

    private final ShownNumbers shown;

    private final Locale locale;

    SumWords(
            SheetFile file,
            MessageSource messages,
            SeatNames seats,
            TimeReasons reasons,
            ShownNumbers shown,
            Locale locale) {
        this.reasons = reasons;
        this.shown = shown;
        this.file = file;
        this.messages = messages;
        this.seats = seats;
        this.called = PublicSeats.of(file.shownAs(), file.judges(), SheetFile.Judge::code, SheetFile.Judge::name);
        this.locale = locale;
    }

    ScoringRule rule() {
        return file.rule();
    }

    String say(String key, Object... args) {
        return messages.getMessage("release." + key, args, key, locale);
    }

    /** A seat as the sheet calls it. */
    String seat(String code) {
        return seats.shown(file.shownAs(), called.of(code), locale);
    }

    /** Who has proposed or approved points: an account's name as it is, a seat as people call it, the clock in words. */
    String giver(String name) {
        return name.equals(ClockPenalties.CLOCK) ? say("adjustment.clock") : seats.giver(name, locale);
    }

    String partName(String code) {
        Optional<PanelRule> panel = rule().panel(code);
        if (panel.isPresent()) {
            return panel.get().called();
        }
        return code.equals(ScoringRule.OBJECTIVE) || code.equals(ScoringRule.AUDIENCE) ? say("part." + code) : code;
    }

    String criterionName(String code) {
        return rule().criterion(code).map(Criterion::called).orElse(code);
    }

    String metricName(int presenter, String code) {
        SheetFile.Person person = file.people().get(presenter);
        return person == null ? code : person.labels().getOrDefault(code, code);
    }

    /** A step of the ladder in words. */
    String stepName(TieBreak step) {
        String code = Objects.requireNonNullElse(step.code(), "");
        boolean summed = Set.of(TieBreak.By.CRITERION, TieBreak.By.GROUP).contains(step.by())
                && rule().panels().size() > 1;
        String name = step.by() == TieBreak.By.CRITERION ? criterionName(code) : partName(code);
        return say("step." + step.by() + (summed ? ".summed" : ""), name);
    }

    /** The weight of a part as the rule says it. */
    String weightOf(String code) {
        return rule().weightOf(code).toPlainString();
    }

    String list(Iterable<String> items) {
        return String.join(say("tie.and"), items);
    }

    /** What is missing. */
    String gaps(List<String> why) {
        return why.stream().map(gap -> say("gap." + gap)).collect(Collectors.joining(say("tie.and")));
    }

    /** A value and, where the rule rounds at this step, how it is rounded and to what. */
    String rounded(Rounding.Step step, BigDecimal exact, BigDecimal after) {
        Integer places = rule().rounding().digits().get(step);
        if (places == null) {
            return shown(after);
        }
        String mode = say("mode." + rule().rounding().mode());
        String result = after.scale() < places ? after.setScale(places).toPlainString() : shown(after);
        return say("sum.rounded", shown(exact), mode, places, result);
    }

    /** Empty for nothing. */
    String shown(@Nullable BigDecimal value) {
        String text = value == null ? "" : value.toPlainString();
        int point = text.indexOf('.');
        String cut = point >= 0 && text.length() - point > SHOWN ? text.substring(0, point + SHOWN - 3) + "…" : text;
        return minus(cut);
    }

    /** In brackets where it is below zero, for inside a formula. */
    String term(BigDecimal value) {
        String text = shown(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /** With a true minus. */
    static String minus(String number) {
        return number.replace('-', MINUS);
    }

    /** With a true minus, and a plus for what is added. */
    static String signed(BigDecimal points) {
        return points.signum() > 0 ? "+" + points.toPlainString() : minus(points.toPlainString());
    }

    /** A mark as it was given, with the decimals that the rule's steps have at least. */
    String mark(BigDecimal value) {
        return minus(shown.printMark(value));
    }

    /** A card's total: with the decimals of marks, and of totals where weights give it longer ones. */
    String cardTotal(BigDecimal value) {
        return minus(shown.printCard(value));
    }

    /** A part as the sheet prints it: with the decimals of totals. */
    String part(BigDecimal value) {
        return minus(shown.print(value));
    }

    /** A total as the sheet prints it. */
    String total(BigDecimal rounded, BigDecimal exact) {
        return minus(isPrintedAsRounded() ? rounded.toPlainString() : shown.printTotal(exact));
    }

    /** How a total becomes the number that its row prints: every sum ends in that one. */
    String endsIn(BigDecimal rounded, BigDecimal exact) {
        if (isPrintedAsRounded()) {
            return rounded(Rounding.Step.TOTAL, exact, rounded);
        }
        String row = shown.printTotal(exact);
        return exact.compareTo(new BigDecimal(row)) == 0
                ? minus(row)
                : say(
                        "sum.rounded",
                        shown(exact),
                        say("mode." + rule().rounding().mode()),
                        shown.totalDigits(),
                        minus(row));
    }

    /** Whether rows print totals with the decimals to which the rule rounds them. */
    private boolean isPrintedAsRounded() {
        Integer places = rule().rounding().digits().get(Rounding.Step.TOTAL);
        return places != null && places == shown.totalDigits();
    }

    /** Why points were added or taken. */
    String reason(String stored) {
        return reasons.say(stored, locale);
    }

    /** Numbers as the sheet prints them. */
    ShownNumbers numbers() {
        return shown;
    }

    /** A product; without a factor of one, which says nothing. */
    String times(BigDecimal value, BigDecimal factor) {
        return isOne(factor) ? term(value) : term(value) + " × " + shown(factor);
    }

    static boolean isOne(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }
}
