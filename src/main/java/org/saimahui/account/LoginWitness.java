package org.saimahui.account;

import jakarta.servlet.http.HttpServletRequest;

/** Told of each login by form, once the password was found right. Other modules implement it. */
public interface LoginWitness {

    /** @param request the login's, with whatever else that browser sends */
    void loggedIn(String organiser, HttpServletRequest request);
}
