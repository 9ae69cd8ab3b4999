package org.saimahui.paper;

import java.util.List;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;

/** One judge's paper for the whole evening: a line for each presenter who takes part, in running order. */
public record MarkSheet(JudgeView judge, List<Line> lines) {

    public MarkSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One presenter on the paper.
     *
     * @param recused the judge does not mark this presenter; the boxes are struck out
     */
    public record Line(PresenterView presenter, boolean recused) {}
}
