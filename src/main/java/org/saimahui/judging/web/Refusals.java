package org.saimahui.judging.web;

import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page why something was not done. */
final class Refusals {

    private Refusals() {}

    /** At the top of the page that is shown next. */
    static void tell(RedirectAttributes flash, RefusedException refused) {
        flash.addFlashAttribute("error", "problem." + refused.code());
        flash.addFlashAttribute("errorArgs", plain(refused.args()));
    }

    /** At the top of the page that is shown next: the first thing that is wrong. */
    static void tell(RedirectAttributes flash, InvalidInputException invalid) {
        InputProblem first = invalid.problems().get(0);
        flash.addFlashAttribute("error", "problem." + first.code());
        flash.addFlashAttribute("errorArgs", plain(first.args().toArray()));
    }

    /** Next to the fields. */
    static void tell(BindingResult errors, InvalidInputException invalid) {
        for (InputProblem problem : invalid.problems()) {
            errors.rejectValue(
                    problem.field(),
                    "problem." + problem.code(),
                    plain(problem.args().toArray()),
                    problem.code());
        }
    }

    private static Object[] plain(Object[] args) {
        return java.util.Arrays.stream(args).map(String::valueOf).toArray();
    }
}
