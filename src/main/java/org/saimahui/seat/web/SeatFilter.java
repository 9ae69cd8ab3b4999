package org.saimahui.seat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatService;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in the holder of the seat's cookie; where nobody holds it any more, remembers why. */
class SeatFilter extends OncePerRequestFilter {

    /** Request attribute: the {@link org.saimahui.seat.SeatEnd} of a cookie that lost its seat. */
    static final String GONE = "org.saimahui.seat.gone";

    /** Request attribute: the {@link SeatLookup.Waits} of a device that another one's seat is kept from. */
    static final String WAITS = "org.saimahui.seat.waits";

    private final SeatService seats;

    private final SeatPresence presence;

    private final SeatCookie cookie;

    SeatFilter(SeatService seats, SeatPresence presence, SeatCookie cookie) {
        this.presence = presence;
        this.seats = seats;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = cookie.read(request);
        if (secret != null && !secret.isEmpty()) {
            SeatLookup found = seats.lookup(secret);
            if (found instanceof SeatLookup.Held held) {
                presence.heard(held.holder().contestId(), held.holder().seat());
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new SeatAuthentication(held.holder(), held.device()));
                SecurityContextHolder.setContext(context);
            } else if (found instanceof SeatLookup.Waits waits) {
                request.setAttribute(WAITS, waits);
            } else if (found instanceof SeatLookup.Gone gone) {
                request.setAttribute(GONE, gone.why());
            }
        }
        chain.doFilter(request, response);
    }
}
