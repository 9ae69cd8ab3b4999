package org.saimahui.account;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a page may offer to the one who reads it; templates ask {@code @rights}. Addresses are guarded by themselves. */
@Component
public class Rights {

    /** Whether whoever is acting is an operator, who sees the console and the screens and little else. */
    public boolean operator() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(right -> OrganiserRole.OPERATOR.authority().equals(right.getAuthority()));
    }
}
