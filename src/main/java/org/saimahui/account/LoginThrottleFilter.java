package org.saimahui.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses further attempts, by form or by HTTP Basic, before any password is looked at. */
class LoginThrottleFilter extends OncePerRequestFilter {

    private final LoginThrottle throttle;

    LoginThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            basic(request, response, chain, authorization);
        } else if (isLogin(request) && !throttle.mayTry(request, String.valueOf(request.getParameter("username")))) {
            response.sendRedirect("/login?wait");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void basic(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String authorization)
            throws ServletException, IOException {
        String name = basicName(authorization);
        if (!throttle.mayTry(request, name)) {
            response.setHeader("Retry-After", "10");
            response.sendError(429);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            throttle.failed(request, name);
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
    }

    private static String basicName(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            byte[] plain = Base64.getDecoder().decode(authorization.substring(6).strip());
            return new String(plain, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
