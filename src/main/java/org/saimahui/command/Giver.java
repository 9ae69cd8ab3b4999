package org.saimahui.command;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** In which part somebody gives a command; which parts may give one, says the {@link Command}. */
public enum Giver {
    /** With an organiser's account; so do robots, and the portal itself. */
    ORGANISER,
    /** With an operator's account. */
    OPERATOR,
    /** On the supervisor's seat. */
    SUPERVISOR,
    /** On the timekeeper's seat. */
    TIMEKEEPER,
    /** On a judge's seat; what the chief among them may do, is asked where it is done. */
    JUDGE,
    /** On a seat that commands nothing. */
    OTHER;

    private static final String SEAT = "ROLE_SEAT";

    /** Of whoever is acting on this thread. */
    public static Giver acting() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null
                ? ORGANISER
                : of(who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet()));
    }

    private static Giver of(Set<String> authorities) {
        if (authorities.contains(SEAT)) {
            return Arrays.stream(values())
                    .filter(giver -> giver.ordinal() > OPERATOR.ordinal())
                    .filter(giver -> authorities.contains("ROLE_" + giver.name()))
                    .findFirst()
                    .orElse(OTHER);
        }
        return authorities.contains("ROLE_" + OPERATOR.name()) ? OPERATOR : ORGANISER;
    }

    /** Whether it is an account and no seat. */
    public boolean isAccount() {
        return this == ORGANISER || this == OPERATOR;
    }

    /** The word for its refusal: {@code ORGANISERS_ONLY} for an account, {@code OTHER_ROLE} for a seat. */
    public String refusal() {
        return isAccount() ? "ORGANISERS_ONLY" : "OTHER_ROLE";
    }
}
