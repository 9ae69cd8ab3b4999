package org.saimahui.paper;

import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;

/** One judge's paper for one presenter, collected as soon as the talk is marked. */
public record MarkSlip(PresenterView presenter, JudgeView judge) {

    /** What clerks find the slip by. */
    public SlipCode code() {
        return new SlipCode(judge.code(), presenter.id());
    }
}
