package org.saimahui.points.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.points.AdjustmentView;
import org.saimahui.presenter.PresenterView;

/**
 * What the page of adjustments shows.
 *
 * @param people who may be chosen
 * @param waiting those that a second person has to decide
 * @param others all others
 * @param alone whether there is only one organiser, so that nobody can approve
 * @param over whether the result is released and nothing can be changed
 */
record AdjustmentsView(List<PresenterView> people, List<Row> waiting, List<Row> others, boolean alone, boolean over) {

    public boolean isEmpty() {
        return waiting.isEmpty() && others.isEmpty();
    }

    /**
     * One adjustment.
     *
     * @param points with sign
     * @param reason in the reader's language where the rule's ladder gave it
     * @param approves whether the reader may agree to what waits
     * @param rejects whether the reader may refuse what waits
     * @param whyNot the key of the words for why somebody else has to agree; null where the reader may, or nothing waits
     * @param mayWithdraw whether the reader may take it back, or ask for that
     */
    record Row(
            AdjustmentView it,
            PresenterView person,
            String points,
            String reason,
            boolean approves,
            boolean rejects,
            @Nullable String whyNot,
            boolean mayWithdraw) {}
}
