package org.saimahui.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on a page why something was not done. Numbers are told as they are, without grouping. */
public final class Refusals {

    /** A sentence's key and its values, at the top of any page. */
    private static final String ERROR = "error";

    /** The sentence itself, at the place that a page keeps for it. */
    private static final String REFUSED = "refused";

    /** That somebody was faster: true, or what the record says since. */
    private static final String STALE = "stale";

    private Refusals() {}

    /** Each problem next to its field; what belongs to no field of this form stands above it. */
    public static void atFields(BindingResult errors, InvalidInputException invalid) {
        atFields(errors, invalid.problems(), field -> field);
    }

    /**
     * Each problem next to a field whose name on the form may be another one than the service's.
     *
     * @param formField from the service's name to the form's
     */
    public static void atFields(BindingResult errors, List<InputProblem> problems, UnaryOperator<String> formField) {
        for (InputProblem problem : problems) {
            String field = formField.apply(problem.field());
            Object[] args = plain(problem.args().toArray());
            if (isField(errors, field)) {
                errors.rejectValue(field, key(problem.code()), args, problem.code());
            } else {
                errors.reject(key(problem.code()), args, problem.code());
            }
        }
    }

    /**
     * Nothing is done with a form of which a value could not be read; that is said at its field already.
     *
     * @throws InvalidInputException that adds nothing to what stands in {@code errors}
     */
    public static void requireReadable(BindingResult errors) {
        if (errors.hasErrors()) {
            throw new InvalidInputException(List.of());
        }
    }

    /** Next to the field that it is about. */
    public static void atField(BindingResult errors, String field, RefusedException refused) {
        errors.rejectValue(field, key(refused.code()), plain(refused.args()), refused.code());
    }

    /** At the top of the form. */
    public static void onForm(BindingResult errors, RefusedException refused) {
        errors.reject(key(refused.code()), plain(refused.args()), refused.code());
    }

    /** The key of the sentence that says why: every code that something is refused by has one. */
    public static String key(String code) {
        return "problem." + code;
    }

    /** At the top of the page that is shown now. */
    public static ModelAndView onPage(ModelAndView page, RefusedException refused) {
        return page.addObject(ERROR, key(refused.code())).addObject("errorArgs", plain(refused.args()));
    }

    /** In words, at the place that the page shown now keeps for it. */
    public static ModelAndView tell(ModelAndView page, String why) {
        return page.addObject(REFUSED, why);
    }

    /** The same, where the view is named elsewhere. */
    public static void tell(Model model, String why) {
        model.addAttribute(REFUSED, why);
    }

    /** In words, at the place that the page shown next keeps for it. */
    public static void tellNext(RedirectAttributes flash, String why) {
        flash.addFlashAttribute(REFUSED, why);
    }

    /** Somebody was faster: the page shows what is stored beside what was typed. */
    public static ModelAndView stale(ModelAndView page) {
        return page.addObject(STALE, true);
    }

    /** The same, where the view is named elsewhere. */
    public static void stale(Model model) {
        model.addAttribute(STALE, true);
    }

    /** Somebody was faster: the page shown now lists what has happened. @param meanwhile lines of the record */
    public static ModelAndView stale(ModelAndView page, List<String> meanwhile) {
        return page.addObject(STALE, meanwhile);
    }

    /** The same on the page that is shown next. */
    public static void staleNext(RedirectAttributes flash, List<String> meanwhile) {
        flash.addFlashAttribute(STALE, meanwhile);
    }

    /** Whether what is handed to the next page says that nothing was done. */
    public static boolean isAmong(Set<String> attributes) {
        return Stream.of(ERROR, REFUSED, STALE).anyMatch(attributes::contains);
    }

    /** At the top of the page that is shown next. */
    public static void onNextPage(RedirectAttributes flash, RefusedException refused) {
        onNextPage(flash, refused.code(), refused.args());
    }

    /** At the top of the page that is shown next: the first thing that is wrong. */
    public static void onNextPage(RedirectAttributes flash, InvalidInputException invalid) {
        InputProblem first = invalid.problems().get(0);
        onNextPage(flash, first.code(), first.args().toArray());
    }

    private static void onNextPage(RedirectAttributes flash, String code, Object[] args) {
        flash.addFlashAttribute(ERROR, key(code));
        flash.addFlashAttribute("errorArgs", plain(args));
    }

    /** Forms are records, or beans with a getter. */
    private static boolean isField(BindingResult errors, String field) {
        try {
            errors.getFieldValue(field);
            return true;
        } catch (NotReadablePropertyException noSuchField) {
            return false;
        }
    }

    private static Object[] plain(Object[] args) {
        return Arrays.stream(args).map(String::valueOf).toArray();
    }
}
