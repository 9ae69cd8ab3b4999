package org.saimahui.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;

/**
 * One article of the wall: whose, what, and how it stands in the spread.
 *
 * @param place classes of the layout: a row is two articles that fill twelve columns
 */
record Story(PresenterView presenter, PublicReport report, String place) {

    private static final int MORE = 3;

    private static final int NARROW = 110;

    private static final int WIDE = 230;

    /** The spread of the design, repeated every eight articles. */
    private static final List<Slot> SLOTS = List.of(
            new Slot("c8 is-lead is-first", 3, 6),
            new Slot("is-last", 5, 8),
            new Slot("is-first", 5, 8),
            new Slot("c8 is-ink is-side", 5, 8),
            new Slot("c5 is-first", 5, 8),
            new Slot("c7 is-last is-side", 5, 8),
            new Slot("c7 is-first", 7, 12),
            new Slot("c5 is-last", 5, 8));

    /** The articles of those who have an approved report, in running order. */
    static List<Story> spread(List<PresenterView> presenters, Map<Integer, PublicReport> reports) {
        List<PresenterView> shown =
                presenters.stream().filter(p -> reports.containsKey(p.number())).toList();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            PublicReport report = reports.get(shown.get(i).number());
            boolean alone = i == shown.size() - 1 && i % 2 == 0;
            String place = SLOTS.get(i % SLOTS.size()).place(report.headline());
            stories.add(new Story(shown.get(i), report, alone ? place + " is-alone" : place));
        }
        return stories;
    }

    /** How long things took; drawn in place of the figures beside the first one. */
    public Durations durations() {
        List<MetricView> metrics = report.metrics();
        return Durations.of(metrics.subList(Math.min(1, metrics.size()), metrics.size()));
    }

    /** The first sentences; a wide article has room for more of them. */
    public String opening() {
        return report.opening(place.contains("is-side") ? WIDE : NARROW);
    }

    /** The figures after the first one that stand beside it. */
    public List<MetricView> more() {
        List<MetricView> metrics = report.metrics();
        return metrics.subList(Math.min(1, metrics.size()), Math.min(1 + MORE, metrics.size()));
    }

    /**
     * A place in the spread.
     *
     * @param large widest figure that is set in full size
     * @param small widest figure that is set on one line at all
     */
    private record Slot(String classes, int large, int small) {

        String place(@Nullable MetricView headline) {
            int width = headline == null ? 0 : headline.figure().width();
            if (width <= large) {
                return classes;
            }
            return classes + (width <= small ? " fit" : " fit is-long");
        }
    }
}
