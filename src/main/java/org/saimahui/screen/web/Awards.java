package org.saimahui.screen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings;
import org.saimahui.report.PublicReport;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.PrizePlaces;
import org.saimahui.scoreboard.RevealService;

/** Who gets which prize, as the wall draws it. */
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
        boolean known = view.board().state() == ContestState.RELEASED || told != null && told.left() == 0;
        List<Board.Row> winners = known ? PrizePlaces.winners(view.board(), prizes, prize) : List.of();
        return new WallWords.Award(PrizePlaces.name(prizes, prize), drawn(view, winners));
    }

    /** Who is first; several where nothing tells them apart. */
    static List<WallWords.Winner> first(BoardPageView view) {
        return drawn(view, PrizePlaces.first(view.board()));
    }

    private static List<WallWords.Winner> drawn(BoardPageView view, List<Board.Row> winners) {
        return winners.stream()
                .filter(row -> view.people().containsKey(row.presenter()))
                .map(row -> {
                    PublicReport report = view.report(row.presenter());
                    return new WallWords.Winner(
                            view.person(row.presenter()), row, report == null ? null : report.headline());
                })
                .toList();
    }
}
