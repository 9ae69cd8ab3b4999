package org.saimahui.scoreboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.scoring.Average;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.standings.PanelSum;

/**
 * What of a presenter's marks has been let out to the wall. A number is in it from the step on at which it is shown, never
 * before; single criteria are never in it.
 *
 * @param step how far it is: 0 the boards with their backs, then boards, at last the result
 * @param last the step at which everything is out
 * @param shownAs how {@link Card#seat} is to be read
 * @param panels with their boards; empty where the result alone is shown
 * @param byHand points by hand; empty before the last step, and where the result alone is shown
 * @param result null before the last step
 */
public record ShownMarks(
        int step,
        int last,
        JudgesShownAs shownAs,
        List<Panel> panels,
        List<ByHand> byHand,
        @Nullable Result result) {

    public ShownMarks {
        panels = List.copyOf(panels);
        byHand = List.copyOf(byHand);
    }

    /**
     * One row of boards.
     *
     * @param kept totals that count, in the order of the boards; empty before the last step, and where single marks are
     *     struck instead of cards
     * @param value of the panel; null before the last step, and where it has none
     */
    public record Panel(
            String name,
            Average average,
            List<Card> cards,
            List<String> kept,
            @Nullable String value) {

        public Panel {
            cards = List.copyOf(cards);
            kept = List.copyOf(kept);
        }

        /** How many boards are struck at that end. */
        public long struck(PanelSum.End end) {
            return cards.stream().filter(card -> card.struck == end).count();
        }
    }

    /**
     * One board.
     *
     * @param seat what the public calls the judge by
     * @param at the step at which it turns
     * @param total null while it has not turned, and for a judge without a whole card
     * @param struck why it does not count; null while it counts or nobody knows yet
     */
    public record Card(String seat, int at, @Nullable String total, PanelSum.@Nullable End struck) {

        /** Whether it has turned by that step. */
        public boolean isTurned(int step) {
            return at <= step;
        }
    }

    /** Points by hand, signed. */
    public record ByHand(ContestSheet.Adjustment.Kind kind, String points) {}

    /**
     * What it all comes to.
     *
     * @param total null for one who has none yet
     * @param terms parts and what they are multiplied with, as the total is made; empty where the one panel is all of it, and
     *     where the result alone is shown
     * @param floor below which nobody falls, where it has lifted the total; null where it has not
     */
    public record Result(
            @Nullable String total,
            List<Term> terms,
            @Nullable String floor) {

        public Result {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A part of the total.
     *
     * @param code of the part in the rule
     * @param factor null for one, which says nothing
     */
    public record Term(String code, String value, @Nullable String factor) {}

    /** The picture at an earlier step, for whoever goes back. */
    public ShownMarks upTo(int earlier) {
        if (earlier >= step) {
            return this;
        }
        return new ShownMarks(
                earlier,
                last,
                shownAs,
                panels.stream()
                        .map(p -> new Panel(
                                p.name,
                                p.average,
                                p.cards.stream()
                                        .map(c -> new Card(c.seat, c.at, c.at <= earlier ? c.total : null, null))
                                        .toList(),
                                List.of(),
                                null))
                        .toList(),
                List.of(),
                null);
    }

    /** Whether everything is out. */
    public boolean isWhole() {
        return step == last;
    }

    /** How many judges have a board. */
    public int boards() {
        return panels.stream().mapToInt(panel -> panel.cards.size()).sum();
    }
}
