package org.saimahui.seat.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;
import org.saimahui.seat.SeatPrincipal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** The holder of a seat, authenticated by the seat's cookie. */
class SeatAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SeatPrincipal holder;

    /** @param device from which the seat was taken; null where that is not known */
    SeatAuthentication(SeatPrincipal holder, @Nullable Device device) {
        super(AuthorityUtils.createAuthorityList("ROLE_SEAT", "ROLE_" + holder.role()));
        this.holder = holder;
        setDetails(device);
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SeatPrincipal getPrincipal() {
        return holder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatAuthentication that && super.equals(other) && holder.equals(that.holder);
    }

    @Override
    public int hashCode() {
        return holder.hashCode();
    }
}
