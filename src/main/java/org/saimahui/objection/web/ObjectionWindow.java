package org.saimahui.objection.web;

import org.saimahui.contest.ContestView;
import org.saimahui.objection.ObjectionService;
import org.springframework.ui.Model;

/** What both pages of objections say about the time in which one may object. */
final class ObjectionWindow {

    private ObjectionWindow() {}

    static void fill(ContestView contest, ObjectionService objections, Model model) {
        model.addAttribute("contest", contest);
        model.addAttribute("open", objections.isOpen(contest));
        model.addAttribute(
                "until",
                objections.until(contest).map(end -> end.atZone(contest.zone())).orElse(null));
    }
}
