package org.saimahui.paper;

import java.util.List;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;

/** A presenter whose marking is open, and the slips that may come in. */
public record OpenSlips(PresenterView presenter, List<Row> rows) {

    public OpenSlips {
        rows = List.copyOf(rows);
    }

    /** One judge's. */
    public record Row(SlipCode code, JudgeView judge, SlipState state) {}
}
