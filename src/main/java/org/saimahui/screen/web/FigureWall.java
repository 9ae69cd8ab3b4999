package org.saimahui.screen.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.Figure;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;

/**
 * The figures of the evening, one for each presenter: the one that stands for the approved report. They come one after
 * another; of one that has not come there is nothing but its place.
 *
 * @param cells by running number, those of one page
 * @param shown how many of them have come
 */
record FigureWall(List<Cell> cells, int shown) {

    /** More are not read from the last row. */
    static final int PAGE = 12;

    /** Heights of the digits and of the small words beside them, and what stands before them in a cell. */
    private static final double DIGIT = 6.2;

    private static final double SMALL = 5;

    private static final double BEFORE = 4;

    private static final int NARROW = 38;

    private static final int WIDE = 60;

    record Cell(PresenterView presenter, MetricView metric) {}

    /** @param step which figure has come last, from 0; later ones than there are count as the last */
    static FigureWall of(BoardPageView view, int step) {
        List<Cell> all = view.people().values().stream()
                .filter(PresenterView::isActive)
                .sorted(Comparator.comparingInt(PresenterView::number))
                .flatMap(person -> cell(person, view.report(person.number())))
                .toList();
        int last = Math.min(step, all.size() - 1);
        int first = last - Math.floorMod(last, PAGE);
        return all.isEmpty()
                ? new FigureWall(all, 0)
                : new FigureWall(all.subList(first, Math.min(first + PAGE, all.size())), last - first + 1);
    }

    private static Stream<Cell> cell(PresenterView person, @Nullable PublicReport report) {
        MetricView metric = report == null ? null : report.headline();
        return metric == null ? Stream.empty() : Stream.of(new Cell(person, metric));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    public int columns() {
        int count = cells.size();
        if (count <= 3) {
            return count;
        }
        return count == 4 ? 2 : count <= 6 || count == 9 ? 3 : 4;
    }

    public int rows() {
        return (cells.size() + columns() - 1) / columns();
    }

    /** How the columns share the width: each as much as its longest figure wants. The same from the first step to the last. */
    public String widths() {
        return IntStream.range(0, columns())
                .map(this::widest)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    private int widest(int column) {
        List<Integer> widths = new ArrayList<>();
        for (int at = column; at < cells.size(); at += columns()) {
            widths.add(width(cells.get(at).metric().figure()));
        }
        int most = widths.stream().mapToInt(Integer::intValue).max().orElse(NARROW);
        return Math.max(NARROW, Math.min(WIDE, most));
    }

    private static int width(Figure figure) {
        int small = figure.before().length()
                + figure.after().length()
                + figure.unit().length();
        return (int) Math.ceil(BEFORE + DIGIT * figure.number().length() + SMALL * small);
    }
}
