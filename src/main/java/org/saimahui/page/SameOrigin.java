package org.saimahui.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.RefusedException;

/**
 * Guards what anybody may write against other sites, without a token: by Fetch Metadata where the browser sends it (secure contexts
 * only), by {@code Origin} against the request's own host otherwise. Programs send neither.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /** @throws RefusedException 403 when a page of another site sent this */
    public static void require(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        String origin = request.getHeader("Origin");
        if (foreign || (origin != null && !isOwn(origin, request.getHeader("Host")))) {
            throw new RefusedException(403, "FOREIGN_ORIGIN");
        }
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            if (host == null || uri.getHost() == null) {
                return false;
            }
            // The scheme is the proxy's business: behind one, the host is all that both sides see alike.
            String defaultPort = "https".equals(uri.getScheme()) ? ":443" : ":80";
            String own = host.toLowerCase(Locale.ROOT);
            return uri.getRawAuthority()
                    .toLowerCase(Locale.ROOT)
                    .equals(own.endsWith(defaultPort) ? own.substring(0, own.length() - defaultPort.length()) : own);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
