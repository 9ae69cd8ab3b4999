package org.saimahui.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Characters;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Drops from every form what nobody sees: it comes along when people paste, and nobody could find it. Passwords stay
 * as they are. {@link DroppedNotice} tells it on the next page. An organiser's or a presenter's form that comes back with an empty version
 * is an outdated one: none would mean whatever is current, and undo what a colleague has stored.
 */
@Component
class VisibleForms extends OncePerRequestFilter {

    /** Request attribute: there once something was dropped. */
    static final String DROPPED = "org.saimahui.portal.dropped";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Form(request), response);
    }

    /** A version that nobody has seen. */
    private static final String NEVER = "-1";

    private static final class Form extends HttpServletRequestWrapper {

        Form(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : visible(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(value -> visible(name, value)).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
            all.replaceAll((name, values) ->
                    Arrays.stream(values).map(value -> visible(name, value)).toArray(String[]::new));
            return Collections.unmodifiableMap(all);
        }

        private boolean carriesVersions() {
            String path = getRequestURI().substring(getContextPath().length());
            return getMethod().equals("POST") && (path.startsWith("/organise/") || path.startsWith("/seat/presenter/"));
        }

        private String visible(String name, String value) {
            if (name.equals("version") && value.isBlank() && carriesVersions()) {
                return NEVER;
            }
            if (name.toLowerCase(Locale.ROOT).contains("password")) {
                return value;
            }
            if (Characters.hasInvisible(value)) {
                setAttribute(DROPPED, true);
            }
            return Characters.visible(value);
        }
    }
}
