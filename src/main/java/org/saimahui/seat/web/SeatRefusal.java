package org.saimahui.seat.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.shared.RefusedException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A seat of another role: programs learn it as a problem document, people from the page of refusals. */
class SeatRefusal implements AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    SeatRefusal(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/") && !(denied instanceof CsrfException)) {
            resolver.resolveException(request, response, null, new RefusedException(403, "OTHER_ROLE"));
        } else {
            otherwise.handle(request, response, denied);
        }
    }
}
