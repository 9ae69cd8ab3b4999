package org.saimahui.screen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.RevealService;

/** Who gets which prize: the places are given out from the best prize on. */
final class Awards {

    private Awards() {}

    /**
     * Places among some are not those of the result: nobody gets a prize before all is told or the result is released.
     *
     * @param view the Board of whoever looks
     * @param told how far the result has been told to whoever looks; null where it is not being told
     * @param prize from 1 for the best; nobody gets one that there is not
     */
    static WallWords.Award of(BoardPageView view, RevealService.@Nullable Told told, int prize) {
        List<EveningSettings.Prize> prizes = view.contest().settings().prizes();
        if (prize < 1 || prize > prizes.size()) {
            return new WallWords.Award("", List.of());
        }
        EveningSettings.Prize given = prizes.get(prize - 1);
        int before = prizes.stream()
                .limit(prize - 1L)
                .mapToInt(EveningSettings.Prize::places)
                .sum();
        boolean known = view.board().state() == ContestState.RELEASED || told != null && told.left() == 0;
        return new WallWords.Award(given.name(), known ? placed(view, before + 1, before + given.places()) : List.of());
    }

    /** Who is first; several where nothing tells them apart. */
    static List<WallWords.Winner> first(BoardPageView view) {
        return placed(view, 1, 1);
    }

    private static List<WallWords.Winner> placed(BoardPageView view, int from, int to) {
        return view.board().rows().stream()
                .filter(row -> row.place() != null && row.place() >= from && row.place() <= to)
                .filter(row -> view.people().containsKey(row.presenter()))
                .map(row -> {
                    PublicReport report = view.report(row.presenter());
                    return new WallWords.Winner(
                            view.person(row.presenter()), row, report == null ? null : report.headline());
                })
                .toList();
    }
}
