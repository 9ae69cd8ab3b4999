package org.saimahui.points.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.TimeReasons;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.SpokenTime;
import org.saimahui.scoring.TimePenalty;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads a spoken time against the rule's ladder and puts the penalty into a form that a person sends. */
@Component
class TimeLadder {

    private static final int USUAL_DECIMALS = 4;

    private final RuleService rules;

    private final AdjustmentService adjustments;

    private final TimeReasons reasons;

    TimeLadder(RuleService rules, AdjustmentService adjustments, TimeReasons reasons) {
        this.rules = rules;
        this.adjustments = adjustments;
        this.reasons = reasons;
    }

    /** The ladder of the rule in force; empty where it has none. */
    Optional<TimePenalty> of(ContestView contest) {
        return contest.ruleNumber() == 0
                ? Optional.empty()
                : Optional.ofNullable(rules.rule(contest.id()).timePenalty());
    }

    /** What the page shows; null where the rule has no ladder. @param given the spoken time, null while nobody asks */
    @Nullable
    LadderView view(ContestView contest, @Nullable Integer presenter, @Nullable String given) {
        TimePenalty rule = of(contest).orElse(null);
        if (rule == null) {
            return null;
        }
        String typed = given == null ? "" : given;
        Integer seconds = typed.isBlank() ? null : SpokenTime.seconds(typed);
        TimePenalty.Charge charge = seconds == null ? null : rule.charge(seconds);
        return new LadderView(
                SpokenTime.print(rule.limitSeconds()),
                rule.graceSeconds(),
                rule.minimumSeconds() == null ? null : SpokenTime.print(rule.minimumSeconds()),
                rule.underPoints() == null ? null : signed(rule.underPoints()),
                steps(rule, charge),
                presenter,
                typed,
                given == null || seconds != null ? null : typed.isBlank() ? "missing" : "unreadable",
                charge == null || seconds == null ? null : verdict(contest, presenter, seconds, charge));
    }

    /** The form filled in with kind, points and reason where the time costs something; else about nothing yet. */
    AdjustmentForm form(ContestView contest, @Nullable Integer presenter, @Nullable String typed) {
        TimePenalty rule = of(contest).orElse(null);
        Integer seconds = rule == null || typed == null ? null : SpokenTime.seconds(typed);
        if (rule == null || seconds == null) {
            return AdjustmentForm.about(presenter);
        }
        TimePenalty.Charge charge = rule.charge(seconds);
        return charge.points().signum() == 0
                ? AdjustmentForm.about(presenter)
                : new AdjustmentForm(
                        null,
                        presenter,
                        AdjustmentKind.TIME.name(),
                        charge.points().negate().toPlainString(),
                        reason(rule, seconds, charge),
                        "");
    }

    /**
     * The most decimals that points by hand may have: two more than the total keeps, for finer ones show nowhere and are
     * mostly a slip of the hand; as many as the rule's own ladder has, where that is more.
     */
    int decimals(ContestView contest) {
        if (contest.ruleNumber() == 0) {
            return USUAL_DECIMALS;
        }
        Integer total = rules.rule(contest.id()).rounding().digits().get(Rounding.Step.TOTAL);
        int most = total == null ? USUAL_DECIMALS : total + 2;
        for (TimePenalty.Step step : of(contest).map(TimePenalty::steps).orElse(List.of())) {
            most = Math.max(most, step.points().scale());
        }
        BigDecimal under = of(contest).map(TimePenalty::underPoints).orElse(BigDecimal.ZERO);
        return Math.max(most, under.scale());
    }

    private static List<LadderView.Step> steps(TimePenalty rule, TimePenalty.@Nullable Charge charge) {
        return rule.steps().stream()
                .map(step -> new LadderView.Step(
                        step.from(), step.to(), signed(step.points()), charge != null && step.equals(charge.step())))
                .toList();
    }

    private LadderView.Verdict verdict(
            ContestView contest, @Nullable Integer presenter, int seconds, TimePenalty.Charge charge) {
        long already = adjustments.list(contest.id()).stream()
                .filter(a -> a.kind() == AdjustmentKind.TIME && (a.counts() || a.waits()))
                .filter(a -> presenter != null && a.presenter() == presenter)
                .count();
        boolean free = charge.points().signum() == 0;
        return new LadderView.Verdict(
                SpokenTime.print(seconds),
                charge.overrun(),
                charge.tooShort() && !free,
                free ? "" : charge.points().negate().toPlainString(),
                already);
    }

    private String reason(TimePenalty rule, int seconds, TimePenalty.Charge charge) {
        Locale reader = LocaleContextHolder.getLocale();
        String spoken = SpokenTime.print(seconds);
        return charge.tooShort()
                ? reasons.tooShort(spoken, SpokenTime.print(rule.minimumSeconds()), reader)
                : reasons.over(charge.overrun(), spoken, SpokenTime.print(rule.limitSeconds()), reader);
    }

    private static String signed(BigDecimal points) {
        return points.toPlainString().replace('-', '−');
    }
}
