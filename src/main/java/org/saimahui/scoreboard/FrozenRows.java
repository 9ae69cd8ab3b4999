package org.saimahui.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/**
 * What of a ranking stands still while it is frozen: who was in it, with which place and points, and by which parts.
 * Whatever is decided later has no way into it.
 */
record FrozenRows(List<String> basis, List<Board.Row> rows, List<Board.Tie> ties) {

    FrozenRows {
        basis = List.copyOf(basis);
        rows = List.copyOf(rows);
        ties = List.copyOf(ties);
    }

    static FrozenRows of(Board board) {
        return new FrozenRows(board.basis(), board.rows(), board.ties());
    }

    /** The numbers of those in it. */
    Set<Integer> numbers() {
        return rows.stream().map(Board.Row::presenter).collect(Collectors.toSet());
    }

    /**
     * The Board as the public sees it meanwhile: stage, vote and attendance go on, rows and basis stay. Whoever left is
     * not in it, and the others keep place and gap.
     *
     * @param now as it would be without the freeze
     * @param people in running order
     * @param after who was the last in it; null for nobody
     */
    Board over(Board now, List<PresenterView> people, @Nullable Integer after) {
        Map<Integer, PresenterView> here = people.stream()
                .filter(PresenterView::isActive)
                .collect(Collectors.toMap(PresenterView::number, person -> person));
        Set<Integer> shown = numbers();
        return now.frozen(
                after,
                basis,
                rows.stream()
                        .filter(row -> here.containsKey(row.presenter()))
                        .map(row -> row.called(here.get(row.presenter())))
                        .toList(),
                ties.stream()
                        .filter(tie -> here.keySet().containsAll(tie.presenters()))
                        .toList(),
                people.stream()
                        .filter(p -> p.isActive() && p.turn() == Turn.CLOSED && !shown.contains(p.number()))
                        .map(PresenterView::number)
                        .toList());
    }
}
