package org.saimahui.scoreboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.voting.VoteState;

/**
 * One step in which a result is told: who is shown with it, by which parts, and who is called for the next one.
 *
 * @param part code of the part that is told one by one with steps like this; null where people come with all their points,
 *     and in steps that were stored before there was one
 * @param rows whose points are out, place and distance among themselves
 * @param call null where nobody is called before the press
 */
public record RevealStep(
        List<String> basis,
        List<Board.Row> rows,
        List<Board.Tie> ties,
        @Nullable Call call,
        @Nullable String part) {

    /** Nobody yet. */
    static final RevealStep COVERED = new RevealStep(List.of(), List.of(), List.of(), null, null);

    public RevealStep {
        basis = List.copyOf(basis);
        rows = List.copyOf(rows);
        ties = List.copyOf(ties);
    }

    /**
     * Whose points of the step's part come with the next press.
     *
     * @param presenter running number
     * @param own points without that part, as far as they are out, printed as totals are
     * @param needed what is missing to lead those who are shown; zero or below for who leads already, null for the first called
     * @param most what that part can add
     */
    public record Call(
            int presenter, BigDecimal own, @Nullable BigDecimal needed, BigDecimal most) {

        /** Whether no points of that part can lift this one to the front. */
        public boolean isOut() {
            return needed != null && needed.compareTo(most) > 0;
        }

        /** Whether this one leads already. */
        public boolean leads() {
            return needed != null && needed.signum() <= 0;
        }
    }

    Set<Integer> numbers() {
        return rows.stream().map(Board.Row::presenter).collect(Collectors.toSet());
    }

    /**
     * The Board at this step.
     *
     * @param now as it would be without
     * @param people in running order
     * @param whole whether it is the last, with which the counts are out
     * @param counts whether the counts had been shown before
     */
    Board over(Board now, List<PresenterView> people, boolean whole, boolean counts) {
        Map<Integer, PresenterView> here = people.stream()
                .filter(PresenterView::isActive)
                .collect(Collectors.toMap(PresenterView::number, person -> person));
        Set<Integer> shown = numbers();
        Board.BoardVote vote = whole || counts || now.vote().state() != VoteState.SHOWN
                ? now.vote()
                : now.vote().closed();
        return now.told(
                !whole,
                basis,
                vote,
                rows.stream().filter(row -> here.containsKey(row.presenter())).toList(),
                ties,
                people.stream()
                        .filter(p -> p.isActive() && p.turn() == Turn.CLOSED && !shown.contains(p.number()))
                        .map(PresenterView::number)
                        .toList());
    }
}
