package org.saimahui.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.saimahui.analysis.Spread;
import org.saimahui.scoring.Fraction;

/** Every card as a dot on a line for each presenter, the median as a stroke, a card far from it as a square with a name. */
record SpreadPlot(int width, int height, List<Scale.Tick> ticks, List<Line> lines) {

    /** @param alarm null where no card lies too far */
    record Line(
            int y,
            String label,
            int from,
            int to,
            int median,
            List<Integer> dots,
            @Nullable Alarm alarm) {}

    /** The card that lies too far. */
    record Alarm(int x, String seat) {}

    private static final int WIDTH = 760;

    private static final int LABEL = 130;

    private static final int MARGIN = 70;

    private static final int ROW = 34;

    private static final int TOP = 26;

    static SpreadPlot of(List<Spread> spreads, IntFunction<String> presenter, Function<String, String> seat) {
        List<Fraction> all = new ArrayList<>();
        spreads.forEach(spread -> all.addAll(spread.cards().values()));
        Scale scale = Scale.of(all, LABEL, WIDTH - MARGIN);
        List<Line> lines = new ArrayList<>();
        for (Spread spread : spreads) {
            lines.add(line(spread, TOP + ROW * lines.size() + ROW / 2, scale, presenter, seat));
        }
        return new SpreadPlot(WIDTH, TOP + ROW * lines.size() + 6, scale.ticks(), lines);
    }

    private static Line line(
            Spread spread, int y, Scale scale, IntFunction<String> presenter, Function<String, String> seat) {
        List<Integer> dots = new ArrayList<>();
        for (Map.Entry<String, Fraction> card : spread.cards().entrySet()) {
            if (!spread.alarm() || !card.getKey().equals(spread.farthest())) {
                dots.add(scale.x(card.getValue()));
            }
        }
        @Nullable
        Alarm alarm = spread.alarm()
                ? new Alarm(scale.x(spread.median().plus(spread.deviation())), seat.apply(spread.farthest()))
                : null;
        List<Integer> all = new ArrayList<>(dots);
        if (alarm != null) {
            all.add(alarm.x());
        }
        return new Line(
                y,
                presenter.apply(spread.presenter()),
                all.stream().min(Integer::compare).orElse(0),
                all.stream().max(Integer::compare).orElse(0),
                scale.x(spread.median()),
                dots,
                alarm);
    }
}
