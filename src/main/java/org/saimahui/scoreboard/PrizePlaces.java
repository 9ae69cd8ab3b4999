package org.saimahui.scoreboard;

import java.util.List;
import org.saimahui.contest.EveningSettings.Prize;

/** Who gets which prize: the places are given out from the best prize on. Whether it may be said yet, the caller knows. */
public final class PrizePlaces {

    private PrizePlaces() {}

    /** What a prize is called; empty where there is none. @param prize from 1 for the best */
    public static String name(List<Prize> prizes, int prize) {
        return exists(prizes, prize) ? prizes.get(prize - 1).name() : "";
    }

    /**
     * The lines of a Board that get a prize.
     *
     * @param prize from 1 for the best; nobody gets one that there is not
     */
    public static List<Board.Row> winners(Board board, List<Prize> prizes, int prize) {
        if (!exists(prizes, prize)) {
            return List.of();
        }
        int before = prizes.stream().limit(prize - 1L).mapToInt(Prize::places).sum();
        return placed(board, before + 1, before + prizes.get(prize - 1).places());
    }

    /** Who is first; several where nothing tells them apart. */
    public static List<Board.Row> first(Board board) {
        return placed(board, 1, 1);
    }

    private static boolean exists(List<Prize> prizes, int prize) {
        return prize >= 1 && prize <= prizes.size();
    }

    private static List<Board.Row> placed(Board board, int from, int to) {
        return board.rows().stream()
                .filter(row -> row.place() != null && row.place() >= from && row.place() <= to)
                .toList();
    }
}
