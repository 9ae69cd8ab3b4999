package org.saimahui.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.report.Scoring;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.MetricPoints;
import org.saimahui.scoring.ObjectiveRule;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Works one figure out in words, with the engine's own points: 7.11 of the target 7.00 → 101.57, capped at 100. */
@Component
class Worked {

    private final PresenterService presenters;

    private final ReportService reports;

    private final MessageSource messages;

    private final Phrases phrases;

    Worked(PresenterService presenters, ReportService reports, MessageSource messages, Phrases phrases) {
        this.presenters = presenters;
        this.reports = reports;
        this.messages = messages;
        this.phrases = phrases;
    }

    /** @param sentences one, or what is still wrong; @param computed whether there are points */
    record Line(List<String> sentences, boolean computed) {}

    Line line(PresenterView presenter, ObjectiveRule objective, MetricDraft metric) {
        if (!metric.counts()) {
            return new Line(List.of(say("none")), false);
        }
        List<InputProblem> problems = metric.scoringProblems();
        if (!problems.isEmpty()) {
            return new Line(problems.stream().map(this::sentence).toList(), false);
        }
        if (metric.amount().value() == null) {
            return new Line(List.of(say("missing." + objective.missing())), false);
        }
        List<BigDecimal> others = others(presenter, metric.code());
        MetricPoints points = Objects.requireNonNull(MetricPoints.of(metric.scored(), others));
        return new Line(List.of(formula(metric, others, points) + limit(metric, points)), true);
    }

    private String formula(MetricDraft metric, List<BigDecimal> others, MetricPoints points) {
        Scoring scoring = metric.scoring();
        String raw = shown(points.raw());
        String value = Objects.requireNonNull(metric.amount().value());
        List<BigDecimal> field = new ArrayList<>(others);
        field.add(new BigDecimal(value));
        return switch (Objects.requireNonNull(scoring.method())) {
            case "COMPLETION" -> say("COMPLETION", value, metric.yardstick().target(), raw);
            case "EFFICACY" -> say("EFFICACY", value, scoring.floor(), scoring.goal(), raw);
            case "PROGRESS" ->
                say(
                        "PROGRESS",
                        value,
                        metric.yardstick().baseline(),
                        metric.yardstick().target(),
                        raw);
            case "MIN_MAX" -> {
                BigDecimal least = field.stream().min(BigDecimal::compareTo).orElseThrow();
                BigDecimal most = field.stream().max(BigDecimal::compareTo).orElseThrow();
                String key = least.compareTo(most) == 0 ? "MIN_MAX.equal" : "MIN_MAX";
                yield say(key, field.size() + "", least.toPlainString(), most.toPlainString(), value, raw);
            }
            default -> say("RANK", field.size() + "", or(scoring.best(), "100"), or(scoring.worst(), "60"), value, raw);
        };
    }

    private String limit(MetricDraft metric, MetricPoints points) {
        if (!points.isLimited()) {
            return say("end");
        }
        String key = "EFFICACY".equals(metric.scoring().method()) ? "clamped" : "capped";
        return say(key, shown(points.points()));
    }

    /** The same code in the other active presenters' reports; whoever left is not in the field. */
    private List<BigDecimal> others(PresenterView mine, String code) {
        Map<Integer, ReportView> all = reports.all(mine.contestId());
        return presenters.list(mine.contestId()).stream()
                .filter(p -> p.isActive() && p.number() != mine.number())
                .flatMap(p -> all.containsKey(p.number()) ? all.get(p.number()).metrics().stream() : Stream.empty())
                .filter(m -> m.code().equals(code) && m.amount().value() != null)
                .map(m -> new BigDecimal(m.amount().value()))
                .toList();
    }

    private String sentence(InputProblem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        String field = messages.getMessage("report.scoring." + problem.field(), null, "", locale);
        return messages.getMessage("common.form.error", new Object[] {field, phrases.why(problem)}, locale);
    }

    private String say(String key, @Nullable Object... args) {
        return messages.getMessage("report.worked." + key, args, LocaleContextHolder.getLocale());
    }

    private static String shown(Fraction points) {
        return points.round(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String or(@Nullable String given, String fallback) {
        return given == null ? fallback : given;
    }
}
