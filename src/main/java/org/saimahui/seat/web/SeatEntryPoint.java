package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.seat.SeatEnd;
import org.saimahui.shared.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Nobody sits here: programs get 401 with the reason, people are sent to the seat's page, which says it. */
class SeatEntryPoint implements AuthenticationEntryPoint {

    private final HandlerExceptionResolver resolver;

    SeatEntryPoint(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getRequestURI().startsWith("/api/")) {
            Object why = request.getAttribute(SeatFilter.GONE);
            boolean waits = request.getAttribute(SeatFilter.WAITS) != null;
            String code = waits
                    ? "SEAT_IN_USE"
                    : why instanceof SeatEnd end && end != SeatEnd.UNKNOWN ? "SEAT_" + end : "UNAUTHENTICATED";
            resolver.resolveException(request, response, null, new RefusedException(401, code));
        } else if (accept != null && accept.contains("text/html")) {
            response.sendRedirect("/seat");
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
