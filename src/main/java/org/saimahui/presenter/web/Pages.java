package org.saimahui.presenter.web;

import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InvalidInputException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of this room have in common. */
final class Pages {

    private Pages() {}

    /** Puts each problem next to its field. */
    static void reject(BindingResult errors, InvalidInputException invalid) {
        for (InputProblem problem : invalid.problems()) {
            errors.rejectValue(
                    problem.field(), "problem." + problem.code(), problem.args().toArray(), problem.code());
        }
    }

    /** Tells on the next page what was done. */
    static void notice(RedirectAttributes flash, String key, Object... args) {
        flash.addFlashAttribute("notice", key);
        flash.addFlashAttribute("noticeArgs", args);
    }
}
