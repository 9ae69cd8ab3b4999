package org.saimahui.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tells an operator what is an organiser's: programs as a problem document, people on the page of refusals. */
@Component
class OperatorRefusal implements AccessDeniedHandler {

    private static final String CODE = "ORGANISERS_ONLY";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    private final Rights rights;

    private final HandlerExceptionResolver resolver;

    OperatorRefusal(Rights rights, @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.rights = rights;
        this.resolver = resolver;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException || !rights.operator()) {
            otherwise.handle(request, response, denied);
        } else if (request.getRequestURI().startsWith("/api/")) {
            resolver.resolveException(request, response, null, new RefusedException(403, CODE));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, CODE);
        }
    }
}
