package org.saimahui.account;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a page may offer to the one who reads it; templates ask {@code @rights}. Addresses are guarded by themselves. */
@Component
public class Rights {

    private static final String DESK = "/organise";

    private static final List<PathPattern> OPERATORS = patterns(SecurityConfiguration.OPERATORS_READ);

    private static final List<PathPattern> ORGANISERS = patterns(SecurityConfiguration.ORGANISERS_ONLY);

    /** Whether whoever is acting would be shown that page. @param page its address, from the root */
    public boolean mayOpen(String page) {
        String path = page.split("[?#]", 2)[0];
        return !operator() || !path.startsWith(DESK) || matches(OPERATORS, path) && !matches(ORGANISERS, path);
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    private static boolean matches(List<PathPattern> patterns, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** Whether whoever is acting is an operator, who sees the console and the screens and little else. */
    public boolean operator() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(right -> OrganiserRole.OPERATOR.authority().equals(right.getAuthority()));
    }
}
