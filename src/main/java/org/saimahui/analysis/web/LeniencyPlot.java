package org.saimahui.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.saimahui.analysis.Leniency;
import org.saimahui.analysis.Points;
import org.saimahui.scoring.Fraction;

/** A bar for each judge, to the right of the zero line for mild, to the left for severe. */
record LeniencyPlot(int width, int height, int zero, List<Scale.Tick> ticks, List<Bar> bars) {

    /** @param end whether the value is written at the right end of the bar */
    record Bar(int y, String label, int x, int length, String value, int textX, boolean end) {}

    private static final int WIDTH = 760;

    private static final int LABEL = 130;

    private static final int MARGIN = 80;

    private static final int ROW = 30;

    private static final int TOP = 26;

    private static final int GAP = 6;

    static LeniencyPlot of(List<Leniency> leniencies, Function<String, String> seat) {
        List<Fraction> values = new ArrayList<>(List.of(Fraction.ZERO));
        for (Leniency leniency : leniencies) {
            values.add(leniency.mean());
            values.add(Fraction.ZERO.minus(leniency.mean()));
        }
        Scale scale = Scale.of(values, LABEL + MARGIN, WIDTH - MARGIN);
        int zero = scale.x(Fraction.ZERO);
        int digits = Points.digits(leniencies.stream().map(Leniency::mean));
        List<Bar> bars = new ArrayList<>();
        for (Leniency leniency : leniencies) {
            int at = scale.x(leniency.mean());
            boolean mild = leniency.mean().signum() >= 0;
            bars.add(new Bar(
                    TOP + ROW * bars.size(),
                    seat.apply(leniency.judge()),
                    Math.min(zero, at),
                    Math.max(1, Math.abs(at - zero)),
                    Points.signed(leniency.mean(), digits),
                    mild ? at + GAP : at - GAP,
                    mild));
        }
        return new LeniencyPlot(WIDTH, TOP + ROW * bars.size() + GAP, zero, scale.ticks(), bars);
    }
}
