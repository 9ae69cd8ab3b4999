package org.saimahui.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a role does its work, shown at {@code /seat} to whoever holds a seat of that role. */
public interface RolePage {

    SeatRole role();

    /** Fills the model. @return the view's name */
    String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model);

    /** The page as it is now, after something was not done; the caller adds what is said of it. */
    default ModelAndView again(SeatPrincipal seat, HttpStatus status, HttpServletRequest request, Locale locale) {
        ExtendedModelMap model = new ExtendedModelMap();
        String view = show(seat, request, locale, model);
        return new ModelAndView(view, model, status);
    }
}
