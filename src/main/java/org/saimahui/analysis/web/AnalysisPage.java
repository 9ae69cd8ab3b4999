package org.saimahui.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.analysis.Alarms;
import org.saimahui.analysis.Analysis;
import org.saimahui.analysis.AnalysisService;
import org.saimahui.analysis.AnalysisWords;
import org.saimahui.analysis.Leniency;
import org.saimahui.analysis.Points;
import org.saimahui.analysis.Recount;
import org.saimahui.analysis.SameCards;
import org.saimahui.analysis.Spread;
import org.saimahui.analysis.Stability;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the analysis into words and pictures, from one consistent reading. */
@Component
class AnalysisPage {

    private final AnalysisService analyses;

    private final Alarms alarms;

    AnalysisPage(AnalysisService analyses, Alarms alarms) {
        this.analyses = analyses;
        this.alarms = alarms;
    }

    @Transactional(readOnly = true)
    public AnalysisView view(long contestId, Locale locale) {
        Analysis analysis = analyses.of(contestId);
        AnalysisWords words = alarms.words(contestId, locale);
        Stability stability = analysis.stability();
        return new AnalysisView(
                Alarms.of(analysis, words),
                hints(analysis, words),
                stability == null ? List.of(words.say("stability.few")) : words.verdict(stability),
                stability == null ? List.of() : places(stability, words),
                stability == null ? List.of() : recounts(stability, words),
                analysis.panels().stream().map(p -> panel(p, words)).toList());
    }

    private static List<String> hints(Analysis analysis, AnalysisWords words) {
        List<String> hints = new ArrayList<>();
        for (Analysis.Panel panel : analysis.panels()) {
            for (SameCards same : panel.sameCards()) {
                hints.add(words.say(
                        same.isOneJudge() ? "hint.repeated" : "hint.alike",
                        words.seats(same.judges()),
                        words.presenters(same.presenters())));
            }
        }
        return hints;
    }

    private static List<AnalysisView.PlaceLine> places(Stability stability, AnalysisWords words) {
        int digits = Points.digits(
                stability.places().stream().map(Stability.Place::behind).flatMap(Stream::ofNullable));
        return stability.places().stream()
                .map(p -> new AnalysisView.PlaceLine(
                        p.place(),
                        words.presenter(p.presenter()),
                        p.total(),
                        p.behind() == null ? null : Points.print(p.behind(), digits),
                        p.best() == p.worst() ? String.valueOf(p.best()) : p.best() + "–" + p.worst(),
                        p.moved()))
                .toList();
    }

    private static List<AnalysisView.RecountLine> recounts(Stability stability, AnalysisWords words) {
        int digits =
                Points.digits(stability.recounts().stream().map(Recount::lead).flatMap(Stream::ofNullable));
        return stability.recounts().stream()
                .map(r -> new AnalysisView.RecountLine(
                        words.what(r),
                        words.presenters(r.first()),
                        r.lead() == null ? null : Points.print(r.lead(), digits),
                        words.moves(r),
                        r.sameFirst()))
                .toList();
    }

    private static AnalysisView.PanelView panel(Analysis.Panel panel, AnalysisWords words) {
        int sums = Points.digits(panel.leniencies().stream().map(Leniency::sum));
        int means = Points.digits(panel.leniencies().stream().map(Leniency::mean));
        return new AnalysisView.PanelView(
                panel.code(),
                panel.name(),
                notes(panel, words),
                List.of(
                        words.say("how.spread", Points.print(panel.span()), Points.print(panel.limit())),
                        words.say("how.lenient"),
                        words.say("how.order"),
                        words.say("how.same")),
                spreads(panel.spreads(), words),
                panel.spreads().isEmpty() ? null : SpreadPlot.of(panel.spreads(), words::presenter, words::seat),
                panel.leniencies().stream()
                        .map(l -> new AnalysisView.LeniencyLine(
                                words.seat(l.judge()),
                                l.marked(),
                                l.missed(),
                                Points.signed(l.sum(), sums),
                                Points.signed(l.mean(), means)))
                        .toList(),
                leniencyPlot(panel, words),
                panel.orders().stream()
                        .map(o -> new AnalysisView.OrderLine(
                                words.seat(o.judge()),
                                o.presenters(),
                                o.same(),
                                o.reversed(),
                                o.correlation(),
                                o.alarm()))
                        .toList());
    }

    private static @Nullable LeniencyPlot leniencyPlot(Analysis.Panel panel, AnalysisWords words) {
        return panel.leniencies().isEmpty() ? null : LeniencyPlot.of(panel.leniencies(), words::seat);
    }

    private static List<AnalysisView.SpreadLine> spreads(List<Spread> spreads, AnalysisWords words) {
        int ranges = Points.digits(spreads.stream().map(Spread::range));
        int rests = Points.digits(spreads.stream().map(Spread::rest));
        int medians = Points.digits(spreads.stream().map(Spread::median));
        int deviations = Points.digits(spreads.stream().map(Spread::deviation));
        return spreads.stream()
                .map(s -> new AnalysisView.SpreadLine(
                        words.presenter(s.presenter()),
                        Points.print(s.range(), ranges),
                        Points.print(s.rest(), rests),
                        Points.print(s.median(), medians),
                        words.seat(s.farthest()),
                        Points.signed(s.deviation(), deviations),
                        s.alarm()))
                .toList();
    }

    /** Why something is not said of a panel. */
    private static List<String> notes(Analysis.Panel panel, AnalysisWords words) {
        List<String> notes = new ArrayList<>();
        if (panel.isTooSmall()) {
            notes.add(words.say("small", String.valueOf(panel.judges())));
            return notes;
        }
        if (panel.presenters() == 0) {
            notes.add(words.say("empty"));
            return notes;
        }
        int few = panel.presenters() - panel.spreads().size();
        if (few > 0) {
            notes.add(words.say("spread.few", String.valueOf(few)));
        }
        if (panel.orders().isEmpty()) {
            notes.add(words.say("order.few"));
        }
        return notes;
    }
}
