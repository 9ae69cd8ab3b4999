package org.saimahui.seat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.ui.Model;

/** The page on which a role does its work, shown at {@code /seat} to whoever holds a seat of that role. */
public interface RolePage {

    SeatRole role();

    /** Fills the model. @return the view's name */
    String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model);
}
